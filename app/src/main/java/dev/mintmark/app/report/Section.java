package dev.mintmark.app.report;

import java.util.Locale;

/// A part of a report that can be asked for alone.
public enum Section {

    FILES, PACKAGES, CONFIG, HISTORY, FINDINGS;

    /// As on the command line and in JSON: `files`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
