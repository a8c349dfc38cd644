package dev.mintmark.git.yaml;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One node of a document, and the characters it was written with.
///
/// An alias is the very node that its anchor names, so what is reached by two ways may be one object: whoever walks
/// through all of it must remember where it was.
public sealed interface YamlNode {

    /// Offset of its first character.
    int start();

    /// Offset after its last character.
    int end();

    /// What this mapping says under a key; empty if it is no mapping, or says nothing under it.
    default Optional<YamlNode> get(String key) {
        return Optional.empty();
    }

    /// The same for keys below keys.
    default Optional<YamlNode> at(String... keys) {
        Optional<YamlNode> node = Optional.of(this);
        for (var key : keys) {
            node = node.flatMap(found -> found.get(key));
        }
        return node;
    }

    /// The text of a scalar below these keys.
    default Optional<String> text(String... keys) {
        return at(keys).flatMap(YamlNode::scalar).map(Scalar::value).filter(value -> !value.isEmpty());
    }

    /// The items of a sequence; nothing if it is none.
    default List<YamlNode> items() {
        return List.of();
    }

    default Optional<Scalar> scalar() {
        return Optional.empty();
    }

    /// A text, a number, or nothing.
    ///
    /// @param value what it means, without quotes
    record Scalar(String value, Form form, int start, int end) implements YamlNode {

        public Scalar {
            requireNonNull(value, "value");
            requireNonNull(form, "form");
        }

        @Override
        public Optional<Scalar> scalar() {
            return Optional.of(this);
        }
    }

    /// @param flow whether it is written in brackets
    record Sequence(List<YamlNode> items, boolean flow, int start, int end) implements YamlNode {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// @param flow whether it is written in braces
    record Mapping(List<Entry> entries, boolean flow, int start, int end) implements YamlNode {

        private static final String MERGE = "<<";

        public Mapping {
            entries = List.copyOf(entries);
        }

        /// Its own value comes before one that is merged into it; the last of several comes first.
        @Override
        public Optional<YamlNode> get(String key) {
            return entry(key).map(Entry::value).or(() -> merged().flatMap(other -> other.get(key).stream())
                    .findFirst());
        }

        /// What is written in this very mapping.
        public Optional<Entry> entry(String key) {
            return entries.reversed().stream().filter(entry -> entry.key().value().equals(key)).findFirst();
        }

        private Stream<YamlNode> merged() {
            return entries.stream().filter(entry -> entry.key().value().equals(MERGE)).map(Entry::value)
                    .flatMap(value -> value instanceof Sequence several ? several.items().stream() : Stream.of(value))
                    // Deeper merges are legal, rare, and a way to make a reader work for ever.
                    .filter(value -> value instanceof Mapping other && other.entry(MERGE).isEmpty());
        }
    }

    /// A key and its value.
    record Entry(Scalar key, YamlNode value) {}

    /// How a scalar is written.
    enum Form { PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, BLOCK }
}
