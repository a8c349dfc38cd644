package dev.mintmark.images.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.compare.ContentDifference.Line;
import dev.mintmark.images.compare.ContentDifference.Side;
import dev.mintmark.images.compare.ContentDifference.Word;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void theChangedWordsOfAChangedLineAreMarked() {
        var lines = TextDifference.of("pool:\n  maxSize: 20\nhttp:\n", "pool:\n  maxSize: 200\n  leak: off\nhttp:\n",
                false).lines();
        assertThat(lines).extracting(Line::same).containsExactly(true, false, false, true);
        assertThat(lines.get(1).from().orElseThrow())
                .isEqualTo(new Side(2, java.util.List.of(new Word("  maxSize: ", false), new Word("20", true))));
        assertThat(lines.get(2).from()).isEmpty();
        assertThat(lines.get(2).to().orElseThrow().number()).isEqualTo(3);
        assertThat(lines.get(3).from().orElseThrow().number()).isEqualTo(3);
        assertThat(lines.get(3).to().orElseThrow().number()).isEqualTo(4);
    }

    @Test
    void everyLineOfBothTextsIsThereInItsOrder() {
        var from = "a\nb\nc\nd\ne";
        var to = "b\nx\nd\ny\nz\ne\nf";
        var lines = TextDifference.of(from, to, false).lines();
        assertThat(lines.stream().flatMap(line -> line.from().stream()).map(TextDifferenceTest::text)
                .collect(Collectors.joining("\n"))).isEqualTo(from);
        assertThat(lines.stream().flatMap(line -> line.to().stream()).map(TextDifferenceTest::text)
                .collect(Collectors.joining("\n"))).isEqualTo(to);
    }

    @Test
    void whatWouldSteerATerminalIsWrittenOut() {
        var lines = TextDifference.of("a\u001b[2Jb", "\tc\r", false).lines();
        assertThat(lines.toString()).doesNotContain("\u001b").contains("\\x1b").contains("\\x0d");
    }

    @Test
    void textsWithoutEndAreCutAndSaidToBe() {
        var huge = IntStream.range(0, 20_000).mapToObj(i -> "line " + i * 7).collect(Collectors.joining("\n"));
        var other = IntStream.range(0, 20_000).mapToObj(i -> "other " + i * 3).collect(Collectors.joining("\n"));
        var difference = TextDifference.of(huge, other, false);
        assertThat(difference.truncated()).isTrue();
        assertThat(difference.lines()).hasSizeLessThan(20_001);
        assertThat(TextDifference.of("x".repeat(1_000_000), "y", false).truncated()).isTrue();
    }

    private static String text(Side side) {
        return side.words().stream().map(Word::text).collect(Collectors.joining());
    }
}
