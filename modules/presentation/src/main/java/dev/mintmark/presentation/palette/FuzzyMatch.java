package dev.mintmark.presentation.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How well letters typed in order fit a text, and which of its letters they are.
///
/// @param score     higher is better
/// @param positions places in the text that matched, ascending
record FuzzyMatch(int score, List<Integer> positions) {

    private static final int LONGEST = 200;
    private static final int HIT = 1;
    private static final int IN_A_ROW = 6;
    private static final int WORD_START = 9;
    private static final int AT_START = 12;

    /// Empty if some letter of `typed` is missing. Blanks separate words, each of which must be found.
    static Optional<FuzzyMatch> of(String typed, String text) {
        var letters = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        var within = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        Optional<FuzzyMatch> best = letters.isEmpty() ? Optional.of(new FuzzyMatch(0, List.of())) : Optional.empty();
        for (var start = 0; !letters.isEmpty() && start < within.length(); start++) {
            if (within.charAt(start) == letters.charAt(0)) {
                var candidate = from(start, letters, within);
                if (candidate.isEmpty()) {
                    break;
                }
                if (best.isEmpty() || candidate.get().score > best.get().score) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static Optional<FuzzyMatch> from(int start, String letters, String text) {
        var positions = new ArrayList<Integer>();
        var score = 0;
        var place = start;
        for (var next = 0; next < letters.length(); next++) {
            var found = text.indexOf(letters.charAt(next), place);
            if (found < 0) {
                return Optional.empty();
            }
            score += HIT + bonus(text, found, !positions.isEmpty() && positions.getLast() == found - 1);
            positions.add(found);
            place = found + 1;
        }
        return Optional.of(new FuzzyMatch(score - (text.length() - letters.length()) / 8, List.copyOf(positions)));
    }

    private static int bonus(String text, int place, boolean inARow) {
        if (place == 0) {
            return AT_START;
        }
        return inARow ? IN_A_ROW : Character.isLetterOrDigit(text.charAt(place - 1)) ? 0 : WORD_START;
    }
}
