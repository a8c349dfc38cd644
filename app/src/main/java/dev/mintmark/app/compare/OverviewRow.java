package dev.mintmark.app.compare;

import dev.mintmark.presentation.compare.CompareTab;

/// A row of the overview: the heading of a part, something worth a look, or what is left of it.
sealed interface OverviewRow {

    /// Where Enter leads.
    CompareTab tab();

    record Heading(String title, String count, CompareTab tab) implements OverviewRow {}

    /// @param of what it is about: a finding, a file, a package, a setting
    record Entry(RowText text, CompareTab tab, Object of) implements OverviewRow {}

    record More(String words, CompareTab tab) implements OverviewRow {}
}
