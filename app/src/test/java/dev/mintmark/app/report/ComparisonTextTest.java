package dev.mintmark.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.testkit.images.FakeComparison;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

    private static final Wording WORDING = new Wording(Words.load(),
            Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);

    private static String of(ComparisonReport report, TextOptions options) {
        return ComparisonText.of(report, WORDING, options);
    }

    @Test
    void theImagesThenTheSentenceThenThePartsWithTheWorstFirst() {
        var text = of(Reports.of(FakeComparison.payments()), TextOptions.BRIEF);
        assertThat(text.lines().toList().get(1)).startsWith("from ").contains("4be01d7", "linux/amd64");
        assertThat(text.lines().toList().get(4)).startsWith("3 packages upgraded, 1 file changed outside any package");
        assertThat(text.lines().filter(line -> line.matches("[A-Z ]+  .*(\\d).*") && !line.contains("   ")))
                .extracting(line -> line.substring(0, line.indexOf("  ")))
                .containsExactly("FINDINGS", "PACKAGES", "CONFIGURATION", "FILES", "BUILD HISTORY");
    }

    @Test
    void filesThatAPackageExplainsAreOneLineUntilAllAreWanted() {
        var report = Reports.of(FakeComparison.payments(), Section.FILES);
        assertThat(of(report, TextOptions.BRIEF).lines().filter(line -> line.contains("explained by its package")))
                .hasSize(3).anyMatch(line -> line.contains("openssl"));
        assertThat(of(report, new TextOptions(true, false))).contains("/usr/lib/libssl.so.3", "part-45.gz")
                .doesNotContain("asset-0001.js");
        assertThat(of(report, new TextOptions(true, true))).contains("asset-0001.js", "asset-1204.js");
    }

    @Test
    void whatGrantsRightsComesFirst() {
        var report = Reports.withFiles(Reports.changed("/a", Aspect.CONTENT), Reports.changed("/z", Aspect.MODE));
        assertThat(of(report, TextOptions.BRIEF).lines().filter(line -> line.startsWith("~")))
                .satisfiesExactly(first -> assertThat(first).contains("/z", "mode 0755 → 4755"),
                        second -> assertThat(second).contains("/a", "content"));
    }

    @Test
    void aLongListEndsAtAScreenfulAndSaysSo() {
        var report = Reports.with(java.util.List.of(),
                IntStream.range(0, 500).mapToObj(i -> Reports.added("/f" + i)).toList(), java.util.List.of(), java.util.List.of());
        assertThat(of(report, TextOptions.BRIEF)).contains("and 400 more; --all shows them");
        assertThat(of(report, new TextOptions(true, false)).lines().filter(line -> line.startsWith("+"))).hasSize(500);
    }

    @Test
    void timesAreCountedAndNotShown() {
        assertThat(of(Reports.withFiles(Reports.changed("/etc/hushed", Aspect.TIME)), TextOptions.BRIEF))
                .contains("Identical content, 1 file differs in time alone.").doesNotContain("hushed");
    }
}
