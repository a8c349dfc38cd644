package dev.mintmark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionsTest {

    private static final Path DECISIONS = Path.of("decisions");

    static Stream<Path> decisions() throws IOException {
        try (var files = Files.list(DECISIONS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionSaysWhatWhyAndHowItIsConfirmed(Path decision) throws IOException {
        assertThat(decision.getFileName().toString()).matches("\\d{4}-[a-z0-9-]+\\.md");
        assertThat(Files.readString(decision)).startsWith("# ").contains("**Context.**", "**Decision.**", "**Because.**",
                "**Confirmed by.**");
    }

    @Test
    void everyRuleNamesADecisionThatNamesTheRule() throws IOException {
        for (var rule : HouseRules.of("dev.mintmark")) {
            var decision = numbered(rule.decision());
            assertThat(decision).as("decision of: %s", rule.name()).hasSize(1);
            assertThat(Files.readString(decision.getFirst())).as("%s", decision.getFirst()).contains(rule.name());
        }
    }

    private static List<Path> numbered(String number) throws IOException {
        try (var all = decisions()) {
            return all.filter(file -> file.getFileName().toString().startsWith(number + "-")).toList();
        }
    }
}
