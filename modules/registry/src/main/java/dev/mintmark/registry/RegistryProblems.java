package dev.mintmark.registry;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;

/// Tells people what a registry did not give, and why.
final class RegistryProblems {

    private RegistryProblems() {}

    static ImageUnreadable image(ImageName image, RegistryFault fault) {
        return of("The image " + image + " could not be read.", fault);
    }

    static ImageUnreadable layer(ImageName image, Digest blob, RegistryFault fault) {
        return of("The layer " + blob + " of the image " + image + " could not be read.", fault);
    }

    static ImageUnreadable repository(ImageReference repository, RegistryFault fault) {
        return of("The tags of " + repository.registry() + "/" + repository.repository() + " could not be listed.",
                fault);
    }

    static ImageUnreadable notOfARegistry(ImageName image) {
        return new ImageUnreadable(new Problem("registry.not-a-reference", "The image " + image + " could not be read.",
                "It is not the name of an image of a registry.", "Name it docker://HOST/REPOSITORY:TAG."), null);
    }

    private static ImageUnreadable of(String what, RegistryFault fault) {
        return new ImageUnreadable(new Problem(fault.kind().code(), what, fault.why(), fault.kind().next()), fault);
    }
}
