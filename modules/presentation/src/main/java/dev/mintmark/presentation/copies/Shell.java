package dev.mintmark.presentation.copies;

import dev.mintmark.change.recording.RecordedProcess;

/// One shell in a copy, counted from 1 in the order in which they were opened.
public record Shell(int number, RecordedProcess process) {}
