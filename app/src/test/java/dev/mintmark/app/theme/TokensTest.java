package dev.mintmark.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.presentation.mark.VersionColours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|Color\\.(?:web|rgb|hsb|[A-Z]{3,})");
    private final Tokens tokens = Tokens.load();

    @Test
    void bothAppearancesHaveTheSameRoles() {
        assertThat(tokens.of(Appearance.LIGHT).keySet()).isEqualTo(tokens.of(Appearance.DARK).keySet()).isNotEmpty();
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
