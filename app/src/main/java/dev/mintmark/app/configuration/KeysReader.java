package dev.mintmark.app.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads which commands have another key besides their own.
final class KeysReader {

    /// Digits belong to the screens.
    private static final Pattern KEY = Pattern.compile("[!-/:-~]|[!-/:-~] [!-/:-~]|Ctrl\\+(?:Shift\\+)?[A-Z]");
    /// Lists do these themselves, and there has to be one way back that nobody can lose.
    private static final List<String> FIXED = List.of("list.down", "list.up", "list.first", "list.last", "window.back");

    private final Reading reading;
    private final KnownKeys known = KnownKeys.load();
    private final Map<String, Given> given = new LinkedHashMap<>();

    /// A key, and the line on which it is given.
    private record Given(String key, int line) {}

    private KeysReader(Reading reading) {
        this.reading = reading;
    }

    static Map<String, String> read(Reading reading, Node node) throws Mistake {
        if (!(node instanceof MappingNode mapping)) {
            throw new Mistake(Section.line(node), "keys has to be a mapping from a command to its key, for example "
                    + "fleet.compare: c");
        }
        var reader = new KeysReader(reading);
        for (var tuple : mapping.getValue()) {
            try {
                reader.add(Section.key(tuple), tuple.getKeyNode(), tuple.getValueNode());
            } catch (Mistake mistake) {
                reading.tell(mistake);
            }
        }
        reader.refuseConflicts();
        var keys = new LinkedHashMap<String, String>();
        reader.given.forEach((command, one) -> keys.put(command, one.key()));
        return keys;
    }

    private void add(String command, Node name, Node value) throws Mistake {
        var line = Section.line(name);
        if (FIXED.contains(command)) {
            throw new Mistake(line, "the keys of " + command + " cannot be changed");
        }
        if (!known.byCommand().containsKey(command)) {
            throw new Mistake(line, "'" + Section.shown(command) + "' is no command"
                    + Nearest.of(command, known.byCommand().keySet()).map(nearest -> "; you may mean " + nearest).orElse("")
                    + "; mintmark config keys lists them");
        }
        var key = Section.text("the key of " + command, value);
        if (!KEY.matcher(key).matches()) {
            throw new Mistake(line, "the key of " + command + " has to be one sign that is no digit, two with a blank "
                    + "between them, or Ctrl+ and a capital letter");
        }
        if (given.putIfAbsent(command, new Given(key, line)) != null) {
            throw new Mistake(line, "keys has " + command + " twice");
        }
    }

    /// A key that is refused is no longer in the way of others, so the rest is looked at again.
    private void refuseConflicts() {
        for (var conflict = conflict(); conflict.isPresent(); conflict = conflict()) {
            var command = conflict.get().getKey();
            var refused = given.remove(command);
            reading.tell(new Mistake(refused.line(), "'" + refused.key() + "' for " + command + " is or begins a key of "
                    + conflict.get().getValue() + "; choose another"));
        }
    }

    /// The last command whose key is taken, and by which other.
    private Optional<Map.Entry<String, String>> conflict() {
        return given.keySet().stream().flatMap(command -> taken(command).map(other -> Map.entry(command, other)).stream())
                .reduce((_, later) -> later);
    }

    private Optional<String> taken(String command) {
        var key = given.get(command).key();
        return known.byCommand().keySet().stream().sorted()
                .filter(other -> !other.equals(command) && KnownKeys.meet(command, other)
                        && (known.byCommand().get(other).stream().anyMatch(its -> KnownKeys.collide(key, its))
                        || given.containsKey(other) && KnownKeys.collide(key, given.get(other).key()))).findFirst();
    }
}
