package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.docker.CopyName;
import dev.mintmark.docker.EngineText;
import java.util.Optional;

/// The labels of what is made here. Anybody may set them, an image too, so they are believed in nothing that matters.
final class CopyLabels {

    static final String COPY = CopyName.LABEL;

    /// Of the volumes and never started containers that copies need.
    static final String GUARD = "dev.mintmark/guard";
    static final String TOOLBOX = "dev.mintmark/toolbox";
    static final String FILLING = "dev.mintmark/filling";

    private static final String OWNER = "dev.mintmark/owner";
    private static final String PURPOSE = "dev.mintmark/purpose";
    private static final String MODE = "dev.mintmark/mode";
    private static final String IMAGE = "dev.mintmark/image";
    private static final String LEASE = "dev.mintmark/lease-seconds";
    private static final String MOST = "dev.mintmark/most-seconds";
    private static final int LONGEST = 1024;

    private CopyLabels() {}

    static ObjectNode of(CopyRequest request, String image) {
        return JsonNodeFactory.instance.objectNode().put(COPY, request.id().value())
                .put(OWNER, bounded(request.owner())).put(PURPOSE, bounded(request.purpose()))
                .put(MODE, request.mode().word()).put(IMAGE, bounded(image))
                .put(LEASE, Long.toString(request.lease().length().toSeconds()))
                .put(MOST, Long.toString(request.lease().most().toSeconds()));
    }

    static Optional<CopyId> copy(JsonNode labels) {
        return CopyId.parse(EngineText.of(labels.path(COPY)));
    }

    static String owner(JsonNode labels) {
        return bounded(EngineText.of(labels.path(OWNER)));
    }

    static String purpose(JsonNode labels) {
        return bounded(EngineText.of(labels.path(PURPOSE)));
    }

    static String image(JsonNode labels) {
        return bounded(EngineText.of(labels.path(IMAGE)));
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
