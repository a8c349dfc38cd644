package dev.mintmark.images.lineage;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/// Orders tags as people count: `1.9` before `1.10`. A guess, for versions of which nothing better is known.
final class NaturalOrder implements Comparator<String> {

    private static final Pattern PIECES = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String one, String other) {
        var first = PIECES.matcher(one);
        var second = PIECES.matcher(other);
        while (first.find()) {
            if (!second.find()) {
                return 1;
            }
            var order = piece(first.group(), second.group());
            if (order != 0) {
                return order;
            }
        }
        return second.find() ? -1 : 0;
    }

    private static int piece(String one, String other) {
        var numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        var order = numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : 0;
        return order == 0 ? one.compareTo(other) : order;
    }
}
