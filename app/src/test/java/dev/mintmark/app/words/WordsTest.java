package dev.mintmark.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Practice;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.service.Sign;
import dev.mintmark.incident.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Path STRINGS = Path.of("../assets/strings");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)+\\.?)\"");
    private static final Pattern ASKED = Pattern.compile("\\b(?:get|word|label|button|hint|heading)\\(\"([a-z][A-Za-z0-9.]*)\"");

    /// Keys that code puts together: a prefix, and what it is followed by.
    private static final Set<String> PUT_TOGETHER = Set.of("go.", "help.", "frame.kind.", "frame.theme.", "sources.column.",
            "sources.fact.", "sources.kind.", "sources.health.", "fleet.sign.", "fleet.severity.", "fleet.state.",
            "fleet.role.", "fleet.column.", "fleet.lens.", "fleet.fault.", "timeline.kind.", "timeline.range.",
            "timeline.export.", "timeline.show.", "compare.tab.", "compare.package.", "compare.kind.",
            "compare.news.", "compare.severity.", "compare.column.", "compare.list.", "compare.show.",
            "report.sentence.package.", "report.sentence.file.", "report.sentence.also.", "report.sentence.setting.",
            "report.setting.", "report.part.", "copies.work.", "copies.show.", "copies.mode.", "copies.state.",
            "copies.tab.", "copies.change.", "copies.step.", "copies.form.mode.", "copies.column.",
            "copies.processes.", "copies.changes.", "rollbacks.work.", "rollbacks.show.", "rollbacks.kind.",
            "rollbacks.column.", "rollbacks.way.", "rollbacks.practice.", "rollbacks.verdict.", "rollbacks.step.",
            "rollbacks.rehearsed.", "rollbacks.stage.", "rollbacks.tab.", "rollbacks.progress.", "rollbacks.record.",
            "rollbacks.reason.", "rollbacks.ticket.", "fleet.practice.", "findings.kind.",
            "findings.severity.", "findings.column.", "findings.work.", "findings.empty.", "incidents.story.",
            "incidents.outcome.", "incidents.column.", "incidents.work.", "incidents.field.", "settings.section.",
            "settings.name.", "settings.about.", "settings.choice.", "settings.origin.", "notify.rollback.", "notify.copy.",
            "notify.source.", "notify.comparison.", "sending.gather", "sending.save", "sending.lastRun.");

    private final Words words = Words.load();

    private static String sources() {
        var text = new StringBuilder();
        for (var root : Set.of("src/main/java", "../modules/presentation/src/main/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    text.append(Files.readString(file));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return text.toString();
    }

    @Test
    void everyKeyThatIsUsedHasWords() {
        var missing = ASKED.matcher(sources()).results().map(found -> found.group(1)).filter(key -> key.contains("."))
                .filter(key -> !key.endsWith(".") && !words.has(key)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("add these to assets/strings").isEmpty();
    }

    /// What no search for literals finds: keys that end with the word of a constant.
    private static Stream<String> keysOfConstants() {
        return Stream.of(keys("rollbacks.way.", Owner.Kind.values()), keys("rollbacks.stage.", Run.Stage.values()),
                keys("rollbacks.progress.", Progress.State.values()), keys("rollbacks.practice.", Practice.Kind.values()),
                keys("rollbacks.record.", AuditStage.values()), keys("copies.step.", LaunchStep.values()),
                keys("copies.state.", CopyState.values()), keys("copies.mode.", CopyMode.values()),
                keys("incidents.story.", Story.Kind.values()), keys("incidents.outcome.", Story.Outcome.values()),
                keys("findings.kind.", FindingKind.values()), keys("findings.severity.", Sign.Severity.values()),
                keys("sources.kind.", SourceKind.values())).flatMap(keys -> keys);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] constants) {
        return Stream.of(constants).map(one -> prefix + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @MethodSource("keysOfConstants")
    void everyConstantThatIsToldHasWords(String key) {
        assertThat(words.has(key)).as("add " + key + " to assets/strings").isTrue();
    }

    @Test
    void allWordsAreUsed() {
        var used = LITERAL.matcher(sources()).results().map(found -> found.group(1)).collect(Collectors.toSet());
        var unused = words.keys().stream().filter(key -> !used.contains(key))
                .filter(key -> PUT_TOGETHER.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("take these out of assets/strings").isEmpty();
    }

    @Test
    void everyFileIsRead() throws IOException {
        try (var files = Files.list(STRINGS)) {
            // Explanations are no sentences of the window; they have a test of their own.
            for (var file : files.filter(each -> !each.endsWith("explain.properties")).toList()) {
                for (var line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        assertThat(words.has(line.substring(0, line.indexOf('=')))).as(file + ": " + line).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.list(STRINGS)) {
            for (var file : files.toList()) {
                for (var line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        assertThat(keys.add(line.substring(0, line.indexOf('=')))).as(line).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void everySentenceCanBeFilledInAndHasNoQuoteThatWouldVanish() {
        for (var key : words.keys()) {
            assertThat(words.get(key, 2, 3, 4, 5, 6, 7, 8, 9, 10)).as(key).isNotBlank().doesNotContain("{");
        }
        assertThat(new Words(Map.of("a", "it's {0}")).get("a", 1)).as("what a straight quote does").isEqualTo("its {0}");
        for (var key : words.keys()) {
            assertThat(words.plain(key)).as(key + ": write ’").doesNotContain("'");
        }
    }

    @Test
    void pluralsFollowTheNumber() {
        assertThat(words.get("frame.status.current", 1)).isEqualTo("1 source current");
        assertThat(words.get("frame.status.current", 1_500)).isEqualTo("1,500 sources current");
    }

    @Test
    void aMissingKeyStandsForItself() {
        assertThat(words.get("no.such.key")).isEqualTo("no.such.key");
    }
}
