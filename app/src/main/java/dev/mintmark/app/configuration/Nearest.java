package dev.mintmark.app.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The word that was probably meant.
final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /// Among the words allowed, the one that takes the fewest letters changed; empty if none takes few.
    static Optional<String> of(String word, Collection<String> allowed) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        return allowed.stream().filter(one -> distance(word, one) <= Math.max(1, Math.min(word.length(), one.length()) / 3))
                .min(Comparator.comparingInt(one -> distance(word, one)));
    }

    /// Letters to add, to take away, to change, or to swap with their neighbours.
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var at = 0; at <= one.length(); at++) {
            for (var place = 0; place <= other.length(); place++) {
                rows[at][place] = at == 0 ? place : place == 0 ? at : Math.min(
                        Math.min(rows[at - 1][place], rows[at][place - 1]) + 1,
                        rows[at - 1][place - 1] + (letter(one, at) == letter(other, place) ? 0 : 1));
                if (at > 1 && place > 1 && letter(one, at) == letter(other, place - 1)
                        && letter(one, at - 1) == letter(other, place)) {
                    rows[at][place] = Math.min(rows[at][place], rows[at - 2][place - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }

    private static char letter(String word, int number) {
        return Character.toLowerCase(word.charAt(number - 1));
    }
}
