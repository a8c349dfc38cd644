package dev.mintmark.change.copy;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names one debug copy, on every console and in every place. Fits a label, a DNS name and a person's memory.
///
/// @param value ten characters of `a-z` and `2-7`
public record CopyId(String value) implements Comparable<CopyId> {

    private static final int LENGTH = 10;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public CopyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No id of a debug copy: " + value);
        }
    }

    /// One that nobody has used.
    public static CopyId fresh() {
        var text = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CopyId(text.toString());
    }

    public static Optional<CopyId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CopyId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(CopyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
