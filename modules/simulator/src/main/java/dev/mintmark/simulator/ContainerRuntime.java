package dev.mintmark.simulator;

import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.simulator.SimulatedImage.Platform;
import java.util.Optional;

/// What runs the containers at a source, and so which of an image's digests one gets to see there.
enum ContainerRuntime {

    /// Kubernetes on containerd: `imageID` is the digest that was pulled, which is the index.
    CONTAINERD(Platform.AMD64),

    /// Kubernetes on small ARM machines, whose runtime tells the platform's own manifest.
    EDGE(Platform.ARM64),

    /// A Docker engine that pulled: the image ID, and the index in `RepoDigests`.
    DOCKER(Platform.ARM64),

    /// A Docker engine that built the image itself: the image ID and nothing else.
    DOCKER_BUILD(Platform.AMD64);

    private final Platform platform;

    ContainerRuntime(Platform platform) {
        this.platform = platform;
    }

    RunningImage shows(SimulatedImage image, String reference) {
        var config = Optional.of(image.configs().get(platform));
        return switch (this) {
            case CONTAINERD -> new RunningImage.Identified(reference, Optional.of(image.index()), Optional.empty());
            case EDGE -> new RunningImage.Identified(reference,
                    Optional.of(image.manifests().get(platform)), Optional.empty());
            case DOCKER -> new RunningImage.Identified(reference, Optional.of(image.index()), config);
            case DOCKER_BUILD -> new RunningImage.Identified(reference, Optional.empty(), config);
        };
    }

    ImageEvidence evidence(SimulatedImage image) {
        return image.evidence(platform);
    }

    boolean isDocker() {
        return this == DOCKER || this == DOCKER_BUILD;
    }
}
