package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/// Who an engine says it is.
///
/// @param name       of the machine it runs on
/// @param containerd whether it keeps its images in containerd, so that an image's ID is a manifest's digest
/// @param driver     how it stores containers: `overlay2`; empty if it does not say
record EngineIdentity(String name, boolean containerd, String driver) {

    private static final String SNAPSHOTTER = "io.containerd.snapshotter.v1";

    /// Reads the answer of `GET /info`.
    static EngineIdentity of(JsonNode info) {
        return new EngineIdentity(EngineText.of(info.path("Name")),
                StreamSupport.stream(info.path("DriverStatus").spliterator(), false)
                        .anyMatch(pair -> pair.path(0).asText().equals("driver-type")
                                && pair.path(1).asText().equals(SNAPSHOTTER)),
                EngineText.of(info.path("Driver")));
    }
}
