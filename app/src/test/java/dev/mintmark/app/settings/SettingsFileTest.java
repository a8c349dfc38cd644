package dev.mintmark.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.frame.SourceScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir
    private Path folder;

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("new/folder"));
    }

    @Test
    void aFirstStartHasTheDefaultsAndNoProblem() {
        assertThat(file().load()).isEqualTo(new SettingsFile.Loaded(Settings.DEFAULTS, Optional.empty()));
        assertThat(Settings.DEFAULTS.theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(Settings.DEFAULTS.scope().isAll()).isTrue();
    }

    @Test
    void everythingIsRemembered() {
        var settings = new Settings(ThemeChoice.DARK, Optional.of(new WindowBounds(10, 20, 1300, 850, true)), "timeline",
                new SourceScope(Set.of(new SourceId("kubernetes/prod-eu"), new SourceId("docker/a, b = ü"))),
                Map.of("sources.source", 222.5), List.of("docker-daemon:shop/payments:2.13.4", "oci:/tmp/a b:1"));
        assertThat(file().save(settings)).isEmpty();
        assertThat(file().load()).isEqualTo(new SettingsFile.Loaded(settings, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"window=1 2 3", "window=a b c d e", "width.sources.id=wide", "screen=\\u00zz"})
    void whatCannotBeReadIsReplacedByTheDefaultsAndSaid(String text) throws IOException {
        assertThat(file().save(Settings.DEFAULTS)).isEmpty();
        Files.writeString(folder.resolve("new/folder/window.properties"), text);
        var loaded = file().load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(loaded.problem()).map(Problem::code).contains("settings.unreadable");
    }

    @Test
    void aFileOfAnAbsurdSizeIsNotRead() throws IOException {
        assertThat(file().save(Settings.DEFAULTS)).isEmpty();
        Files.writeString(folder.resolve("new/folder/window.properties"), "#".repeat(300_000));
        assertThat(file().load().problem()).isPresent();
    }

    @Test
    void aFolderThatCannotBeMadeIsAProblemNotAnEnd() throws IOException {
        Files.writeString(folder.resolve("new"), "a file where the folder should be");
        assertThat(file().save(Settings.DEFAULTS)).map(Problem::code).contains("settings.unwritable");
    }

    @Test
    void aWindowIsNeverTooSmallToUse() {
        assertThat(new WindowBounds(0, 0, 3, Double.NaN, false)).isEqualTo(new WindowBounds(0, 0, 800, 500, false));
    }
}
