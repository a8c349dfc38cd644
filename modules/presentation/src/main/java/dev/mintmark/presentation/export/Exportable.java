package dev.mintmark.presentation.export;

/// A list that can be copied and written to a file, as it is on screen now: same filter, same order. FX thread only.
public interface Exportable {

    /// The stem of the proposed file name: `fleet`, `timeline-payments`.
    String name();

    /// All rows that are shown.
    TableExport all();

    /// The rows that are selected, for Ctrl+C; all of them if none is.
    default TableExport selected() {
        return all();
    }
}
