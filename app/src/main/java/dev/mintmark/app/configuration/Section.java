package dev.mintmark.app.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// One mapping of the file, whose keys are known beforehand.
///
/// @param name how it is called in what is said about it
record Section(String name, int line, Map<String, Node> values) {

    private static final int LONGEST = 4096;

    static Section of(String name, Node node, List<String> keys) throws Mistake {
        if (!(node instanceof MappingNode mapping)) {
            throw new Mistake(line(node), name + " has to be a mapping with " + String.join(", ", keys));
        }
        var values = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!keys.contains(key)) {
                throw new Mistake(line(tuple.getKeyNode()), "'" + shown(key) + "' is no key of " + name + "; its keys are "
                        + String.join(", ", keys));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new Mistake(line(tuple.getKeyNode()), name + " has " + key + " twice");
            }
        }
        return new Section(name, line(node), values);
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<String> text(String key) throws Mistake {
        var node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw new Mistake(line(node), key + " of " + name + " has to be a text");
        }
        if (scalar.getValue().length() > LONGEST) {
            throw new Mistake(line(node), key + " of " + name + " is longer than " + LONGEST + " characters");
        }
        if (scalar.getValue().chars().anyMatch(Character::isISOControl)) {
            throw new Mistake(line(node), key + " of " + name + " has to be on one line");
        }
        return Optional.of(scalar.getValue());
    }

    String needed(String key) throws Mistake {
        var text = text(key);
        if (text.isEmpty()) {
            throw new Mistake(line, name + " needs " + key);
        }
        return text.get();
    }

    int line(String key) {
        return node(key).map(Section::line).orElse(line);
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
