package dev.mintmark.app.look;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.copies.CopySubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Copies nothing, but remembers what should have been copied.
public final class NoCopying implements CopyDoor {

    public final List<CopySubject> offered = new ArrayList<>();
    public final List<String> services = new ArrayList<>();

    @Override
    public void offer(CopySubject subject) {
        offered.add(subject);
    }

    @Override
    public void offerVersion(String service, Optional<ImageVersion> version) {
        services.add(service);
    }
}
