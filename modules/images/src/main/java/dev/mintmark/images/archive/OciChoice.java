package dev.mintmark.images.archive;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.Described.Chosen;
import dev.mintmark.images.manifest.Descriptor;
import dev.mintmark.images.manifest.ImageIndex;
import dev.mintmark.images.manifest.PlatformChoice;
import java.util.List;
import java.util.Optional;

/// Which image of an OCI image layout is meant.
///
/// @param image what it is, or the index that it is in
/// @param from  what else it could have been
record OciChoice(Descriptor image, Chosen from) {

    /// Images that all have one name, or none, and tell their platforms, are one image for several platforms.
    static OciChoice of(ImageName name, ImageIndex contents, Optional<String> tag, Optional<Platform> platform)
            throws ImageUnreadable {
        var images = contents.images();
        if (tag.isPresent()) {
            images = images.stream().filter(image -> isNamed(image, tag.get())).toList();
        }
        if (images.isEmpty()) {
            throw ArchiveProblems.choose(name, tag.isPresent() ? "There is no image of this name in it."
                    : "There is no image in it.", names(contents.images()));
        }
        if (images.size() == 1) {
            return new OciChoice(images.getFirst(), Chosen.FROM_NONE);
        }
        var oneForEach = new ImageIndex(images);
        if (oneForEach.platforms().size() == images.size()
                && images.stream().map(Descriptor::referenceName).distinct().count() == 1) {
            return new OciChoice(PlatformChoice.choose(name, oneForEach, platform),
                    new Chosen(Optional.empty(), oneForEach.platforms()));
        }
        throw ArchiveProblems.choose(name, "There are " + images.size() + " images in it.", names(images));
    }

    /// By a tag, by a whole reference, or by its digest.
    private static boolean isNamed(Descriptor image, String tag) {
        return image.referenceName().filter(name -> name.equals(tag)
                        || ImageReference.parse(name).isPresent() && name.contains("/")
                        && ImageReference.parse(name).equals(ImageReference.parse(tag))).isPresent()
                || image.digest().value().equals(tag);
    }

    private static List<String> names(List<Descriptor> images) {
        return images.stream().map(image -> image.referenceName().orElse(image.digest().value())).distinct().toList();
    }
}
