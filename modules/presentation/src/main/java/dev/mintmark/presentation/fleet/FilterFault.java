package dev.mintmark.presentation.fleet;

import java.util.List;

/// A part of a filter that means nothing. It is left out of the search, and shown.
///
/// @param word    the part as it was typed
/// @param allowed what could stand there instead; empty if there is nothing to propose
public record FilterFault(Kind kind, String word, List<String> allowed) {

    public FilterFault {
        allowed = List.copyOf(allowed);
    }

    public enum Kind { UNKNOWN_FIELD, UNKNOWN_STATUS, MISSING_VALUE, UNCLOSED_QUOTE, NOTHING_NEGATED, TOO_LONG }
}
