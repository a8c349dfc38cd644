package dev.mintmark.presentation.compare;

import dev.mintmark.domain.image.ImageVersion;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Where other screens hand over the versions that are to be compared. FX thread only.
public interface CompareDoor {

    /// A door that leads nowhere, for a screen that is shown without the others.
    static CompareDoor closed() {
        return new ClosedDoor();
    }

    /// Compares two versions in front.
    void compare(ImagePair pair);

    /// Compares a version of a service with the one that ran before it, as the record has it; says so if none did.
    ///
    /// @param version absent means the one that ran last
    void compareWithBefore(String service, Optional<ImageVersion> version);

    /// Chooses one of any two: the first waits, the second is compared with it. The same one again is let go of.
    void choose(ComparedImage image);

    /// Shows the versions of a service, to choose from.
    void history(String service);

    /// The one that waits for a second.
    ReadOnlyObjectProperty<Optional<ComparedImage>> heldProperty();
}
