package dev.mintmark.presentation.copies;

/// What can be looked at in a copy, beside its shells.
public enum SessionTab {
    SHELL, LOGS, FILES, PROCESSES, CHANGES, PORTS
}
