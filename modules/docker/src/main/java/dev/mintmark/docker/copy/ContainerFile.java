package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineJson;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A file of a container, which need not run; seen through the engine, which follows links within the container only.
///
/// @param link where it leads if it is a symbolic link, from the container's root on; empty if it is none
record ContainerFile(String link) {

    private static final int NOT_FOUND = 404;
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 11;
    private static final int TYPE_AT = 156;

    /// Empty if there is none.
    static Optional<ContainerFile> find(CopyEngine engine, String container, String path)
            throws EngineFault, InterruptedException {
        var answer = engine.ask(EngineRequest.head(archive(container, path)));
        if (answer.is(NOT_FOUND)) {
            return Optional.empty();
        }
        return answer.done().header("X-Docker-Container-Path-Stat").map(ContainerFile::stat)
                .map(stat -> new ContainerFile(EngineText.of(stat.path("linkTarget"))));
    }

    /// The content of a file of at most so many bytes; empty if there is no such file, or a larger one.
    static Optional<byte[]> read(CopyEngine engine, String container, String path, int most)
            throws EngineFault, InterruptedException {
        try {
            var answer = engine.ask(EngineRequest.get(archive(container, path)).atMost(most + 16 * BLOCK));
            return answer.is(NOT_FOUND) ? Optional.empty() : content(answer.done().body(), most);
        } catch (EngineFault fault) {
            if (fault.kind() == EngineFault.Kind.TOO_LARGE) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    static void write(CopyEngine engine, String container, String folder, byte[] tar)
            throws EngineFault, InterruptedException {
        engine.ask(EngineRequest.put(archive(container, folder)).tar(tar)).done();
    }

    private static String archive(String container, String path) {
        return "/containers/" + EngineQuery.encoded(container) + "/archive?path=" + EngineQuery.encoded(path);
    }

    /// The engine sends one file alone; what has another form is not what was brought.
    private static Optional<byte[]> content(byte[] tar, int most) {
        if (tar.length < BLOCK || tar[TYPE_AT] != '0') {
            return Optional.empty();
        }
        var digits = new String(tar, SIZE_AT, SIZE_LENGTH, StandardCharsets.US_ASCII);
        if (!digits.matches("[0-7]{11}") || Long.parseLong(digits, 8) > Math.min(most, tar.length - BLOCK)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOfRange(tar, BLOCK, BLOCK + Integer.parseInt(digits, 8)));
    }

    private static JsonNode stat(String header) {
        try {
            return EngineJson.parse(Base64.getDecoder().decode(header));
        } catch (IOException | IllegalArgumentException unreadable) {
            return EngineJson.missing();
        }
    }
}
