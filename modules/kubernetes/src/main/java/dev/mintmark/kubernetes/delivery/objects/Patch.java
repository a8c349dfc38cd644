package dev.mintmark.kubernetes.delivery.objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A change of one object, without its lock.
///
/// @param subresource empty, or such as `/status`
/// @param type        its media type
/// @param body        an object to be merged, or an array of operations
public record Patch(String subresource, String type, JsonNode body) {

    /// A JSON merge patch: `{"spec": {"suspend": true}}`.
    public static Patch merge(String subresource, ObjectNode body) {
        return new Patch(subresource, "application/merge-patch+json", body);
    }

    /// A JSON patch that replaces one field.
    public static Patch replace(String path, JsonNode value) {
        var operations = JsonNodeFactory.instance.arrayNode();
        operations.addObject().put("op", "replace").put("path", path).set("value", value);
        return new Patch("", "application/json-patch+json", operations);
    }

    Patch ofWhole() {
        return new Patch("", type, body);
    }

    /// The same, to be refused by the server if the object is another by now.
    public JsonNode lockedAt(ClusterObject now) {
        if (body instanceof ObjectNode object) {
            var locked = object.deepCopy();
            locked.withObject("metadata").put("resourceVersion", now.resourceVersion());
            return locked;
        }
        var locked = JsonNodeFactory.instance.arrayNode();
        locked.addObject().put("op", "test").put("path", "/metadata/resourceVersion").put("value",
                now.resourceVersion());
        return locked.addAll((ArrayNode) body);
    }
}
