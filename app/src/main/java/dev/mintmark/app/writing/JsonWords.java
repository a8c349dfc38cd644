package dev.mintmark.app.writing;

import java.util.Locale;

/// How the fixed words of the domain are spelled in JSON: `ROLLOUT_STUCK` is `rolloutStuck`.
public final class JsonWords {

    private JsonWords() {}

    public static String of(Enum<?> constant) {
        var word = new StringBuilder();
        for (var part : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
