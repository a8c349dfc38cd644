package dev.mintmark.presentation.copies;

/// Where other screens hand over what a debug copy is to be made of. FX thread only.
@FunctionalInterface
public interface CopyDoor {

    /// A door that leads nowhere, for a screen that is shown without the others.
    static CopyDoor closed() {
        return _ -> { };
    }

    /// Opens the launch page with this; nothing is made before the operator says so.
    void offer(CopySubject subject);
}
