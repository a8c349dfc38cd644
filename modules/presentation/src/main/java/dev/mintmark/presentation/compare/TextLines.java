package dev.mintmark.presentation.compare;

import dev.mintmark.images.compare.ContentDifference.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Two texts as rows: what is the same far from any change is folded, until it is asked for.
public final class TextLines {

    /// How many equal lines are left around a change.
    public static final int AROUND = 3;
    private static final int LEAST_FOLD = 2;

    private TextLines() {}

    /// @param opened where folds that are to stay open begin
    public static List<TextLine> of(List<Line> lines, Set<Integer> opened) {
        var rows = new ArrayList<TextLine>();
        var place = 0;
        while (place < lines.size()) {
            var end = place;
            while (end < lines.size() && lines.get(end).same()) {
                end++;
            }
            stretch(lines, place, end, opened, rows);
            while (end < lines.size() && !lines.get(end).same()) {
                rows.add(new TextLine.Pair(lines.get(end)));
                end++;
            }
            place = end;
        }
        return rows;
    }

    private static void stretch(List<Line> lines, int begin, int end, Set<Integer> opened, List<TextLine> rows) {
        var foldBegin = begin == 0 ? begin : Math.min(end, begin + AROUND);
        var foldEnd = end == lines.size() ? end : Math.max(foldBegin, end - AROUND);
        var folded = foldEnd - foldBegin >= LEAST_FOLD && !opened.contains(foldBegin);
        for (var place = begin; place < end; place++) {
            if (folded && place == foldBegin) {
                rows.add(new TextLine.Fold(foldBegin, foldEnd - foldBegin));
                place = foldEnd - 1;
            } else {
                rows.add(new TextLine.Pair(lines.get(place)));
            }
        }
    }

    /// The place of the next row that differs after this one, going round; -1 if none does.
    public static int nextChange(List<TextLine> rows, int after, int step) {
        for (var tried = 1; tried <= rows.size(); tried++) {
            var place = Math.floorMod(after + step * tried, rows.size());
            var previous = place - 1;
            if (differs(rows.get(place)) && (previous < 0 || !differs(rows.get(previous)))) {
                return place;
            }
        }
        return -1;
    }

    private static boolean differs(TextLine row) {
        return row instanceof TextLine.Pair(var line) && !line.same();
    }
}
