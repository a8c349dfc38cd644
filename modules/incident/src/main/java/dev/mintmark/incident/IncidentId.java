package dev.mintmark.incident;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// Names one incident on this machine: eight letters and digits that are not taken for each other.
public record IncidentId(String value) implements Comparable<IncidentId> {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public IncidentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of an incident");
        }
    }

    public static IncidentId fresh() {
        var text = new StringBuilder(8);
        for (var place = 0; place < 8; place++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new IncidentId(text.toString());
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
