package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tells whether the specification of an application is the one that was planned for.
///
/// Its generation and resourceVersion do not: they move with every status. Whether auto-sync is on is left out, because
/// a plan itself changes that; and so is what is empty, because Argo CD tidies that up whenever it writes.
final class SpecFingerprint {

    private static final int LENGTH = 16;

    private SpecFingerprint() {}

    static String of(Application application) {
        if (!(application.spec() instanceof ObjectNode spec)) {
            return "none";
        }
        var copy = spec.deepCopy();
        if (copy.path("syncPolicy") instanceof ObjectNode policy) {
            policy.remove("automated");
        }
        copy.put("project", application.id().project());
        return hash(canonical(copy));
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, String>();
            node.properties().forEach(field -> {
                var value = canonical(field.getValue());
                if (!value.isEmpty()) {
                    fields.put(field.getKey(), value);
                }
            });
            return fields.isEmpty() ? "" : fields.toString();
        }
        if (node.isArray()) {
            return node.isEmpty() ? "" : Application.each(node).map(SpecFingerprint::canonical)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        var empty = node.isNull() || node.isTextual() && node.asText().isEmpty() || node.isBoolean()
                && !node.asBoolean();
        return empty ? "" : node.toString();
    }

    private static String hash(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
