package dev.mintmark.presentation.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A table for a spreadsheet.
final class Csv {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\\t\\r\\n]|^\\s|\\s$");
    /// Blanks before it do not stop every spreadsheet, nor does the full width of East Asian letters.
    private static final Pattern FORMULA =
            Pattern.compile("^([\\s\\u00a0\\ufeff]*[=+@\\-\uff1d\uff0b\uff0d\uff20]|[\\t\\r\\n]).*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+");

    private Csv() {}

    static String of(TableExport table) {
        var text = new StringBuilder(line(table.columns().stream().map(TableExport.Column::key).toList()));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String cell) {
        var tame = FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
        return NEEDS_QUOTES.matcher(tame).find() ? '"' + tame.replace("\"", "\"\"") + '"' : tame;
    }
}
