package dev.mintmark.docker;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// One request to an engine, and how patiently and how largely it may be answered.
///
/// @param path     without the version; its parts are encoded already, see [EngineQuery]
/// @param patience how long until the answer is there; empty for [DockerSettings#deadline]
/// @param most     the largest answer that is read whole, in bytes
public record EngineRequest(String method, String path, Map<String, String> headers, byte[] body,
        Optional<Duration> patience, int most) {

    private static final int USUAL_MOST = 64 << 20;
    private static final byte[] NOTHING = {};

    public EngineRequest {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        headers = Map.copyOf(headers);
        requireNonNull(body, "body");
        requireNonNull(patience, "patience");
    }

    public static EngineRequest get(String path) {
        return of("GET", path);
    }

    public static EngineRequest head(String path) {
        return of("HEAD", path);
    }

    public static EngineRequest post(String path) {
        return of("POST", path);
    }

    public static EngineRequest put(String path) {
        return of("PUT", path);
    }

    public static EngineRequest delete(String path) {
        return of("DELETE", path);
    }

    public EngineRequest json(JsonNode tree) {
        return new EngineRequest(method, path, Map.of("Content-Type", "application/json"), EngineJson.write(tree),
                patience, most);
    }

    public EngineRequest tar(byte[] archive) {
        return new EngineRequest(method, path, Map.of("Content-Type", "application/x-tar"), archive, patience, most);
    }

    public EngineRequest within(Duration longest) {
        return new EngineRequest(method, path, headers, body, Optional.of(longest), most);
    }

    public EngineRequest atMost(int bytes) {
        return new EngineRequest(method, path, headers, body, patience, bytes);
    }

    DockerHttpClient.Request under(String version) {
        var request = DockerHttpClient.Request.builder();
        request.method(method).path(version + path).putAllHeaders(headers);
        // A POST without a body needs none; an empty one would be announced in chunks.
        return (body.length == 0 ? request : request.bodyBytes(body)).build();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static EngineRequest of(String method, String path) {
        return new EngineRequest(method, path, Map.of(), NOTHING, Optional.empty(), USUAL_MOST);
    }
}
