package dev.mintmark.app.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// One mapping of the file, whose keys are known beforehand.
///
/// @param name how it is called in what is said about it
record Section(String name, int line, Map<String, Node> values) {

    /// What the whole file is called.
    static final String FILE = "the file";

    private static final int LONGEST = 4096;

    /// With every key known, and once.
    static Section of(String name, Node node, List<String> keys) throws Mistake {
        var mistakes = new ArrayList<Mistake>();
        var section = of(name, node, keys, mistakes::add);
        if (!mistakes.isEmpty()) {
            throw mistakes.getFirst();
        }
        return section;
    }

    /// With those keys that are known; the others are told and left out.
    ///
    /// @throws Mistake if it is no mapping at all
    static Section of(String name, Node node, List<String> keys, Consumer<Mistake> told) throws Mistake {
        if (!(node instanceof MappingNode mapping)) {
            throw new Mistake(line(node), name + " has to be a mapping with " + String.join(", ", keys));
        }
        var values = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            var key = key(tuple);
            if (!keys.contains(key)) {
                var whole = name.equals(FILE);
                told.accept(new Mistake(line(tuple.getKeyNode()), "'" + shown(key) + "' is not a "
                        + (whole ? "setting" : "key of " + name)
                        + allowed(key, keys, whole ? "there are " : "its keys are ")));
            } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                told.accept(new Mistake(line(tuple.getKeyNode()), name + " has " + key + " twice"));
            }
        }
        return new Section(name, line(node), values);
    }

    static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /// *"; you may mean default; its keys are default, longest"*.
    static String allowed(String word, Collection<String> allowed, String are) {
        return Nearest.of(word, allowed).map(nearest -> "; you may mean " + nearest).orElse("") + "; " + are
                + String.join(", ", allowed);
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<String> text(String key) throws Mistake {
        var node = values.get(key);
        return node == null ? Optional.empty() : Optional.of(text(key + " of " + name, node));
    }

    static String text(String name, Node node) throws Mistake {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw new Mistake(line(node), name + " has to be a text");
        }
        if (scalar.getValue().length() > LONGEST) {
            throw new Mistake(line(node), name + " is longer than " + LONGEST + " characters");
        }
        if (scalar.getValue().chars().anyMatch(Character::isISOControl)) {
            throw new Mistake(line(node), name + " has to be on one line");
        }
        return scalar.getValue();
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
