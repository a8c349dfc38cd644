package dev.mintmark.kubernetes.objects;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reads values that may be missing, of any length, or wrong.
final class Text {

    private Text() {}

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /// The instant that `text` spells; empty if it spells none.
    static Optional<Instant> time(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The same list without nulls, and cut off at `most`.
    static <T> List<T> bounded(List<T> values, int most) {
        return values == null ? List.of() : values.stream().filter(Objects::nonNull).limit(most).toList();
    }
}
