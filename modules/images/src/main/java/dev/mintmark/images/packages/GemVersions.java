package dev.mintmark.images.packages;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// RubyGems' order
/// ([Gem::Version](https://docs.ruby-lang.org/en/master/Gem/Version.html)); no library of Java's that we found has it.
final class GemVersions implements VersionOrder {

    private static final Pattern ALLOWED =
            Pattern.compile("[0-9]+(\\.[0-9a-zA-Z]+)*+(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*+)?");
    private static final Pattern SEGMENT = Pattern.compile("[0-9]+|[a-zA-Z]+");

    @Override
    public OptionalInt compare(String one, String other) {
        if (!ALLOWED.matcher(one).matches() || !ALLOWED.matcher(other).matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(order(segments(one), segments(other)));
    }

    private sealed interface Segment {

        Segment NOUGHT = new Number(BigInteger.ZERO);

        record Number(BigInteger value) implements Segment {}

        record Word(String value) implements Segment {}
    }

    /// Without the zeros at the end of the release, and at the end of the pre-release.
    private static List<Segment> segments(String version) {
        var release = new ArrayList<Segment>();
        var preRelease = new ArrayList<Segment>();
        SEGMENT.matcher(version.replace("-", ".pre.")).results().forEach(match -> {
            var segment = segment(match.group());
            var part = segment instanceof Segment.Word || !preRelease.isEmpty() ? preRelease : release;
            part.add(segment);
        });
        dropNoughtsAtEnd(release);
        dropNoughtsAtEnd(preRelease);
        release.addAll(preRelease);
        return release;
    }

    private static Segment segment(String text) {
        return Character.isDigit(text.charAt(0)) ? new Segment.Number(new BigInteger(text)) : new Segment.Word(text);
    }

    private static void dropNoughtsAtEnd(List<Segment> segments) {
        while (!segments.isEmpty() && segments.getLast().equals(Segment.NOUGHT)) {
            segments.removeLast();
        }
    }

    private static int order(List<Segment> left, List<Segment> right) {
        for (var at = 0; at < Math.max(left.size(), right.size()); at++) {
            var order = order(at < left.size() ? left.get(at) : Segment.NOUGHT,
                    at < right.size() ? right.get(at) : Segment.NOUGHT);
            if (order != 0) {
                return Integer.signum(order);
            }
        }
        return 0;
    }

    /// A word makes a pre-release, so it comes before any number.
    private static int order(Segment left, Segment right) {
        return switch (left) {
            case Segment.Number(var number) -> right instanceof Segment.Number(var other) ? number.compareTo(other) : 1;
            case Segment.Word(var word) -> right instanceof Segment.Word(var other) ? word.compareTo(other) : -1;
        };
    }
}
