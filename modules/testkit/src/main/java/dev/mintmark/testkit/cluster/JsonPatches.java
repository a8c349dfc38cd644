package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// JSON patches ([RFC 6902](https://www.rfc-editor.org/rfc/rfc6902)), as far as they are sent to clusters: `test`, `add`,
/// `replace` and `remove`.
final class JsonPatches {

    private JsonPatches() {}

    static ObjectNode applied(ObjectNode object, JsonNode patch) throws Refusal {
        var after = object.deepCopy();
        for (var operation : patch) {
            apply(after, operation.path("op").asText(), JsonPointer.compile(operation.path("path").asText()),
                    operation.path("value"));
        }
        return after;
    }

    private static void apply(ObjectNode object, String operation, JsonPointer path, JsonNode value) throws Refusal {
        var parent = object.at(path.head());
        var name = path.last().getMatchingProperty();
        if (!parent.isContainerNode()) {
            throw refused();
        }
        switch (operation) {
            case "test" -> {
                if (!object.at(path).equals(value)) {
                    throw refused();
                }
            }
            case "replace", "remove" -> {
                if (object.at(path).isMissingNode()) {
                    throw refused();
                }
                change(parent, name, operation.equals("remove") ? null : value, false);
            }
            case "add" -> change(parent, name, value, true);
            default -> throw refused();
        }
    }

    private static void change(JsonNode parent, String name, JsonNode value, boolean adds) {
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, value.deepCopy());
            }
        } else if (parent instanceof ArrayNode list) {
            var place = name.equals("-") ? list.size() : Integer.parseInt(name);
            if (!adds) {
                list.remove(place);
            }
            if (value != null) {
                list.insert(place, value.deepCopy());
            }
        }
    }

    /// What an API server says, which is not much.
    private static Refusal refused() {
        return new Refusal(422, "Invalid", "the server rejected our request due to an error in our request");
    }
}
