package dev.mintmark.images.manifest;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/// Puts together what is known of an image from its manifest and its configuration.
public final class Described {

    private Described() {}

    /// @param chosen        the index that it was chosen from, and the platforms there
    /// @param manifest      digest of the manifest
    /// @param configuration the bytes that the manifest's `config` points to; their digest is verified here
    /// @param wanted        the platform that was asked for
    public static ImageDescription image(ImageName name, Chosen chosen, Digest manifest, ImageManifest image,
            byte[] configuration, Optional<Platform> wanted) throws ImageUnreadable {
        image.config().verify(name, "configuration", configuration);
        var parsed = ImageConfigurations.parse(name, configuration);
        PlatformChoice.check(name, parsed.platform(), wanted);
        var diffIds = parsed.diffIds();
        sameCount(name, image.layers().size(), parsed);
        var steps = steps(parsed);
        var layers = new ArrayList<ImageLayer>();
        for (var at = 0; at < diffIds.size(); at++) {
            var blob = image.layers().get(at);
            layers.add(new ImageLayer(diffIds.get(at), Optional.of(blob.digest()), blob.mediaType(),
                    OptionalLong.of(blob.size()), steps.get(at), blob.isForeign()));
        }
        return new ImageDescription(name, chosen.index(), Optional.of(manifest), image.config().digest(),
                parsed, layers, platforms(chosen, parsed));
    }

    /// An image that `docker save` wrote.
    ///
    /// @param configuration its digest is not verified here
    /// @param size          of the layer at a path in the archive; absent if it is not there
    public static ImageDescription saved(ImageName name, Digest config, SavedImage image, byte[] configuration,
            Optional<Platform> wanted, Function<String, OptionalLong> size) throws ImageUnreadable {
        var parsed = ImageConfigurations.parse(name, configuration);
        PlatformChoice.check(name, parsed.platform(), wanted);
        var diffIds = parsed.diffIds();
        sameCount(name, image.layers().size(), parsed);
        var steps = steps(parsed);
        var layers = new ArrayList<ImageLayer>();
        for (var at = 0; at < diffIds.size(); at++) {
            var source = Optional.ofNullable(image.sources().get(diffIds.get(at)));
            var stored = size.apply(image.layers().get(at));
            layers.add(new ImageLayer(diffIds.get(at), image.blob(at), source.map(Descriptor::mediaType).orElse(""),
                    stored, steps.get(at), stored.isEmpty() && source.filter(Descriptor::isForeign).isPresent()));
        }
        return new ImageDescription(name, Optional.empty(), Optional.empty(), config, parsed, layers,
                platforms(Chosen.FROM_NONE, parsed));
    }

    /// For stores that have no manifests of their own.
    ///
    /// @param sizes of the layers as they are stored, bottom first; empty where the store does not say
    public static ImageDescription image(ImageName name, Digest config, ImageConfiguration configuration,
            List<OptionalLong> sizes, Optional<Platform> wanted) throws ImageUnreadable {
        PlatformChoice.check(name, configuration.platform(), wanted);
        var steps = steps(configuration);
        var layers = new ArrayList<ImageLayer>();
        for (var at = 0; at < configuration.diffIds().size(); at++) {
            layers.add(new ImageLayer(configuration.diffIds().get(at), Optional.empty(), "",
                    at < sizes.size() ? sizes.get(at) : OptionalLong.empty(), steps.get(at), false));
        }
        return new ImageDescription(name, Optional.empty(), Optional.empty(), config, configuration, layers,
                platforms(Chosen.FROM_NONE, configuration));
    }

    private static void sameCount(ImageName name, int layers, ImageConfiguration configuration) throws ImageUnreadable {
        if (configuration.diffIds().size() != layers) {
            throw Unfit.document("configuration", name, "Its manifest has " + layers
                    + " layers, and its configuration has " + configuration.diffIds().size() + ".", null);
        }
    }

    /// For each layer the step that brought it. Steps that leave the file system alone have no layer, so the others
    /// belong to the layers in order; if they are not as many, nothing is known, and nothing is guessed.
    private static List<OptionalInt> steps(ImageConfiguration configuration) {
        var steps = new ArrayList<OptionalInt>();
        for (var at = 0; at < configuration.history().size(); at++) {
            if (!configuration.history().get(at).emptyLayer()) {
                steps.add(OptionalInt.of(at));
            }
        }
        return steps.size() == configuration.diffIds().size() ? steps
                : configuration.diffIds().stream().map(_ -> OptionalInt.empty()).toList();
    }

    private static List<Platform> platforms(Chosen chosen, ImageConfiguration configuration) {
        return chosen.platforms().isEmpty() ? List.of(configuration.platform()) : chosen.platforms();
    }

    /// The index that an image was chosen from.
    ///
    /// @param index     its digest; absent of the table of contents of a layout, which has none that others know
    /// @param platforms all that it has images for
    public record Chosen(Optional<Digest> index, List<Platform> platforms) {

        public static final Chosen FROM_NONE = new Chosen(Optional.empty(), List.of());

        public Chosen {
            platforms = List.copyOf(platforms);
        }
    }
}
