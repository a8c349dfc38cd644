package dev.mintmark.images.manifest;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads manifests and indexes.
public final class Manifests {

    /// The most that registries have to take
    /// ([OCI distribution](https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests)).
    public static final int LARGEST = 4 << 20;

    /// Overlay file systems of Linux stack 500 layers at most.
    private static final int MOST_LAYERS = 1000;

    private Manifests() {}

    /// @param image     whose it is, for problems
    /// @param mediaType as the store has it, parameters allowed; empty if it says nothing: then the document tells
    /// @throws ImageUnreadable if it is neither manifest nor index of images
    public static Manifest parse(ImageName image, byte[] json, String mediaType) throws ImageUnreadable {
        var told = withoutParameters(mediaType);
        if (MediaTypes.isSchema1(told)) {
            throw Unfit.schema1(image);
        }
        var fields = new Document(image, "manifest", LARGEST).read(json);
        var type = type(image, fields, told);
        // A document that could be taken for both is a known trick (CVE-2021-41190).
        if (fields.has("manifests") && (fields.has("layers") || fields.has("config"))) {
            throw fields.document().unfit("It is both a manifest and an index.", null);
        }
        if (MediaTypes.isIndex(type) || !MediaTypes.isManifest(type) && fields.has("manifests")) {
            return index(fields);
        }
        if (MediaTypes.isManifest(type) || fields.has("config") && fields.has("layers")) {
            return manifest(image, fields);
        }
        throw Unfit.notAnImage(image, "What it names is neither a manifest nor an index of images"
                + (type.isEmpty() ? "." : ", but " + Quoted.of(type) + "."));
    }

    private static String type(ImageName image, Fields fields, String told) throws ImageUnreadable {
        var own = withoutParameters(fields.text("mediaType"));
        if (MediaTypes.isSchema1(own) || fields.count("schemaVersion") == 1) {
            throw Unfit.schema1(image);
        }
        if (MediaTypes.isIndex(told) && MediaTypes.isManifest(own)
                || MediaTypes.isManifest(told) && MediaTypes.isIndex(own)) {
            throw fields.document().unfit("It was served as " + told + ", and calls itself " + own + ".", null);
        }
        return MediaTypes.ACCEPTED.contains(told) ? told : own.isEmpty() ? told : own;
    }

    private static ImageIndex index(Fields fields) throws ImageUnreadable {
        var manifests = new ArrayList<Descriptor>();
        for (var manifest : fields.objects("manifests")) {
            manifests.add(descriptor(manifest));
        }
        return new ImageIndex(manifests);
    }

    private static ImageManifest manifest(ImageName image, Fields fields) throws ImageUnreadable {
        var config = descriptor(fields.object("config"));
        if (!MediaTypes.isConfiguration(config.mediaType())) {
            throw Unfit.notAnImage(image, "What it names is not an image, but an artifact of the type "
                    + Quoted.of(fields.someText("artifactType").orElse(config.mediaType())) + ".");
        }
        var layers = fields.objects("layers");
        if (layers.size() > MOST_LAYERS) {
            throw fields.document().unfit("It has " + layers.size() + " layers, and " + MOST_LAYERS
                    + " are allowed.", null);
        }
        var descriptors = new ArrayList<Descriptor>();
        for (var layer : layers) {
            descriptors.add(layer(image, descriptor(layer)));
        }
        return new ImageManifest(config, descriptors);
    }

    private static Descriptor layer(ImageName image, Descriptor layer) throws ImageUnreadable {
        if (MediaTypes.isEncrypted(layer.mediaType())) {
            throw Unfit.notAnImage(image, "Its layer " + layer.digest() + " is encrypted.");
        }
        if (!MediaTypes.isLayer(layer.mediaType())) {
            throw Unfit.notAnImage(image, "What it names is not an image: it holds "
                    + Quoted.of(layer.mediaType()) + " where an image has layers.");
        }
        return layer;
    }

    static Descriptor descriptor(Fields fields) throws ImageUnreadable {
        return new Descriptor(withoutParameters(fields.text("mediaType")), fields.digest("digest"),
                fields.count("size"), fields.texts("urls"), fields.map("annotations"),
                fields.has("platform") ? Optional.of(platform(fields.object("platform"))) : Optional.empty());
    }

    private static Platform platform(Fields fields) throws ImageUnreadable {
        return Platforms.of(fields.text("os"), fields.text("architecture"), fields.text("variant"));
    }

    private static String withoutParameters(String mediaType) {
        return List.of(mediaType.split(";", 2)).getFirst().strip();
    }
}
