package dev.mintmark.presentation.compare;

import dev.mintmark.domain.image.ImageVersion;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Leads nowhere, and holds nothing.
final class ClosedDoor implements CompareDoor {

    private final ReadOnlyObjectProperty<Optional<ComparedImage>> held =
            new ReadOnlyObjectWrapper<>(Optional.<ComparedImage>empty()).getReadOnlyProperty();

    @Override
    public void compare(ImagePair pair) {
        // Nobody is behind it.
    }

    @Override
    public void compareWithBefore(String service, Optional<ImageVersion> version) {
        // Nobody is behind it.
    }

    @Override
    public void choose(ComparedImage image) {
        // Nobody is behind it.
    }

    @Override
    public void history(String service) {
        // Nobody is behind it.
    }

    @Override
    public ReadOnlyObjectProperty<Optional<ComparedImage>> heldProperty() {
        return held;
    }
}
