package dev.mintmark.presentation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.compare.ContentDifference.Line;
import dev.mintmark.images.compare.ContentDifference.Side;
import dev.mintmark.images.compare.ContentDifference.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    /// `=` is a line that both have, `~` one that differs.
    private static List<Line> lines(String pattern) {
        var lines = new ArrayList<Line>();
        for (var place = 0; place < pattern.length(); place++) {
            var side = Optional.of(new Side(place + 1, List.of(new Word("line " + place, false))));
            lines.add(new Line(side, side, pattern.charAt(place) == '='));
        }
        return lines;
    }

    private static String seen(String pattern, Integer... opened) {
        var text = new StringBuilder();
        for (var row : TextLines.of(lines(pattern), Set.of(opened))) {
            text.append(switch (row) {
                case TextLine.Fold(_, var count) -> "(" + count + ")";
                case TextLine.Pair(var line) -> line.same() ? "=" : "~";
            });
        }
        return text.toString();
    }

    @Test
    void whatIsFarFromAChangeIsFolded() {
        assertThat(seen("==========~==========~==")).isEqualTo("(7)===~===(4)===~==");
        assertThat(seen("~==========")).isEqualTo("~===(7)");
    }

    @Test
    void fewEqualLinesAreNotWorthAFold() {
        assertThat(seen("====~=======~")).isEqualTo("====~=======~");
    }

    @Test
    void aFoldOpensWhereItBegins() {
        assertThat(seen("==========~==========~==", 0)).isEqualTo("==========~===(4)===~==");
    }

    @Test
    void textsWithoutAChangeAreOneFold() {
        assertThat(seen("==========")).isEqualTo("(10)");
        assertThat(seen("")).isEmpty();
    }

    @Test
    void goingFromChangeToChangeGoesRound() {
        var rows = TextLines.of(lines("=~~===~="), Set.of());
        assertThat(TextLines.nextChange(rows, -1, 1)).isEqualTo(1);
        assertThat(TextLines.nextChange(rows, 1, 1)).as("one stretch is one change").isEqualTo(6);
        assertThat(TextLines.nextChange(rows, 6, 1)).isEqualTo(1);
        assertThat(TextLines.nextChange(rows, 6, -1)).isEqualTo(1);
        assertThat(TextLines.nextChange(TextLines.of(lines("=="), Set.of()), 0, 1)).isEqualTo(-1);
    }
}
