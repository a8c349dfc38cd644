package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Pod templates, told apart as controllers do.
final class Templates {

    static final String HASH = "pod-template-hash";

    private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    private Templates() {}

    /// Whether two templates make the same pods.
    static boolean same(JsonNode one, JsonNode other) {
        return plain(one).equals(plain(other));
    }

    /// Without the label that a ReplicaSet's template has.
    static ObjectNode plain(JsonNode template) {
        var plain = (ObjectNode) template.deepCopy();
        if (plain.path("metadata").path("labels").has(HASH)) {
            plain.withObject("metadata").withObject("labels").remove(HASH);
        }
        return plain;
    }

    /// A short name for a template, the same every time.
    static String hash(JsonNode template) {
        var hash = new StringBuilder();
        for (var rest = Integer.toUnsignedLong(plain(template).hashCode() * 0x9E3779B1); rest > 0; rest /= ALPHABET.length()) {
            hash.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
        }
        return hash.toString();
    }
}
