package dev.mintmark.app.console;

import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Opens what the Compare screen asks for: by the first name of each image, or by another where that does not lead to it.
final class ComparedImages implements Comparisons {

    private final ImageReading images;

    ComparedImages(ImageReading images) {
        this.images = images;
    }

    @Override
    public Comparison open(ComparedImage from, ComparedImage to) throws ImageUnreadable, InterruptedException {
        return images.compare(names(from), names(to), Optional.empty());
    }

    /// A name that spells none is passed over while there is another.
    private static List<ImageName> names(ComparedImage image) throws ImageUnreadable {
        var names = new ArrayList<ImageName>();
        ImageUnreadable wrong = null;
        for (var text : image.names()) {
            try {
                names.add(ImageNames.parse(text));
            } catch (ImageUnreadable noName) {
                wrong = noName;
            }
        }
        if (names.isEmpty() && wrong != null) {
            throw wrong;
        }
        return names;
    }
}
