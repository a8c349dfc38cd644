package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A template of pods, without what a controller adds to tell its pods apart.
///
/// @param json never changed
record PodTemplate(ObjectNode json) {

    private static final String HASH = "pod-template-hash";
    private static final ObjectMapper CANONICAL =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /// As it is kept in a workload, a ReplicaSet or a ControllerRevision.
    static PodTemplate of(JsonNode kept) {
        var plain = kept.isObject() ? (ObjectNode) kept.deepCopy() : CANONICAL.createObjectNode();
        plain.remove("$patch");
        dropNulls(plain);
        if (plain.path("metadata").path("labels") instanceof ObjectNode labels) {
            labels.remove(HASH);
        }
        return new PodTemplate(plain);
    }

    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(PodTemplate::dropNulls);
    }

    /// The container that a target is about: by its name, or else the only one, or the first of its repository.
    Optional<JsonNode> container(Target target) {
        var containers = json.at("/spec/containers");
        for (var container : containers) {
            if (target.container().isEmpty() ? containers.size() == 1 || isOf(target, container.path("image").asText())
                    : container.path("name").asText().equals(target.container())) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    Optional<String> image(Target target) {
        return container(target).map(container -> container.path("image").asText());
    }

    /// The same, but one container asks for this image.
    PodTemplate with(String container, String image) {
        var changed = json.deepCopy();
        for (var one : changed.at("/spec/containers")) {
            if (one.path("name").asText().equals(container)) {
                ((ObjectNode) one).put("image", image);
            }
        }
        return new PodTemplate(changed);
    }

    /// Whether a reference is of the target's repository.
    static boolean isOf(Target target, String image) {
        return repository(image).isPresent() && repository(image).equals(repository(target.repository()));
    }

    static Optional<String> repository(String image) {
        return ImageReference.parse(image).map(found -> found.registry() + "/" + found.repository());
    }

    /// The bytes that a reference names; empty if it has only a tag.
    static Optional<Digest> pinned(String image) {
        return ImageReference.parse(image).flatMap(ImageReference::digest);
    }

    /// All its containers, those that come first among them.
    List<JsonNode> containers() {
        var all = new ArrayList<JsonNode>();
        json.at("/spec/initContainers").forEach(all::add);
        json.at("/spec/containers").forEach(all::add);
        return all;
    }

    /// Over everything in it, in whatever order its fields are.
    String digest() {
        try {
            var text = CANONICAL.writeValueAsString(CANONICAL.treeToValue(json, Object.class));
            return "sha256:" + HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
