package dev.mintmark.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineFault.Kind;
import dev.mintmark.domain.workload.SourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Reads what `docker context create` wrote.
///
/// @param configuration Docker's own folder
record DockerContextFiles(Path configuration) {

    private static final long LARGEST_FILE = 1 << 20;
    private static final int MOST_CONTEXTS = 1000;

    /// The files that describe contexts; none if there are no contexts.
    List<Path> descriptions() throws EngineFault {
        var folder = configuration.resolve("contexts").resolve("meta");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.limit(MOST_CONTEXTS).map(one -> one.resolve("meta.json")).filter(Files::isRegularFile)
                    .sorted().toList();
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
    }

    /// The engine that a context names; empty if it is for something else than Docker.
    Optional<DockerEndpoint> read(Path description) throws EngineFault {
        var json = json(description);
        var name = EngineText.of(json.path("Name"));
        var docker = json.path("Endpoints").path("docker");
        if (name.isBlank()) {
            throw new EngineFault(Kind.ENDPOINT, "The file " + description + " names no context.", null);
        }
        if (!docker.hasNonNull("Host")) {
            return Optional.empty();
        }
        var verify = !docker.path("SkipTLSVerify").asBoolean();
        var tls = TlsMaterial.in(configuration.resolve("contexts").resolve("tls").resolve(sha256(name))
                .resolve("docker"), verify);
        return Optional.of(new DockerEndpoint(new SourceId("docker/" + name),
                DockerHost.parse(EngineText.of(docker.path("Host"))),
                tls.isEmpty() && verify ? Optional.empty() : Optional.of(tls)));
    }

    /// The context that `docker context use` made the current one.
    Optional<String> current() throws EngineFault {
        var file = configuration.resolve("config.json");
        return Files.isRegularFile(file)
                ? Optional.of(EngineText.of(json(file).path("currentContext"))).filter(name -> !name.isBlank())
                : Optional.empty();
    }

    private static JsonNode json(Path file) throws EngineFault {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new EngineFault(Kind.ENDPOINT, "The file " + file + " is too large.", null);
            }
            var json = EngineJson.parse(Files.readAllBytes(file));
            if (!json.isObject()) {
                throw new EngineFault(Kind.ENDPOINT, "The file " + file + " holds no JSON object.", null);
            }
            return json;
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static EngineFault unreadable(Path file, IOException cause) {
        var why = cause instanceof JsonProcessingException ? "is not JSON"
                : "could not be read (" + cause.getClass().getSimpleName() + ")";
        return new EngineFault(Kind.ENDPOINT, "The file " + file + " " + why + ".", cause);
    }

    static String sha256(String name) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
