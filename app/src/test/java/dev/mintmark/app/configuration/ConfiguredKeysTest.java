package dev.mintmark.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the operator writes under `keys:`, and whether what may be written is true to the window.
class ConfiguredKeysTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern COMMAND = Pattern.compile("(\\w+)\\(\\s*\"((?:fleet|timeline|compare|copies|rollbacks|sources"
            + "|settings|window|time|list)\\.[A-Za-z.]+)\",\\s*(?:\"([^\"]+)\"|List\\.of\\(((?:\"[^\"]+\"(?:, )?)+)\\))\\s*,");
    private static final Pattern KEY = Pattern.compile("\\S|\\S \\S|Ctrl\\+\\S+|F\\d+|Enter|Esc|Left|Right|Home|End");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    @TempDir
    Path folder;

    @Test
    void anotherKeyIsGivenToACommand() throws Exception {
        var loaded = load("keys:\n  fleet.compare: c\n  window.theme: g z\n  time.now: Ctrl+Shift+N\n");
        assertThat(loaded.mistakes()).singleElement().satisfies(mistake -> assertThat(mistake.sentence())
                .as("shells have it").isEqualTo("Line 4: 'Ctrl+Shift+N' for time.now is or begins a key of "
                        + "copies.shell.next; choose another."));
        assertThat(loaded.configured().keys()).isEqualTo(Map.of("fleet.compare", "c", "window.theme", "g z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fleet.compar: c       | 'fleet.compar' is no command; you may mean fleet.compare; mintmark config keys lists them
            fleet.compare: s      | 's' for fleet.compare is or begins a key of fleet.copy
            fleet.compare: "/"    | is or begins a key of window.filter
            fleet.compare: g      | is or begins a key of go.compare
            fleet.compare: "1"    | has to be one sign that is no digit
            fleet.compare: Enter  | has to be one sign that is no digit
            window.theme: x       | is or begins a key of compare.swap
            window.back: q        | the keys of window.back cannot be changed
            list.down: n          | the keys of list.down cannot be changed
            fleet.compare: [c]    | has to be a text
            """)
    void aKeyThatCannotBeIsRefusedByItsLine(String entry, String why) throws Exception {
        var loaded = load("keys:\n  " + entry + "\n  sources.retry: q\n");
        assertThat(loaded.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(2);
            assertThat(mistake.sentence()).contains(why);
        });
        assertThat(loaded.configured().keys()).isEqualTo(Map.of("sources.retry", "q"));
    }

    @Test
    void ofTwoCommandsWithTheSameNewKeyTheLaterIsRefusedAndOnDifferentScreensNone() throws Exception {
        var loaded = load("keys:\n  fleet.compare: q\n  fleet.copy: q\n  sources.retry: q\n");
        assertThat(loaded.mistakes()).extracting(Mistake::line).containsExactly(3);
        assertThat(loaded.configured().keys().keySet()).containsExactlyInAnyOrder("fleet.compare", "sources.retry");
    }

    @Test
    void whatMayBeGivenAKeyIsTrueToTheWindow() throws IOException {
        var found = new TreeMap<String, List<String>>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                COMMAND.matcher(Files.readString(file)).results().filter(match -> !match.group(1).equals("button"))
                        .forEach(match -> {
                            var keys = new ArrayList<String>();
                            if (match.group(3) == null) {
                                QUOTED.matcher(match.group(4)).results().forEach(key -> keys.add(key.group(1)));
                            } else {
                                keys.add(match.group(3));
                            }
                            if (keys.stream().allMatch(key -> KEY.matcher(key).matches())) {
                                found.put(match.group(2), keys);
                            }
                        });
            }
        }
        var known = new TreeMap<>(KnownKeys.load().byCommand());
        known.keySet().removeIf(command -> command.startsWith("go."));
        assertThat(known).as("keep assets/configuration/keys.properties true to the code").isEqualTo(found);
        var words = Words.load();
        assertThat(KnownKeys.load().byCommand().keySet()).allMatch(words::has);
    }

    private Loaded load(String text) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), text);
        return ConfigurationFile.in(folder).load();
    }
}
