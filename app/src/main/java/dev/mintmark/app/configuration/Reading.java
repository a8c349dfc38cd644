package dev.mintmark.app.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// What is gathered while the file is read: mistakes, so that one does not spoil the rest, and on which
/// line each setting is.
final class Reading {

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /// Reads one value, or tells what is wrong with it.
    interface Reader<T> {

        T read(Node node) throws Mistake;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }

    void tell(Mistake mistake) {
        mistakes.add(mistake);
    }

    /// The mapping under a key of the file; empty where there is none, or no mapping.
    Optional<Section> section(Section file, String key, List<String> keys) {
        if (file.node(key).isEmpty() || isNothing(file.node(key).get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Section.of(key, file.node(key).get(), keys, this::tell));
        } catch (Mistake mistake) {
            tell(mistake);
            return Optional.empty();
        }
    }

    /// The value of a setting, or `otherwise` where it is not there, is a mistake, or has a secret in it.
    ///
    /// @param key the last part of the setting's key
    <T> T value(Optional<Section> section, Setting setting, String key, T otherwise, Reader<T> reader) {
        var node = section.flatMap(found -> found.node(key)).filter(found -> !isNothing(found));
        if (node.isEmpty()) {
            return otherwise;
        }
        lines.put(setting.key(), Section.line(node.get()));
        return one(node.get(), reader).orElse(otherwise);
    }

    /// Each element of a list that can be read.
    <T> List<T> elements(Node node, String name, Reader<T> reader) throws Mistake {
        if (node.getNodeType() != NodeType.SEQUENCE) {
            throw new Mistake(Section.line(node), name + " has to be a list, each entry begun with a hyphen");
        }
        return ((SequenceNode) node).getValue().stream().flatMap(element -> one(element, reader).stream()).toList();
    }

    private <T> Optional<T> one(Node node, Reader<T> reader) {
        try {
            var read = reader.read(node);
            var secrets = Secrets.in(node);
            mistakes.addAll(secrets.stream().filter(secret -> mistakes.stream()
                    .noneMatch(told -> told.line() == secret.line())).toList());
            return secrets.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (Mistake mistake) {
            tell(mistake);
            return Optional.empty();
        }
    }

    /// `key:` with nothing behind it says nothing.
    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() && (scalar.getValue().isBlank()
                || scalar.getValue().equals("~") || scalar.getValue().equals("null"));
    }
}
