package dev.mintmark.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.presentation.mark.VersionColours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|Color\\.(?:web|rgb|hsb|[A-Z]{3,})");
    private static final List<String> GROUNDS = List.of("background", "surface", "raised", "hover", "selected");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private final Tokens tokens = Tokens.load();

    private double contrast(Appearance appearance, String front, String back) {
        var one = luminance(tokens.colour(appearance, front));
        var other = luminance(tokens.colour(appearance, back));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    @Test
    void bothAppearancesHaveTheSameRoles() {
        assertThat(tokens.of(Appearance.LIGHT).keySet()).isEqualTo(tokens.of(Appearance.DARK).keySet()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void textCanBeReadOnEveryGround(Appearance appearance) {
        for (var ground : GROUNDS) {
            for (var text : List.of("text", "muted", "subtle", "accent", "ok", "warning", "danger")) {
                assertThat(contrast(appearance, text, ground)).as(text + " on " + ground).isGreaterThanOrEqualTo(TEXT);
            }
        }
        for (var ground : List.of("added-line", "added-word", "removed-line", "removed-word")) {
            assertThat(contrast(appearance, "text", ground)).as("text on " + ground).isGreaterThanOrEqualTo(TEXT);
        }
        for (var index = 0; index < VersionColours.COUNT; index++) {
            assertThat(contrast(appearance, "text", "version-" + index + "-tint")).as("layer " + index)
                    .isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(contrast(appearance, "past", "past-tint")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(appearance, "text", "past-tint")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(appearance, "text", "warning-tint")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(appearance, "on-past", "past")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(appearance, "on-danger", "danger-fill")).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void chipsCanBeRead(Appearance appearance) {
        for (var role : List.of("ok", "warning", "danger", "accent", "neutral")) {
            assertThat(contrast(appearance, role + "-text", role + "-tint")).as(role).isGreaterThanOrEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void everyVersionIsSeenOnTheGroundAndCanBeWrittenUpon(Appearance appearance) {
        for (var index = 0; index < VersionColours.COUNT; index++) {
            var version = "version-" + index;
            assertThat(contrast(appearance, version + "-on", version)).as(version).isGreaterThanOrEqualTo(TEXT);
            for (var ground : List.of("background", "surface")) {
                assertThat(contrast(appearance, version, ground)).as(version + " on " + ground).isGreaterThanOrEqualTo(SHAPE);
            }
            assertThat(contrast(appearance, version, version + "-tint")).as(version + " mark").isGreaterThanOrEqualTo(2.5);
        }
        assertThat(contrast(appearance, "faint", "background")).isGreaterThanOrEqualTo(SHAPE);
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void noVersionIsRedOrGrey(Appearance appearance) {
        for (var index = 0; index < VersionColours.COUNT; index++) {
            var colour = tokens.colour(appearance, "version-" + index);
            assertThat(colour.getSaturation()).as("version-" + index).isGreaterThan(0.15);
            assertThat(colour.getHue()).as("version-" + index).isBetween(15.0, 345.0);
        }
    }

    @Test
    void coloursAreWrittenNowhereElse() throws IOException {
        try (var sheets = Files.walk(Path.of("../assets/theme")); var code = Files.walk(Path.of("src/main/java"))) {
            for (var file : Stream.concat(sheets, code).filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("tokens.css") && !file.endsWith("Tokens.java")) {
                    assertThat(COLOUR.matcher(Files.readString(file)).results().map(found -> found.group()))
                            .as(file.toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void everyColourThatIsUsedExists() throws IOException {
        var role = Pattern.compile("-mintmark-([a-z0-9-]+)");
        try (var sheets = Files.walk(Path.of("../assets/theme"))) {
            for (var file : sheets.filter(Files::isRegularFile).toList()) {
                assertThat(role.matcher(Files.readString(file)).results().map(found -> found.group(1)).distinct())
                        .as(file.toString()).allMatch(name -> tokens.of(Appearance.DARK).containsKey(name));
            }
        }
    }
}
