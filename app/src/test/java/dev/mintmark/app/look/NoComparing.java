package dev.mintmark.app.look;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.ImagePair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Compares nothing, but remembers what should have been compared.
public final class NoComparing implements CompareDoor {

    public final List<ImagePair> compared = new ArrayList<>();
    public final List<String> comparedWithBefore = new ArrayList<>();
    public final List<String> histories = new ArrayList<>();
    public final List<ComparedImage> chosen = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<ComparedImage>> held = new ReadOnlyObjectWrapper<>(Optional.empty());

    @Override
    public void compare(ImagePair pair) {
        compared.add(pair);
    }

    @Override
    public void compareWithBefore(String service, Optional<ImageVersion> version) {
        comparedWithBefore.add(service);
    }

    @Override
    public void choose(ComparedImage image) {
        chosen.add(image);
        held.set(Optional.of(image));
    }

    @Override
    public void history(String service) {
        histories.add(service);
    }

    @Override
    public ReadOnlyObjectProperty<Optional<ComparedImage>> heldProperty() {
        return held.getReadOnlyProperty();
    }
}
