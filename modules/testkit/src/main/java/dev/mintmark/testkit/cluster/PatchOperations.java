package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Carries out [JSON patches](https://www.rfc-editor.org/rfc/rfc6902) as far as anybody here uses them: `test`, `add`,
/// `replace` and `remove` of fields.
final class PatchOperations {

    private PatchOperations() {}

    static ObjectNode carriedOut(ObjectNode before, JsonNode operations) throws Refusal {
        var after = before.deepCopy();
        for (var operation : operations) {
            var path = JsonPointer.compile(operation.path("path").asText());
            var parent = after.at(path.head());
            var field = path.last().getMatchingProperty();
            if (!(parent instanceof ObjectNode object)) {
                throw invalid();
            }
            switch (operation.path("op").asText()) {
                case "test" -> {
                    if (!object.path(field).equals(operation.path("value"))) {
                        throw invalid();
                    }
                }
                case "replace" -> {
                    if (!object.has(field)) {
                        throw invalid();
                    }
                    object.set(field, operation.path("value"));
                }
                case "add" -> object.set(field, operation.path("value"));
                case "remove" -> object.remove(field);
                default -> throw new Refusal(400, "BadRequest", "Unexpected kind: " + operation.path("op").asText());
            }
        }
        return after;
    }

    /// What an API server says, which is not much.
    private static Refusal invalid() {
        return new Refusal(422, "Invalid", "the server rejected our request due to an error in our request");
    }
}
