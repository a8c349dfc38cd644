package dev.mintmark.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.words.Words;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.testkit.images.FakeComparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonMarkdownTest {

    private static final Words WORDS = Words.load();

    private static String of(ComparisonReport report) {
        return ComparisonMarkdown.of(report, WORDS);
    }

    @Test
    void theChannelReadsTheSentenceThenTheWorst() {
        var text = of(Reports.of(FakeComparison.payments()));
        assertThat(text).contains("**3 packages upgraded, 1 file changed outside any package")
                .contains("| `curl` deb | `7.88.1-10+deb12u12` | `7.88.1-10+deb12u14` | upgraded |")
                .contains("- `/app/lib/pool.jar` changed: content (3 members inside)")
                .contains("- `env.APP_POOL` added: `large`");
        assertThat(text.indexOf("**Findings**")).isBetween(1, text.indexOf("**Packages**"));
    }

    @Test
    void oneMessageHoldsItHoweverMuchDiffers() {
        var packages = IntStream.range(0, 3_000).mapToObj(i -> Reports.upgraded("p".repeat(200) + i)).toList();
        var files = IntStream.range(0, 3_000).mapToObj(i -> Reports.added("/" + "f".repeat(4_000) + i)).toList();
        var settings = IntStream.range(0, 300)
                .mapToObj(i -> Reports.setting("env.E" + i, "a".repeat(10_000), "b".repeat(10_000))).toList();
        var findings = IntStream.range(0, 300).mapToObj(i -> new Finding("setuid-added", Finding.Severity.HIGH,
                "s".repeat(4_000), Optional.empty(), Finding.News.INTRODUCED)).toList();
        var text = of(Reports.with(packages, files, settings, findings));
        assertThat(text).hasSizeLessThanOrEqualTo(ComparisonMarkdown.LONGEST)
                .contains("**Packages** (3000)", "more\n").contains("**Findings** (300)");
    }

    @Test
    void namesOfTheImageNeitherFormatNorCallAnybody() {
        var text = of(Reports.with(List.of(Reports.upgraded("a`|b\n| c")), List.of(Reports.added("/x`<!channel>`")),
                List.of(), List.of(new Finding("r", Finding.Severity.LOW, "/@here [x](http://evil) *b*", Optional.empty(),
                        Finding.News.INTRODUCED))));
        assertThat(text).contains("| `aˋ¦b\\x0a¦ c` deb |").contains("`/xˋ<!channel>ˋ`")
                .contains("\\[x\\](http://evil) \\*b\\*").doesNotContain("@here");
    }

    @Test
    void whatCouldNotBeReadIsSaid() {
        assertThat(of(Reports.of(FakeComparison.payments().failing(Reports.PROBLEM))))
                .contains("**Not read** (1)").contains("Layer 8f1c of app:2 could not be read.");
    }
}
