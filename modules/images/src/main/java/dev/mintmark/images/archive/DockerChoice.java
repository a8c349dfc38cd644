package dev.mintmark.images.archive;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.manifest.SavedImage;
import dev.mintmark.images.manifest.SavedImages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which image of an archive of `docker save` is meant.
final class DockerChoice {

    private static final Pattern ID = Pattern.compile("(?:sha256:)?([0-9a-f]{4,64})");

    private DockerChoice() {}

    static SavedImage of(ImageName name, SavedImages contents, Optional<String> reference) throws ImageUnreadable {
        var images = contents.images();
        if (images.isEmpty()) {
            throw ArchiveProblems.choose(name, "There is no image in it.", List.of());
        }
        if (reference.isEmpty()) {
            if (images.size() == 1) {
                return images.getFirst();
            }
            throw ArchiveProblems.choose(name, "There are " + images.size() + " images in it.", names(images));
        }
        var named = images.stream().filter(image -> isCalled(image, reference.get())).toList();
        var meant = named.isEmpty() ? images.stream().filter(image -> hasId(image, reference.get())).toList() : named;
        if (meant.size() != 1) {
            throw ArchiveProblems.choose(name, meant.isEmpty() ? "There is no image of this name in it."
                    : "There are " + meant.size() + " images of this name in it.", names(images));
        }
        return meant.getFirst();
    }

    private static boolean isCalled(SavedImage image, String reference) {
        var wanted = ImageReference.parse(reference);
        return image.tags().stream().anyMatch(tag -> tag.equals(reference)
                || wanted.isPresent() && ImageReference.parse(tag).equals(wanted));
    }

    private static boolean hasId(SavedImage image, String reference) {
        var id = ID.matcher(reference);
        return id.matches() && image.configDigest().filter(of -> of.hex().startsWith(id.group(1))).isPresent();
    }

    private static List<String> names(List<SavedImage> images) {
        return images.stream().flatMap(image -> image.tags().isEmpty()
                ? image.configDigest().stream().map(digest -> digest.hex().substring(0, 12))
                : image.tags().stream()).distinct().toList();
    }
}
