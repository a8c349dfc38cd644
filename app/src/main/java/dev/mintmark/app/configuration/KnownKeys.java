package dev.mintmark.app.configuration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The commands of the window and the keys they have, for whoever must not load the window.
record KnownKeys(Map<String, List<String>> byCommand) {

    private static final String PLACE = "/dev/mintmark/assets/configuration/keys.properties";
    private static final Pattern SEPARATOR = Pattern.compile(" \\| ");
    /// Those of the window, which can be used whichever screen is in front.
    private static final Set<String> ALWAYS = Set.of("go", "window", "time", "list");

    KnownKeys {
        byCommand = Map.copyOf(byCommand);
    }

    static KnownKeys load() {
        var all = new Properties();
        try (var text = KnownKeys.class.getResourceAsStream(PLACE)) {
            if (text == null) {
                throw new IllegalStateException("The program does not know its own keys");
            }
            all.load(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new KnownKeys(all.stringPropertyNames().stream().collect(Collectors.toMap(command -> command,
                command -> List.of(SEPARATOR.split(all.getProperty(command))))));
    }

    /// Whether both commands can be there at the same time, so that they need different keys.
    static boolean meet(String one, String other) {
        return group(one).equals(group(other)) || ALWAYS.contains(group(one)) || ALWAYS.contains(group(other));
    }

    /// Whether one key could be taken for the other, or for its beginning.
    static boolean collide(String one, String other) {
        return one.equals(other) || one.startsWith(other + " ") || other.startsWith(one + " ");
    }

    private static String group(String command) {
        return command.substring(0, command.indexOf('.'));
    }
}
