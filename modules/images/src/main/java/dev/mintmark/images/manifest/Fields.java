package dev.mintmark.images.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageUnreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of one object of a document. What is absent or `null` is empty; what is there must be of the right type.
record Fields(Document document, String path, JsonNode node) {

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /// Empty if there is none.
    String text(String name) throws ImageUnreadable {
        return present(name).isPresent() ? text(place(name), node.get(name)) : "";
    }

    Optional<String> someText(String name) throws ImageUnreadable {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    boolean flag(String name) throws ImageUnreadable {
        var found = present(name);
        if (found.isPresent() && !found.get().isBoolean()) {
            throw wrong(place(name), "true or false");
        }
        return found.isPresent() && found.get().booleanValue();
    }

    /// A whole number, not negative; 0 if there is none.
    long count(String name) throws ImageUnreadable {
        var found = present(name);
        if (found.isEmpty()) {
            return 0;
        }
        if (!found.get().isIntegralNumber() || !found.get().canConvertToLong() || found.get().longValue() < 0) {
            throw wrong(place(name), "a whole number that is not negative");
        }
        return found.get().longValue();
    }

    Fields object(String name) throws ImageUnreadable {
        var found = present(name).orElse(null);
        if (found != null && !found.isObject()) {
            throw wrong(place(name), "an object");
        }
        return new Fields(document, place(name), found == null ? JsonNodeFactory.instance.objectNode() : found);
    }

    List<Fields> objects(String name) throws ImageUnreadable {
        var objects = new ArrayList<Fields>();
        for (var element : array(name)) {
            var place = place(name) + "[" + objects.size() + "]";
            if (!element.isObject()) {
                throw wrong(place, "an object");
            }
            objects.add(new Fields(document, place, element));
        }
        return objects;
    }

    List<String> texts(String name) throws ImageUnreadable {
        var texts = new ArrayList<String>();
        for (var element : array(name)) {
            texts.add(text(place(name) + "[" + texts.size() + "]", element));
        }
        return texts;
    }

    /// Texts, where Docker also takes a single one.
    List<String> words(String name) throws ImageUnreadable {
        return present(name).filter(JsonNode::isTextual).isPresent() ? List.of(text(name)) : texts(name);
    }

    List<Digest> digests(String name) throws ImageUnreadable {
        var digests = new ArrayList<Digest>();
        for (var text : texts(name)) {
            var place = place(name) + "[" + digests.size() + "]";
            digests.add(Digest.parse(text).orElseThrow(() -> wrong(place, "a SHA-256 or SHA-512 digest")));
        }
        return digests;
    }

    Digest digest(String name) throws ImageUnreadable {
        return Digest.parse(text(name)).orElseThrow(() -> wrong(place(name), "a SHA-256 or SHA-512 digest"));
    }

    /// The names of its fields.
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// All fields, which must be objects.
    List<Named> each() throws ImageUnreadable {
        var all = new ArrayList<Named>();
        for (var name : names()) {
            all.add(new Named(name, object(name)));
        }
        return all;
    }

    /// The names in an object whose values mean nothing.
    Set<String> names(String name) throws ImageUnreadable {
        return object(name).names();
    }

    Map<String, String> map(String name) throws ImageUnreadable {
        var object = object(name);
        var map = new LinkedHashMap<String, String>();
        for (var field : object.node().properties()) {
            map.put(field.getKey(), object.text(field.getKey()));
        }
        return map;
    }

    ImageUnreadable wrong(String place, String wanted) {
        return document.unfit("`" + place + "` is not " + wanted + ".", null);
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private Iterable<JsonNode> array(String name) throws ImageUnreadable {
        var found = present(name);
        if (found.isPresent() && !found.get().isArray()) {
            throw wrong(place(name), "a list");
        }
        return found.isPresent() ? found.get() : List.of();
    }

    private String text(String place, JsonNode value) throws ImageUnreadable {
        if (!value.isTextual()) {
            throw wrong(place, "a text");
        }
        return value.textValue();
    }

    private String place(String name) {
        // A hostile name may be long or hold control characters; problems are read on terminals.
        var plain = name.matches("[\\w.-]{1,60}") ? name : "…";
        return path.isEmpty() ? plain : path + "." + plain;
    }

    /// An object and the name it stands under.
    record Named(String name, Fields fields) {}
}
