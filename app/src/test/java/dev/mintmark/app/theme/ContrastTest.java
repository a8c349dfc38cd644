package dev.mintmark.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.presentation.mark.VersionColours;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether everything can be read and seen that is written or painted upon something else: WCAG 2.2 at level AA, which is
/// 4.5 to 1 for text (1.4.3), and 3 to 1 for large text and for signs (1.4.11).
///
/// What is only ground (lines, tints, shadows) and what a program in a terminal calls black or white is upon nothing.
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double SIGN = 3;

    /// What anything may stand upon.
    private static final List<String> GROUNDS = List.of("background", "surface", "raised", "hover", "selected", "neutral-tint");
    private static final List<String> TEXTS = List.of("text", "muted", "subtle", "accent", "ok", "warning", "danger", "past",
            "accent-text", "ok-text", "warning-text", "danger-text", "neutral-text");
    private static final List<String> SIGNS = List.of("faint", "muted", "accent", "ok", "warning", "danger", "past");
    private static final List<String> STATES = List.of("accent", "ok", "warning", "danger");

    private final Tokens tokens = Tokens.load();

    /// @param least how much it takes
    private record Pair(String front, String ground, double least) {}

    private static Stream<Pair> pairs(List<String> fronts, List<String> grounds, double least) {
        return fronts.stream().flatMap(front -> grounds.stream().map(ground -> new Pair(front, ground, least)));
    }

    private static Stream<String> versions(String suffix) {
        return IntStream.range(0, VersionColours.COUNT).mapToObj(index -> "version-" + index + suffix);
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void textCanBeReadOnEveryGround(Appearance appearance) {
        holds(appearance, pairs(TEXTS, GROUNDS, TEXT));
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void textCanBeReadWhereTheGroundIsTinted(Appearance appearance) {
        holds(appearance, STATES.stream().flatMap(state -> pairs(
                List.of("text", "muted", "subtle", state, state + "-text"), List.of(state + "-tint"), TEXT)));
        holds(appearance, pairs(List.of("text", "muted", "subtle", "past"), List.of("past-tint"), TEXT));
        holds(appearance, pairs(List.of("text"), List.of("added-line", "added-word", "removed-line", "removed-word"), TEXT));
        holds(appearance, pairs(List.of("muted", "subtle"), List.of("added-line", "removed-line"), TEXT));
        holds(appearance, Stream.of(new Pair("on-past", "past", TEXT), new Pair("on-danger", "danger-fill", TEXT),
                new Pair("on-logo", "logo", SIGN), new Pair("on-logo", "logo-end", SIGN)));
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void signsCanBeSeenOnEveryGround(Appearance appearance) {
        holds(appearance, pairs(SIGNS, GROUNDS, SIGN));
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void everyVersionIsSeenOnEveryGroundAndOnItsMarkAndCanBeWrittenUpon(Appearance appearance) {
        holds(appearance, pairs(versions("").toList(), GROUNDS, SIGN));
        holds(appearance, versions("").map(version -> new Pair(version, version + "-tint", SIGN)));
        holds(appearance, versions("").map(version -> new Pair(version + "-on", version, TEXT)));
        holds(appearance, pairs(List.of("text"), versions("-tint").toList(), TEXT));
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void whatProgramsWriteInATerminalCanBeRead(Appearance appearance) {
        // Black on dark and white on light are for grounds that the program sets as well.
        var grounds = appearance == Appearance.DARK ? List.of(0) : List.of(7, 15);
        holds(appearance, pairs(IntStream.range(0, 16).filter(number -> !grounds.contains(number))
                .mapToObj(number -> "terminal-" + number).toList(), List.of("terminal-background"), TEXT));
        holds(appearance, pairs(List.of("terminal-text"), List.of("terminal-background", "terminal-selection"), TEXT));
    }

    private void holds(Appearance appearance, Stream<Pair> pairs) {
        var missed = new ArrayList<String>();
        pairs.forEach(pair -> {
            var contrast = contrast(tokens.colour(appearance, pair.front), tokens.colour(appearance, pair.ground));
            if (contrast < pair.least) {
                missed.add("%s on %s has %.2f of %.1f".formatted(pair.front, pair.ground, contrast, pair.least));
            }
        });
        assertThat(missed).as("too little contrast while the window is " + appearance).isEmpty();
    }

    private static double contrast(Color one, Color other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * Linear.of(colour.getRed()) + 0.7152 * Linear.of(colour.getGreen()) + 0.0722 * Linear.of(colour.getBlue());
    }
}
