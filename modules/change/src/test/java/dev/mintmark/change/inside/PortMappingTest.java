package dev.mintmark.change.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortMappingTest {

    @Test
    void aPortAloneLeadsFromAnyThatIsFree() {
        assertThat(PortMapping.parse("8080")).contains(new PortMapping(8080, 0));
    }

    @Test
    void twoPortsAreTheOneInsideAndTheOneHere() {
        assertThat(PortMapping.parse(" 8080:9000 ")).contains(new PortMapping(8080, 9000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "65536", "8080:65536", "-1", "80:", ":80", "80:90:100", "8080 9000"})
    void whatIsNoPortIsNotTakenForOne(String text) {
        assertThat(PortMapping.parse(text)).isEmpty();
    }
}
