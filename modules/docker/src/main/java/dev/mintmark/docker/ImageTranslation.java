package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.docker.EngineFault.Kind;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.Described;
import dev.mintmark.images.manifest.ImageConfigurations;
import dev.mintmark.images.manifest.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Makes a description out of what an engine says of an image. The image's own configuration comes only together with
/// its layers, so it is put together again from the inspection and the history, which hold all of it but the authors of
/// steps and fractions of the seconds at which steps were made.
final class ImageTranslation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ImageTranslation() {}

    static ImageDescription of(ImageName name, JsonNode inspection, JsonNode history, Optional<Platform> wanted)
            throws EngineFault, ImageUnreadable {
        var id = ImageFacts.digest(EngineText.of(inspection.path("Id")))
                .orElseThrow(() -> new EngineFault(Kind.NOT_JSON, "It does not tell the image's ID.", null));
        var steps = HistorySteps.of(history, inspection.path("RootFS").path("Layers").size());
        var json = NODES.objectNode();
        json.set("architecture", inspection.path("Architecture"));
        json.set("os", inspection.path("Os"));
        json.set("variant", text(inspection.path("Variant")));
        json.set("created", inspection.path("Created"));
        json.set("author", text(inspection.path("Author")));
        json.set("config", inspection.path("Config").isObject() ? inspection.get("Config") : NODES.objectNode());
        json.set("rootfs", NODES.objectNode().set("diff_ids", array(inspection.path("RootFS").path("Layers"))));
        json.set("history", steps.json());
        var configuration = ImageConfigurations.parse(name, json.toString().getBytes(StandardCharsets.UTF_8));
        var description = Described.image(name, id, configuration, steps.sizes(), wanted);
        var descriptor = inspection.path("Descriptor");
        var digest = Digest.parse(EngineText.of(descriptor.path("digest")));
        return digest.isEmpty() ? description
                : inContainerd(description, EngineText.of(descriptor.path("mediaType")), digest.get());
    }

    /// Containerd's image store keeps manifests and indexes, and calls images by them.
    private static ImageDescription inContainerd(ImageDescription of, String mediaType, Digest digest) {
        var isIndex = mediaType.equals(MediaTypes.OCI_INDEX) || mediaType.equals(MediaTypes.DOCKER_LIST);
        return new ImageDescription(of.name(), isIndex ? Optional.of(digest) : Optional.empty(),
                isIndex ? Optional.empty() : Optional.of(digest), of.config(), of.configuration(), of.layers(),
                of.platforms());
    }

    private static JsonNode text(JsonNode node) {
        return node.isTextual() ? node : NODES.textNode("");
    }

    private static JsonNode array(JsonNode node) {
        return node.isArray() ? node : NODES.arrayNode();
    }
}
