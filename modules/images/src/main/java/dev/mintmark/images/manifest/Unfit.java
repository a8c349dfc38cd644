package dev.mintmark.images.manifest;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;

/// Says why documents of an image cannot be taken for what they should be.
final class Unfit {

    private Unfit() {}

    static ImageUnreadable digest(ImageName image, String why) {
        return of("image.digest", image, why,
                "Do not trust this copy: pull or build the image again, and look at where it is kept.");
    }

    static ImageUnreadable document(String part, ImageName image, String why, Throwable cause) {
        return new ImageUnreadable(problem("image." + part, image, why,
                "Check that this is an image, and that it was written completely."), cause);
    }

    static ImageUnreadable schema1(ImageName image) {
        return of("image.schema1", image, "Its manifest is in the old format (schema 1), which Docker gave up in 2016.",
                "Pull it with an old engine and push it again, or name a newer tag.");
    }

    static ImageUnreadable notAnImage(ImageName image, String why) {
        return of("image.not-an-image", image, why, "Name an image of the same repository, by its tag or its digest.");
    }

    static ImageUnreadable platform(ImageName image, String why, String next) {
        return of("image.platform", image, why, next);
    }

    private static ImageUnreadable of(String code, ImageName image, String why, String next) {
        return new ImageUnreadable(problem(code, image, why, next), null);
    }

    private static Problem problem(String code, ImageName image, String why, String next) {
        return new Problem(code, "The image " + image + " could not be read.", why, next);
    }
}
