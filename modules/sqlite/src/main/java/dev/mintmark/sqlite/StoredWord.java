package dev.mintmark.sqlite;

import java.util.Locale;
import java.util.Optional;

/// Words of a fixed set as the file keeps them: lower case, readable with any SQLite tool.
final class StoredWord {

    private StoredWord() {}

    static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /// The word of this set, or empty if a newer version wrote one that is not known here.
    static <E extends Enum<E>> Optional<E> read(Class<E> set, String stored) {
        for (var word : set.getEnumConstants()) {
            if (of(word).equals(stored)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
