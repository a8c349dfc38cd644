package dev.mintmark.kubernetes.delivery.rollouts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/// The pod template of a ReplicaSet as it stood in its Rollout: without the hash that was added to it.
record Template(JsonNode json) {

    private static final ObjectMapper SORTED = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    static Template of(ClusterObject object) {
        var template = object.json().at("/spec/template").deepCopy();
        if (template.path("metadata").path("labels") instanceof ObjectNode labels) {
            labels.remove(RolloutReplicas.HASH);
            labels.remove("pod-template-hash");
        }
        return new Template(template);
    }

    /// Whether both run the same images. A server fills in what a template leaves open, so that two templates may
    /// differ that were one.
    boolean runsAs(Template other) {
        return images("/spec/containers").equals(other.images("/spec/containers"))
                && images("/spec/initContainers").equals(other.images("/spec/initContainers"));
    }

    private SortedMap<String, String> images(String containers) {
        var images = new TreeMap<String, String>();
        for (var container : json.at(containers)) {
            images.put(container.path("name").asText(), container.path("image").asText());
        }
        return images;
    }

    /// Tells whether it is still the one that was planned for; it may hold values that are not to be kept in a plan.
    String hash() {
        try {
            var sorted = SORTED.writeValueAsString(SORTED.treeToValue(json, Object.class));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(sorted.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
