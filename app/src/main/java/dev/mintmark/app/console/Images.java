package dev.mintmark.app.console;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.origin.CommitLog;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window's way to images and commits. Nothing is wired before somebody compares.
final class Images {

    private Images() {}

    static Comparisons of(Wiring wiring) {
        return (from, to) -> wiring.images().compare(names(from), names(to), Optional.empty());
    }

    static CommitLog commits(Wiring wiring) {
        return (source, from, to, most) -> wiring.images().commits().between(source, from, to, most);
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
