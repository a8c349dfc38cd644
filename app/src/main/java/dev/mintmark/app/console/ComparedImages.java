package dev.mintmark.app.console;

import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.Comparisons;
import java.util.Optional;

/// Opens what the Compare screen asks for: by the first name of each image, or by another where that does not lead to it.
final class ComparedImages implements Comparisons {

    private final ImageReading images;

    ComparedImages(ImageReading images) {
        this.images = images;
    }

    @Override
    public Comparison open(ComparedImage from, ComparedImage to) throws ImageUnreadable, InterruptedException {
        try {
            return images.compare(ImageNames.parse(from.name()), ImageNames.parse(to.name()), Optional.empty());
        } catch (ImageUnreadable unreadable) {
            if (from.names().size() == 1 && to.names().size() == 1) {
                throw unreadable;
            }
            return images.compare(readable(from), readable(to), Optional.empty());
        }
    }

    /// @throws ImageUnreadable what was wrong with the first name, if none leads to it: that is the likeliest
    private ImageName readable(ComparedImage image) throws ImageUnreadable, InterruptedException {
        if (image.names().size() == 1) {
            return ImageNames.parse(image.name());
        }
        ImageUnreadable first = null;
        for (var name : image.names()) {
            try {
                var parsed = ImageNames.parse(name);
                images.open(parsed, Optional.empty()).close();
                return parsed;
            } catch (ImageUnreadable unreadable) {
                if (first == null) {
                    first = unreadable;
                } else {
                    first.addSuppressed(unreadable);
                }
            }
        }
        throw first;
    }
}
