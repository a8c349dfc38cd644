package dev.mintmark.app.configuration;

import dev.mintmark.domain.Problem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The file as it was read.
///
/// @param text     what is in it; empty if there is none or it cannot be read
/// @param lines    for each setting that is in it, by its key, on which line
/// @param mistakes what in it cannot be meant so, by line
/// @param unread   whether part of what is configured about services could not be read
public record Loaded(Path file, Optional<String> text, Configured configured, Map<String, Integer> lines,
        List<Mistake> mistakes, boolean unread) {

    private static final int MOST_TOLD = 5;

    public Loaded {
        lines = Map.copyOf(lines);
        mistakes = mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }

    /// All mistakes together, if there is one.
    public Optional<Problem> problem() {
        if (mistakes.isEmpty()) {
            return Optional.empty();
        }
        var told = mistakes.stream().limit(MOST_TOLD).map(Mistake::sentence).collect(Collectors.joining(" "));
        return Optional.of(new Problem("configuration.mistakes", "The configuration was not read as a whole.",
                mistakes.size() > MOST_TOLD ? told + " And " + (mistakes.size() - MOST_TOLD) + " more." : told,
                "Mend " + file + "; mintmark config check says what is still wrong."
                        + (unread ? " Until then every rollback is blocked." : "")));
    }

    /// What stands in the way of every rollback.
    public Optional<Problem> blocking() {
        return unread ? problem() : Optional.empty();
    }
}
