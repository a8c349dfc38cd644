package dev.mintmark.presentation.copies;

import dev.mintmark.change.inside.CopyProcess;

/// One shell in a copy, counted from 1 in the order in which they were opened.
public record Shell(int number, CopyProcess process) {}
