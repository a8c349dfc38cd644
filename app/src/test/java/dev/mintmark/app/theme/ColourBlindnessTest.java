package dev.mintmark.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.mark.MarkPattern;
import dev.mintmark.presentation.mark.VersionColours;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whether versions and states are told apart by eyes that lack one kind of cone.
class ColourBlindnessTest {

    /// In CIE 1976 L*a*b*, in which 2.3 is a difference that is just noticed. Two bands lie beside each other, so twice of that
    /// and more is seen at a glance.
    private static final double SEEN = 6;
    private static final List<String> STATES = List.of("ok", "warning", "danger", "accent", "muted");
    private static final int VERSIONS_OF_A_SERVICE = 12;

    private final Tokens tokens = Tokens.load();

    static Stream<Arguments> everyEyeAndLook() {
        return Stream.of(ColourBlindness.values()).flatMap(eye -> Stream.of(Appearance.values())
                .map(appearance -> Arguments.of(eye, appearance)));
    }

    @ParameterizedTest
    @MethodSource("everyEyeAndLook")
    void noTwoVersionsHaveTheSameColour(ColourBlindness eye, Appearance appearance) {
        areToldApart(eye, appearance, IntStream.range(0, VersionColours.COUNT).mapToObj(index -> "version-" + index).toList());
    }

    @ParameterizedTest
    @MethodSource("everyEyeAndLook")
    void noTwoStatesHaveTheSameColour(ColourBlindness eye, Appearance appearance) {
        areToldApart(eye, appearance, STATES);
    }

    /// Colours come around again after twelve versions, and then it is the glyph that tells them apart.
    @Test
    void versionsBesideEachOtherNeverHaveTheSameGlyphAndTheSameColour() {
        var random = new Random(31);
        for (var service = 0; service < 500; service++) {
            var versions = Stream.generate(() -> digest(random)).limit(VERSIONS_OF_A_SERVICE).toList();
            var colours = VersionColours.sideBySide(versions);
            var marks = new HashSet<List<Object>>();
            var glyphs = new HashSet<MarkPattern>();
            for (var version : versions) {
                assertThat(marks.add(List.of(MarkPattern.of(version), colours.get(version)))).isTrue();
                glyphs.add(MarkPattern.of(version));
            }
            assertThat(glyphs).as("nearly every version has a glyph of its own, without any colour")
                    .hasSizeGreaterThanOrEqualTo(VERSIONS_OF_A_SERVICE - 1);
        }
    }

    private void areToldApart(ColourBlindness eye, Appearance appearance, List<String> roles) {
        var alike = new ArrayList<String>();
        for (var one : roles) {
            for (var other : roles.subList(roles.indexOf(one) + 1, roles.size())) {
                var distance = distance(eye.sees(tokens.colour(appearance, one)), eye.sees(tokens.colour(appearance, other)));
                if (distance < SEEN) {
                    alike.add("%s and %s differ by %.1f of %.0f".formatted(one, other, distance, SEEN));
                }
            }
        }
        assertThat(alike).as(eye + ", " + appearance).isEmpty();
    }

    private static Digest digest(Random random) {
        return new Digest("sha256:" + "%016x".formatted(random.nextLong()).repeat(4));
    }

    private static double distance(Color one, Color other) {
        var first = lab(one);
        var second = lab(other);
        return Math.sqrt(IntStream.range(0, 3).mapToDouble(axis -> Math.pow(first[axis] - second[axis], 2)).sum());
    }

    /// Seen in the daylight of sRGB, D65.
    private static double[] lab(Color colour) {
        var red = Linear.of(colour.getRed());
        var green = Linear.of(colour.getGreen());
        var blue = Linear.of(colour.getBlue());
        var x = lightness((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
        var y = lightness(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        var z = lightness((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double lightness(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }
}
