package dev.mintmark.presentation.compare;

/// The parts of a comparison, as tabs.
public enum CompareTab {
    OVERVIEW, PACKAGES, FILES, CONFIGURATION, BUILD, COMMITS, FINDINGS
}
