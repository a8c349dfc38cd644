package dev.mintmark.presentation.export;

import java.util.List;

/// A list as rows of text, and its written forms.
public record TableExport(List<Column> columns, List<List<String>> rows) {

    /// @param key   stable name, for JSON and the header of CSV: `since`
    /// @param title as on screen: *"Since"*
    public record Column(String key, String title) {}

    public TableExport {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        var width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every row needs " + width + " cells");
        }
    }

    public String asText() {
        return AlignedText.of(this);
    }

    /// RFC 4180, with a header. A cell that a spreadsheet would run as a formula is led by an apostrophe.
    public String asCsv() {
        return Csv.of(this);
    }

    /// An array with one object for each row; all values are strings.
    public String asJson() {
        return Json.of(this);
    }
}
