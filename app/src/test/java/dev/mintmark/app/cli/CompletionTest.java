package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Help and completion: what one reads before one knows the program.
class CompletionTest {

    @TempDir
    Path home;

    @Test
    void theCompletionScriptIsValidBashAndKnowsTheCommands() throws IOException, InterruptedException {
        var called = new Operator(home).calls("completion");
        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("timeline").contains("--docker-host");
        var bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        try (var script = bash.outputWriter()) {
            script.write(called.out());
        }
        assertThat(new String(bash.getInputStream().readAllBytes())).isEmpty();
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void helpNamesEveryCommandTheRuleForEndpointsAndTheExitCodes() {
        for (var asked : new String[][] {{"help"}, {"--help"}}) {
            var called = new Operator(home).calls(asked);
            assertThat(called.code()).isZero();
            assertThat(called.out()).contains("sources", "fleet", "service", "timeline", "compare", "image", "sbom", "history",
                "debug", "audit", "demo", "completion")
                    .contains("As soon as one of them is").contains("Exit codes:");
        }
    }

    @Test
    void everyCommandExplainsItself() {
        for (var command : new String[] {"sources", "fleet", "service", "timeline", "compare", "image", "sbom", "history",
                "debug", "audit", "demo", "completion"}) {
            var called = new Operator(home).calls(command, "--help");
            assertThat(called.code()).as(command).isZero();
            assertThat(called.out()).startsWith("Usage: mintmark " + command);
        }
    }

    @Test
    void theVersionIsOneLine() {
        var called = new Operator(home).calls("--version");
        assertThat(called.code()).isZero();
        assertThat(called.out().lines().toList()).singleElement().asString().startsWith("mintmark ");
    }

    @Test
    void withoutACommandTheWindowOpensOnWhatWasNamed() {
        var operator = new Operator(home);
        operator.calls("--context", "prod");
        operator.calls("demo");
        assertThat(operator.windows).hasSize(2);
        assertThat(operator.windows.getFirst().contexts()).containsExactly("prod");
        assertThat(operator.windows.getLast().demo()).isTrue();
    }
}
