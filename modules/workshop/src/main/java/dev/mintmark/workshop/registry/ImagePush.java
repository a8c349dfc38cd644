package dev.mintmark.workshop.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Pushes into a repository of a registry that is open to everybody, and deletes from it, by the plain distribution
/// API.
public final class ImagePush implements AutoCloseable {

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI repository;

    /// @param host       of a registry without TLS
    /// @param repository its path there
    public ImagePush(String host, String repository) {
        this.repository = URI.create("http://" + host + "/v2/" + repository + "/");
    }

    public void image(String tag, SmallImage image) throws IOException, InterruptedException {
        for (var layer : image.layers()) {
            blob(layer);
        }
        blob(image.configuration());
        manifest(tag, image.mediaType(), image.manifest());
    }

    /// @param reference a tag or a digest
    public void manifest(String reference, String mediaType, byte[] manifest) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(repository.resolve("manifests/" + reference)).header("Content-Type", mediaType)
                .PUT(BodyPublishers.ofByteArray(manifest)));
    }

    public void blob(byte[] bytes) throws IOException, InterruptedException {
        var begun = send(HttpRequest.newBuilder(repository.resolve("blobs/uploads/")).POST(BodyPublishers.noBody()));
        var upload = begun.headers().firstValue("Location").orElseThrow();
        send(HttpRequest.newBuilder(repository.resolve(upload + (upload.contains("?") ? "&" : "?") + "digest="
                + SmallImage.digest(bytes))).header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    /// As a clean-up does.
    ///
    /// @param what for example `manifests/sha256:…`
    public void delete(String what) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(repository.resolve(what)).DELETE());
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() < OK || response.statusCode() >= MULTIPLE_CHOICES) {
            throw new AssertionError(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }
}
