package dev.mintmark.change.rollback;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// Names a plan, and its run, for ever.
///
/// @param value twelve characters of `a-z` and `2-7`
public record PlanId(String value) implements Comparable<PlanId> {

    private static final int LENGTH = 12;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PlanId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a plan's id: " + value);
        }
    }

    /// One that nobody has used.
    public static PlanId fresh() {
        var text = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new PlanId(text.toString());
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
