package dev.mintmark.docker;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import java.time.Duration;
import java.util.Optional;

/// The images of one Docker engine. Making one costs nothing and reaches nowhere; opening an image does.
public final class DockerImages implements ImageStore {

    /// An engine writes all layers to its disk before it sends the first byte.
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final DockerEndpoint endpoint;
    private final DockerSettings settings;
    private final Duration longestSilence;

    public DockerImages(DockerEndpoint endpoint, DockerSettings settings) {
        this(endpoint, settings, LONGEST_SILENCE);
    }

    /// @param longestSilence how long the engine may send nothing while it is to send layers
    DockerImages(DockerEndpoint endpoint, DockerSettings settings, Duration longestSilence) {
        this.endpoint = requireNonNull(endpoint, "endpoint");
        this.settings = requireNonNull(settings, "settings");
        this.longestSilence = requireNonNull(longestSilence, "longestSilence");
    }

    /// @param name      a [ImageName.DockerDaemon], or [ImageName.Anywhere]
    /// @param platform an engine has one image by a name; it must be for this platform
    @Override
    public OpenImage open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException {
        var asked = asked(name);
        EngineConnection connection = null;
        try {
            connection = EngineConnection.open(endpoint, settings, new TrafficMeter());
            connection.greet();
            var inspection = connection.get(EngineQuery.image(asked));
            var id = EngineText.of(inspection.path("Id"));
            var history = connection.get(EngineQuery.history(id));
            var description = ImageTranslation.of(name, inspection, history, platform);
            var opened = new EngineImage(description, id, endpoint, connection, longestSilence);
            connection = null;
            return opened;
        } catch (EngineFault fault) {
            throw new ImageUnreadable(DockerProblems.ofImage(name, endpoint, fault), fault);
        } finally {
            if (connection != null) {
                connection.close();
            }
        }
    }

    private static String asked(ImageName name) throws ImageUnreadable {
        return switch (name) {
            case ImageName.DockerDaemon(var reference) -> reference;
            case ImageName.Anywhere(var reference) -> reference.toString();
            default -> throw new ImageUnreadable(new Problem("image.name", "The image " + name
                    + " could not be read.", "It is no name of an image on an engine.",
                    "Write docker-daemon: and a reference or an image ID."), null);
        };
    }

    @Override
    public String toString() {
        return endpoint.id().value();
    }
}
