package dev.mintmark.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.report.SentencePhrase.Level;
import dev.mintmark.app.words.Words;
import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.testkit.images.FakeComparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonSentenceTest {

    private static final Words WORDS = Words.load();

    private static String of(ComparisonReport report) {
        return ComparisonSentence.of(report, WORDS);
    }

    @Test
    void whatDiffersIsSaidInOneSentence() {
        assertThat(of(Reports.of(FakeComparison.payments())))
                .startsWith("3 packages upgraded, 1 file changed outside any package, APP_POOL added").endsWith(".");
        assertThat(of(Reports.with(List.of(Reports.upgraded("curl")), List.of(Reports.changed("/etc/motd", Aspect.CONTENT)),
                List.of(Reports.setting("port.8443/tcp", null, "")), List.of())))
                .isEqualTo("1 package upgraded, 1 file changed outside any package, port 8443 added.");
    }

    @Test
    void filesOfAllKindsOutsidePackagesAreOnePhrase() {
        assertThat(of(Reports.withFiles(Reports.added("/a"), Reports.added("/b"), Reports.removed("/c"),
                Reports.changed("/d", Aspect.MODE))))
                .isEqualTo("1 file changed, 2 added and 1 removed outside any package.");
    }

    @Test
    void identicalContentIsSaidAndTimesAreMentioned() {
        assertThat(of(Reports.of(FakeComparison.ofTheSame()))).isEqualTo("Identical content.");
        assertThat(of(Reports.withFiles(Reports.changed("/a", Aspect.TIME), Reports.changed("/b", Aspect.TIME))))
                .isEqualTo("Identical content, 2 files differ in time alone.");
    }

    @Test
    void nothingIsCalledIdenticalThatWasNotLookedAt() {
        assertThat(of(Reports.of(FakeComparison.ofTheSame(), Section.CONFIG, Section.PACKAGES)))
                .isEqualTo("No difference in packages and configuration.");
        assertThat(of(Reports.of(FakeComparison.ofTheSame().failing(Reports.PROBLEM))))
                .isEqualTo("Files could not be read, packages could not be read, findings could not be read.");
    }

    @Test
    void fewSettingsAreNamedAndManyAreCounted() {
        assertThat(of(Reports.withSettings(Reports.setting("user", null, "root"), Reports.setting("env.POOL", "5", null),
                Reports.setting("cmd", "a", "b")))).isEqualTo("User added, POOL removed, command changed.");
        assertThat(of(Reports.withSettings(Reports.setting("user", null, "root"), Reports.setting("env.A", "5", null),
                Reports.setting("cmd", "a", "b"), Reports.setting("workdir", "a", "b"))))
                .isEqualTo("4 settings changed.");
    }

    @Test
    void labelsAreOnlyCountedBecauseEveryBuildChangesThem() {
        assertThat(of(Reports.withSettings(Reports.setting("user", "app", "root"), Reports.setting("label.a", "1", "2"),
                Reports.setting("label.b", "1", "2")))).isEqualTo("User changed, 2 labels changed.");
    }

    @Test
    void whatWorriesIsMarkedAndComesFirst() {
        var finding = new Finding("secret-in-file", Finding.Severity.HIGH, "A key.", Optional.of("/key"),
                Finding.News.INTRODUCED);
        var known = new Finding("secret-in-file", Finding.Severity.HIGH, "A key.", Optional.of("/old"),
                Finding.News.STILL_THERE);
        var phrases = ComparisonSentence.phrases(Reports.with(List.of(Reports.upgraded("curl")),
                List.of(Reports.added("/key")), List.of(), List.of(finding, known)), WORDS);
        assertThat(phrases).extracting(SentencePhrase::text)
                .containsExactly("1 serious finding", "1 package upgraded", "1 file added outside any package");
        assertThat(phrases).extracting(SentencePhrase::level)
                .containsExactly(Level.DANGER, Level.PLAIN, Level.WARNING);
    }

    @Test
    void aNameOfTheImageDoesNotSteerTheTerminalAndStaysShort() {
        var hostile = "\u001b[2J\u202e" + "x".repeat(5_000);
        assertThat(of(Reports.withSettings(Reports.setting("env." + hostile, null, "1"))))
                .doesNotContain("\u001b", "\u202e").contains("\\x1b").hasSizeLessThan(100);
    }

    @Test
    void thePhrasesAreKnownBeforeTheLayersAreRead() {
        var early = Reports.of(FakeComparison.payments(), Section.CONFIG, Section.HISTORY);
        assertThat(Stream.of(of(early)).findFirst().orElseThrow()).startsWith("APP_POOL added");
    }
}
