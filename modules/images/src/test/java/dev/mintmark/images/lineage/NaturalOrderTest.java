package dev.mintmark.images.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void tagsAreOrderedAsPeopleCount() {
        assertThat(Stream.of("1.10", "v2", "1.9", "1.9.1", "1.09").sorted(new NaturalOrder()))
                .containsExactly("1.09", "1.9", "1.9.1", "1.10", "v2");
    }

    @Test
    void numbersOfAnyLengthAreNumbers() {
        assertThat(new NaturalOrder().compare("9".repeat(120), "1" + "0".repeat(120))).isNegative();
    }
}
