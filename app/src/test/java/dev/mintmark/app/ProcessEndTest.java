package dev.mintmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessEndTest {

    @ParameterizedTest
    @ValueSource(strings = {"true", ProcessEnd.REHEARSED})
    void aProcessThatEndsAtOnceHasSaidAllAndKeepsItsExitCode(String atOnce) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED",
                "-D" + ProcessEnd.AT_ONCE + "=" + atOnce, "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "no-such-command").redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            assertThat(new String(output.readAllBytes())).contains("no-such-command").endsWith("\n");
        }

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
    }
}
