package dev.mintmark.images.manifest;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Chooses one image of an index.
public final class PlatformChoice {

    private PlatformChoice() {}

    /// @param wanted if absent, the platform of this machine is taken, else the only one, else the first
    /// @throws ImageUnreadable if there is none for the wanted platform, or none at all
    public static Descriptor choose(ImageName image, ImageIndex index, Optional<Platform> wanted)
            throws ImageUnreadable {
        var images = index.images();
        if (images.isEmpty()) {
            throw Unfit.platform(image, "Its index names no image.", "Name another tag or digest.");
        }
        if (wanted.isEmpty()) {
            return best(images, Platforms.ofThisMachine(System.getProperty("os.arch"))).orElse(images.getFirst());
        }
        return best(images, wanted.get())
                // An index may name an index of its own, or not say what an image is for. Its configuration tells then.
                .or(() -> images.stream().filter(one -> one.platform().isEmpty()).findFirst())
                .orElseThrow(() -> Unfit.platform(image, "There is none for " + wanted.get() + ".",
                        "Choose one of: " + index.platforms().stream().limit(50).map(Platform::toString)
                                .collect(Collectors.joining(", ")) + "."));
    }

    /// Makes sure that an image that was not chosen from an index is what was wanted.
    static void check(ImageName image, Platform offered, Optional<Platform> wanted) throws ImageUnreadable {
        var unsaid = Platforms.of("", "", "");
        if (wanted.isPresent() && !offered.equals(unsaid) && !Platforms.fits(offered, wanted.get())) {
            throw Unfit.platform(image, "It is for " + offered + ", not for " + wanted.get() + ".",
                    "Leave the platform out, or name another image.");
        }
    }

    private static Optional<Descriptor> best(List<Descriptor> images, Platform wanted) {
        return images.stream().filter(one -> one.platform().filter(of -> Platforms.fits(of, wanted)).isPresent())
                .min(Comparator.comparing(one -> !Platforms.isUsual(one.platform().orElseThrow())));
    }
}
