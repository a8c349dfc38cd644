package dev.mintmark.images.manifest;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an archive that `docker save` wrote says of itself
/// ([Docker's image spec](https://github.com/moby/moby/blob/master/image/spec/v1.2.md)).
public record SavedImages(List<SavedImage> images) {

    public static final int LARGEST = 4 << 20;

    private static final int MOST_LAYERS = 1000;

    public SavedImages {
        images = List.copyOf(images);
    }

    /// @param contents     `manifest.json`
    /// @param repositories the older `repositories`, which names images by their top layers; it counts where `contents`
    ///                     gives an image no name
    public static SavedImages parse(ImageName name, byte[] contents, Optional<byte[]> repositories)
            throws ImageUnreadable {
        Map<String, List<String>> names = repositories.isPresent() ? names(name, repositories.get()) : Map.of();
        var images = new ArrayList<SavedImage>();
        for (var fields : new Document(name, "manifest", LARGEST).readList(contents)) {
            var layers = fields.texts("Layers");
            if (layers.size() > MOST_LAYERS) {
                throw fields.wrong("Layers", "a list of " + MOST_LAYERS + " layers at most");
            }
            var tags = fields.texts("RepoTags");
            var top = layers.isEmpty() ? "" : layers.getLast().replaceFirst("/layer\\.tar$", "");
            images.add(new SavedImage(fields.text("Config"), tags.isEmpty() ? names.getOrDefault(top, List.of()) : tags,
                    layers, sources(fields)));
        }
        return new SavedImages(images);
    }

    private static Map<Digest, Descriptor> sources(Fields fields) throws ImageUnreadable {
        var sources = new HashMap<Digest, Descriptor>();
        for (var layer : fields.object("LayerSources").each()) {
            var diffId = Digest.parse(layer.name());
            if (diffId.isPresent()) {
                sources.put(diffId.get(), Manifests.descriptor(layer.fields()));
            }
        }
        return sources;
    }

    /// Names by the ID of the top layer.
    private static Map<String, List<String>> names(ImageName name, byte[] repositories) throws ImageUnreadable {
        var names = new HashMap<String, List<String>>();
        for (var repository : new Document(name, "manifest", LARGEST).read(repositories).each()) {
            for (var tag : repository.fields().names()) {
                names.computeIfAbsent(repository.fields().text(tag), _ -> new ArrayList<>())
                        .add(repository.name() + ":" + tag);
            }
        }
        return names;
    }
}
