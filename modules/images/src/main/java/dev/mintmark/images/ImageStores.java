package dev.mintmark.images;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.util.Optional;

/// All places where images are: asks the one that a name means.
///
/// @param engines        takes [ImageName.DockerDaemon] and [ImageName.Anywhere]
/// @param registries     takes [ImageName.DockerRegistry] and [ImageName.Anywhere]
/// @param layouts        takes [ImageName.OciLayout]
/// @param ociArchives    takes [ImageName.OciArchive]
/// @param dockerArchives takes [ImageName.DockerArchive]
public record ImageStores(ImageStore engines, ImageStore registries, ImageStore layouts, ImageStore ociArchives,
        ImageStore dockerArchives) implements ImageStore {

    public ImageStores {
        requireNonNull(engines, "engines");
        requireNonNull(registries, "registries");
        requireNonNull(layouts, "layouts");
        requireNonNull(ociArchives, "ociArchives");
        requireNonNull(dockerArchives, "dockerArchives");
    }

    @Override
    public OpenImage open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException {
        return switch (name) {
            case ImageName.Anywhere anywhere -> search(anywhere, platform);
            case ImageName.DockerDaemon _ -> engines.open(name, platform);
            case ImageName.DockerRegistry _ -> registries.open(name, platform);
            case ImageName.OciLayout _ -> layouts.open(name, platform);
            case ImageName.OciArchive _ -> ociArchives.open(name, platform);
            case ImageName.DockerArchive _ -> dockerArchives.open(name, platform);
        };
    }

    /// First the engine that has it, because that costs nobody a download, then its registry.
    private OpenImage search(ImageName.Anywhere name, Optional<Platform> platform)
            throws ImageUnreadable, InterruptedException {
        try {
            return engines.open(name, platform);
        } catch (ImageUnreadable onEngines) {
            try {
                return registries.open(name, platform);
            } catch (ImageUnreadable inRegistry) {
                inRegistry.addSuppressed(onEngines);
                throw nowhere(name, onEngines.problem(), inRegistry);
            }
        }
    }

    private static ImageUnreadable nowhere(ImageName.Anywhere name, Problem onEngines, ImageUnreadable inRegistry) {
        var last = inRegistry.problem();
        return new ImageUnreadable(new Problem("image.nowhere", "The image " + name + " could not be read.",
                "On an engine: " + onEngines.why() + " In the registry " + name.reference().registry() + ": "
                        + last.why(), last.next()), inRegistry);
    }
}
