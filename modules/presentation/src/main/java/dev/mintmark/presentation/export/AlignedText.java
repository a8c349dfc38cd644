package dev.mintmark.presentation.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table for a chat or a ticket: columns padded with blanks.
final class AlignedText {

    private static final String GAP = "  ";
    private static final int WIDEST = 80;

    private AlignedText() {}

    static String of(TableExport table) {
        var titles = table.columns().stream().map(TableExport.Column::title).toList();
        var widths = IntStream.range(0, titles.size()).map(column -> Math.min(WIDEST, Math.max(
                titles.get(column).length(),
                table.rows().stream().mapToInt(row -> flat(row.get(column)).length()).max().orElse(0)))).toArray();
        var text = new StringBuilder(line(titles, widths));
        table.rows().forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size()).mapToObj(column -> padded(flat(cells.get(column)), widths[column]))
                .collect(Collectors.joining(GAP)).stripTrailing() + "\n";
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.length()));
    }

    private static String flat(String cell) {
        return cell.replaceAll("\\s*[\\r\\n\\t]\\s*", " ");
    }
}
