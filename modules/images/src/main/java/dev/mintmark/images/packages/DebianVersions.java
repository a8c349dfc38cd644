package dev.mintmark.images.packages;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Debian's order
/// ([deb-version](https://manpages.debian.org/bookworm/dpkg-dev/deb-version.7.en.html)), as `dpkg --compare-versions`
/// has it. Not versatile-core's: that one gives up on numbers beyond 31 bits, and date stamps are longer.
final class DebianVersions implements VersionOrder {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9.+~:-]+");
    private static final Pattern EPOCH = Pattern.compile("[0-9]+");

    @Override
    public OptionalInt compare(String one, String other) {
        var left = parse(one);
        var right = parse(other);
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(order(left.get(), right.get()));
    }

    private record Version(BigInteger epoch, String upstream, String revision) {}

    private static Optional<Version> parse(String text) {
        var colon = text.indexOf(':');
        var epoch = colon < 0 ? "0" : text.substring(0, colon);
        var rest = text.substring(colon + 1);
        if (rest.isEmpty() || !ALLOWED.matcher(rest).matches() || !EPOCH.matcher(epoch).matches()) {
            return Optional.empty();
        }
        var dash = rest.lastIndexOf('-');
        return Optional.of(dash < 0
                ? new Version(new BigInteger(epoch), rest, "")
                : new Version(new BigInteger(epoch), rest.substring(0, dash), rest.substring(dash + 1)));
    }

    private static int order(Version left, Version right) {
        var epochs = left.epoch().compareTo(right.epoch());
        if (epochs != 0) {
            return epochs;
        }
        var upstream = order(left.upstream(), right.upstream());
        return upstream != 0 ? upstream : order(left.revision(), right.revision());
    }

    /// Runs of other characters and runs of digits take turns.
    private static int order(String left, String right) {
        var atLeft = 0;
        var atRight = 0;
        while (atLeft < left.length() || atRight < right.length()) {
            while (isOther(left, atLeft) || isOther(right, atRight)) {
                var difference = weight(left, atLeft++) - weight(right, atRight++);
                if (difference != 0) {
                    return Integer.signum(difference);
                }
            }
            var leftEnd = endOfDigits(left, atLeft);
            var rightEnd = endOfDigits(right, atRight);
            var numbers = number(left, atLeft, leftEnd).compareTo(number(right, atRight, rightEnd));
            if (numbers != 0) {
                return numbers;
            }
            atLeft = leftEnd;
            atRight = rightEnd;
        }
        return 0;
    }

    private static boolean isOther(String text, int at) {
        return at < text.length() && !isDigit(text.charAt(at));
    }

    /// A tilde sorts before the end, the end before letters, letters before the rest.
    private static int weight(String text, int at) {
        if (at >= text.length() || isDigit(text.charAt(at))) {
            return 0;
        }
        var character = text.charAt(at);
        if (character == '~') {
            return -1;
        }
        return Character.isLetter(character) ? character : character + 256;
    }

    private static int endOfDigits(String text, int from) {
        var end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, Math.min(from, text.length()));
    }

    private static BigInteger number(String text, int from, int to) {
        return from >= to ? BigInteger.ZERO : new BigInteger(text.substring(from, to));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
