package dev.mintmark.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationChangesTest {

    @TempDir
    Path folder;

    private Path file;
    private CurrentConfiguration configuration;
    private ConfigurationChanges changes;

    @BeforeEach
    void begin() {
        file = folder.resolve("new/config.yaml");
        configuration = new CurrentConfiguration(ConfigurationFile.in(file.getParent()));
        changes = new ConfigurationChanges(configuration);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                      | arming.default | 5m | arming:~  default: 5m~
            ``                                      | theme          | light | theme: light~
            # mine~                                 | theme          | light | # mine~theme: light~
            theme: dark # night~                    | theme          | light | theme: light # night~
            theme: "dark"~                          | theme          | light | theme: light~
            theme:   # none~lease: {}~              | theme          | light | theme: light   # none~lease: {}~
            arming:~  # why~  longest: 1h # so~     | arming.default | 5m | arming:~  # why~  default: 5m~  longest: 1h # so~
            arming:~  default: 6m~~lease:~          | arming.default | 5m | arming:~  default: 5m~~lease:~
            arming:~theme: dark~                    | arming.default | 5m | arming:~  default: 5m~theme: dark~
            arming: {longest: 1h}~                  | arming.default | 5m | arming: {default: 5m, longest: 1h}~
            arming: {}~                             | arming.default | 5m | arming: {default: 5m}~
            {theme: dark}~                          | arming.default | 5m | {arming: {default: 5m}, theme: dark}~
            # \uD83D\uDE00 ü~theme: dark             | theme          | light | # \uD83D\uDE00 ü~theme: light
            theme: dark                             | arming.default | 5m | theme: dark~arming:~  default: 5m~
            theme: dark^~arming:^~  longest: 1h^~   | arming.default | 5m | theme: dark^~arming:^~  default: 5m^~  longest: 1h^~
            """)
    void oneValueIsPutInAndEveryOtherCharacterStays(String before, String key, String value, String after) throws Exception {
        write(text(before));
        assertThat(changes.set(Setting.of(key).orElseThrow(), value)).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(text(after));
        assertThat(configuration.loaded().mistakes()).isEmpty();
    }

    @Test
    void theExampleKeepsItsCommentsThroughEveryChangeAndComesBackWhole() throws Exception {
        write(ExampleFile.text());
        assertThat(changes.set(Setting.LEASE_LONGEST, "2h")).isEmpty();
        assertThat(changes.set(Setting.TOOLBOX, "docker.io/library/busybox:1.37-musl")).isEmpty();
        assertThat(changes.set(Setting.THEME, "system")).isEmpty();
        assertThat(Files.readString(file).lines().filter(line -> line.contains("#")))
                .containsExactlyElementsOf(ExampleFile.text().lines().filter(line -> line.contains("#")).toList());
        assertThat(configuration.now().toolbox()).contains("docker.io/library/busybox:1.37-musl");
        for (var left = 3; left > 0; left--) {
            assertThat(changes.undo()).isEmpty();
        }
        assertThat(changes.canUndo()).isFalse();
        assertThat(Files.readString(file)).isEqualTo(ExampleFile.text());
    }

    @Test
    void whereThereWasNoFileUndoingLeavesNone() {
        assertThat(changes.set(Setting.THEME, "light")).isEmpty();
        assertThat(file).exists();
        assertThat(changes.undo()).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(configuration.now()).isEqualTo(Configured.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            theme: dark   | arming.default | 9h      | 9h is not allowed for default; it is from 1m to 8h
            theme: dark   | theme          | blue    | 'blue' is no theme
            lease: {default: 1h} | lease.longest | 30m | 1h is not allowed for default; it is from 5s to 30m
            theme: dark   | toolbox        | https://ana:hunter2@x | A secret does not belong into this file
            - theme       | theme          | light   | there has to be a mapping
            """)
    void whatWouldBeAMistakeIsNotWritten(String before, String key, String value, String why) throws Exception {
        write(before);
        assertThat(changes.set(Setting.of(key).orElseThrow(), value)).get().satisfies(problem -> {
            assertThat(problem.why()).contains(why).doesNotContain("hunter2");
            assertThat(problem.code()).isEqualTo("configuration.refused");
        });
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(changes.canUndo()).isFalse();
    }

    @Test
    void aMistakeElsewhereDoesNotHinderAChangeAndAMistakenValueIsMendedByOne() throws Exception {
        write("theme: blue\nlease: {longest: x}\n");
        assertThat(changes.set(Setting.THEME, "light")).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("theme: light\nlease: {longest: x}\n");
        assertThat(configuration.loaded().mistakes()).hasSize(1);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotUndone() throws Exception {
        changes.set(Setting.THEME, "light");
        write("theme: system\n");
        assertThat(changes.undo()).map(Problem::code).contains("configuration.changed");
        assertThat(Files.readString(file)).isEqualTo("theme: system\n");
    }

    @Test
    void aLinkIntoARepositoryOfSettingsStaysALinkAndNothingIsLeftBeside() throws Exception {
        var real = folder.resolve("dotfiles.yaml");
        Files.writeString(real, "theme: dark\n");
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, real);
        assertThat(changes.set(Setting.THEME, "light")).isEmpty();
        assertThat(file).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo("theme: light\n");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(real, file.getParent());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAProblemAndNotAnEnd() throws IOException {
        Files.writeString(folder.resolve("new"), "a file where the folder should be");
        assertThat(changes.set(Setting.THEME, "light")).isPresent();
        assertThat(configuration.now().theme()).isEqualTo(Configured.DEFAULT.theme());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        configuration.reload();
    }

    private static String text(String shown) {
        return Optional.ofNullable(shown).orElse("").replace("~", "\n").replace("^", "\r");
    }
}
