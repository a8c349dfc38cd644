package dev.mintmark.docker.inside;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineAnswer;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineJson;
import java.io.IOException;
import java.util.Base64;

/// What an engine tells of one path of a container, in a header of its answer.
///
/// @param mode       as Go's `os.FileMode` has it
/// @param linkTarget of a symbolic link: where it leads in the end, from the container's root; else empty
record PathStat(long size, long mode, String linkTarget) {

    private static final String HEADER = "X-Docker-Container-Path-Stat";
    private static final long DIRECTORY = 1L << 31;
    private static final long LINK = 1L << 27;
    private static final long OTHER = 1L << 26 | 1L << 25 | 1L << 24 | 1L << 19;

    static PathStat of(EngineAnswer answer) throws EngineFault {
        try {
            JsonNode json = EngineJson.parse(Base64.getDecoder().decode(answer.header(HEADER).orElse("")));
            return new PathStat(json.path("size").asLong(), json.path("mode").asLong(),
                    json.path("linkTarget").asText());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new EngineFault(EngineFault.Kind.NOT_JSON, "What it tells of the path cannot be read.", unreadable);
        }
    }

    boolean isLink() {
        return (mode & LINK) != 0;
    }

    boolean isDirectory() {
        return (mode & DIRECTORY) != 0;
    }

    boolean isFile() {
        return (mode & (DIRECTORY | LINK | OTHER)) == 0;
    }
}
