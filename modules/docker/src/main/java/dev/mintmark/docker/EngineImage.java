package dev.mintmark.docker;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerSink;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.archive.SavedStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// An image of an engine. Its layers come as `docker save` sends them: all of them, one after the other, in one stream
/// that is kept nowhere.
final class EngineImage implements OpenImage {

    private final ImageDescription description;
    private final String id;
    private final DockerEndpoint endpoint;
    private final EngineConnection connection;
    private final Duration longestSilence;

    EngineImage(ImageDescription description, String id, DockerEndpoint endpoint, EngineConnection connection,
            Duration longestSilence) {
        this.description = description;
        this.id = id;
        this.endpoint = endpoint;
        this.connection = connection;
        this.longestSilence = longestSilence;
    }

    @Override
    public ImageDescription description() {
        return description;
    }

    @Override
    public void read(Set<Digest> diffIds, LayerSink sink) throws ImageUnreadable, InterruptedException {
        if (description.layers().stream().noneMatch(layer -> diffIds.contains(layer.diffId()))) {
            return;
        }
        try (var answer = LongAnswer.to(connection, EngineQuery.save(List.of(id)), longestSilence)) {
            answer.read(endpoint.id() + " layers", body -> SavedStream.read(body, diffIds, sink));
        } catch (EngineFault fault) {
            throw new ImageUnreadable(DockerProblems.ofImage(description.name(), endpoint, fault), fault);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
