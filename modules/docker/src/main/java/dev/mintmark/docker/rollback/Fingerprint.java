package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.docker.EngineJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/// Tells whether anybody changed a container between plan and rollback: over all that is carried over, whatever comes.
final class Fingerprint {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Fingerprint() {}

    /// @param image the image it was made from
    static String of(Seen container, JsonNode image) {
        var all = JSON.objectNode();
        all.set("given", GivenConfiguration.of(container, image).json());
        all.set("host", container.host());
        // An engine lists mounts in any order.
        var mounts = new TreeMap<String, JsonNode>();
        container.json().path("Mounts").forEach(mount -> mounts.put(mount.path("Destination").asText(), mount));
        mounts.forEach((target, mount) -> all.set("mount " + target, mount));
        new CarriedNetworks(container).endpoints().forEach((name, endpoint) -> all.set("network " + name, endpoint));
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(EngineJson.write(all));
            return "sha256:" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
