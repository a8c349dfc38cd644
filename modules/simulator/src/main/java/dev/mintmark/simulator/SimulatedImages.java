package dev.mintmark.simulator;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.BuildStep;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.LayerSink;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import dev.mintmark.simulator.content.BuiltLayer;
import dev.mintmark.simulator.content.ServiceImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// The images of the fleet, to be opened and read like real ones. They go by the digests the fleet knows them by, which are
/// made up; their layers go by the digests of their bytes.
final class SimulatedImages implements ImageStore {

    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";
    private static final Instant CREATED = Instant.parse("2026-11-20T09:00:00Z");

    private final Stage stage;

    SimulatedImages(Stage stage) {
        this.stage = stage;
    }

    @Override
    public OpenImage open(ImageName name, Optional<Platform> wanted) throws ImageUnreadable {
        var asked = switch (name) {
            case ImageName.Anywhere(var reference) -> reference.toString();
            case ImageName.DockerDaemon(var reference) -> reference;
            case ImageName.DockerRegistry(var reference) -> reference.toString();
            case ImageName.OciLayout _, ImageName.OciArchive _, ImageName.DockerArchive _ -> "";
        };
        var image = stage.world().ask(() -> stage.registry().find(asked)).orElseThrow(() -> new ImageUnreadable(
                new Problem("demo.images", asked + " was not found in the demo fleet.", "The demo fleet is made up, and"
                        + " only its own images are there.", "Compare versions of its services."), null));
        return new Opened(name, image, platform(wanted));
    }

    private static SimulatedImage.Platform platform(Optional<Platform> wanted) {
        return wanted.filter(platform -> platform.architecture().equals("arm64")).isPresent()
                ? SimulatedImage.Platform.ARM64 : SimulatedImage.Platform.AMD64;
    }

    private static Platform platform(SimulatedImage.Platform platform) {
        return new Platform("linux", platform == SimulatedImage.Platform.ARM64 ? "arm64" : "amd64", Optional.empty());
    }

    private record Opened(ImageDescription description, List<BuiltLayer> layers) implements OpenImage {

        Opened(ImageName name, SimulatedImage image, SimulatedImage.Platform platform) {
            this(name, image, platform, new ServiceImage(image.service(), image.version(), image.build()));
        }

        private Opened(ImageName name, SimulatedImage image, SimulatedImage.Platform platform, ServiceImage content) {
            this(describe(name, image, platform, content, content.layers()), content.layers());
        }

        @Override
        public void read(Set<Digest> diffIds, LayerSink sink) throws ImageUnreadable, InterruptedException {
            for (var layer : layers) {
                if (diffIds.contains(layer.diffId())) {
                    sink.take(new LayerBytes(Optional.of(layer.diffId()), Optional.of(layer.diffId()),
                            OptionalLong.of(layer.bytes().length), new ByteArrayInputStream(layer.bytes()), Optional.empty()));
                }
            }
        }

        @Override
        public void close() {
            // Nothing is held.
        }

        private static ImageDescription describe(ImageName name, SimulatedImage image, SimulatedImage.Platform platform,
                ServiceImage content, List<BuiltLayer> built) {
            var history = new ArrayList<BuildStep>();
            var layers = new ArrayList<ImageLayer>();
            for (var layer : built) {
                var isExplained = !layer.step().isEmpty();
                layers.add(new ImageLayer(layer.diffId(), Optional.of(layer.diffId()), LAYER,
                        OptionalLong.of(layer.bytes().length),
                        isExplained ? OptionalInt.of(history.size()) : OptionalInt.empty(), false));
                if (isExplained) {
                    history.add(new BuildStep(Optional.of(CREATED), layer.step(), "", "buildkit.dockerfile.v0", false));
                }
            }
            var environment = content.environment().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                    .toList();
            environment.forEach(variable -> history.add(new BuildStep(Optional.of(CREATED), "ENV " + variable, "",
                    "buildkit.dockerfile.v0", true)));
            var labels = Map.of("org.opencontainers.image.title", image.service(),
                    "org.opencontainers.image.version", image.version());
            var configuration = new ImageConfiguration(platform(platform), Optional.of(CREATED), Optional.empty(), environment,
                    List.of("java", "-jar", "/srv/app/app.jar"), List.of(), "app", "/srv/app", Set.of("8080/tcp"), Set.of(),
                    labels, Optional.empty(), Optional.empty(), List.of(), List.of(), history,
                    layers.stream().map(ImageLayer::diffId).toList());
            return new ImageDescription(name, Optional.of(image.index()), Optional.of(image.manifests().get(platform)),
                    image.configs().get(platform), configuration, layers,
                    List.of(platform(SimulatedImage.Platform.AMD64), platform(SimulatedImage.Platform.ARM64)));
        }
    }
}
