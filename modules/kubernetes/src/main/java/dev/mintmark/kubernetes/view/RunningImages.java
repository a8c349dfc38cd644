package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.kubernetes.objects.ContainerSpec;
import dev.mintmark.kubernetes.objects.ContainerStatus;
import java.util.Optional;
import java.util.Set;

/// Tells which bytes a container runs, from what its specification asks for and what its status shows.
///
/// What was learnt from real clusters:
///
/// - `imageID` is about the container that `state` or, between restarts, `lastState` speaks of, never about the
///   specification. If the image of a living pod is changed and the new one cannot be pulled, `imageID` and `image` go on
///   naming a container that has ended. So: while a container runs, `imageID` is the truth and `image` says what it was
///   started from; while none runs, they are believed only if `image` agrees with the specification, and if it is not the
///   image itself that is missing.
/// - `imageID` names an index or a platform manifest, whichever the image was pulled by first on that node; it is a bare
///   configuration digest for an image that came from no registry; and it is empty until there is a container.
/// - `image` is a bare configuration digest when the container was started by digest, or its tag has moved since. Then
///   it joins with `imageID`: two names of the same bytes.
final class RunningImages {

    /// Waiting for these means that the image is not there, so whatever ran before says nothing of what will run.
    private static final Set<String> IMAGE_IS_MISSING = Set.of("ErrImagePull", "ImagePullBackOff", "ErrImageNeverPull",
            "InvalidImageName", "ImageInspectError", "RegistryUnavailable", "SignatureValidationFailed");
    private static final String SCHEME_END = "://";

    private final Shared shared;

    RunningImages(Shared shared) {
        this.shared = shared;
    }

    /// @param status null if the kubelet has not spoken of this container yet
    RunningImage of(ContainerSpec spec, ContainerStatus status) {
        if (status == null) {
            return unidentified(spec, "not started yet");
        }
        var waiting = status.state().waiting() == null ? "" : status.state().waiting().reason();
        var id = ImageId.parse(status.imageID());
        if (id.isEmpty()) {
            return unidentified(spec, status.imageID().isEmpty()
                    ? "not pulled yet" + because(waiting) : "its imageID is not understood");
        }
        if (!status.state().isRunning() && isOfThePast(spec, status, id.get(), waiting)) {
            return unidentified(spec, "its image was changed and does not run yet" + because(waiting));
        }
        var config = id.get().config().or(() -> Digest.parse(bare(status.image())));
        return shared.value(new RunningImage.Identified(startedFrom(spec, status), id.get().manifest(), config));
    }

    /// What `image` and `imageID` together teach; empty unless they name a configuration and a manifest.
    static Optional<ImageEvidence> evidence(RunningImage image) {
        return image instanceof RunningImage.Identified(_, var manifest, var config)
                && manifest.isPresent() && config.isPresent()
                ? Optional.of(new ImageEvidence(config.get(), Set.of(manifest.get()))) : Optional.empty();
    }

    private RunningImage unidentified(ContainerSpec spec, String reason) {
        return shared.value(new RunningImage.Unidentified(shared.reference(spec.image()), shared.text(reason)));
    }

    private static String because(String waiting) {
        return waiting.isEmpty() ? "" : ": " + waiting;
    }

    private boolean isOfThePast(ContainerSpec spec, ContainerStatus status, ImageId id, String waiting) {
        if (IMAGE_IS_MISSING.contains(waiting)) {
            return true;
        }
        if (!isBare(status.image())) {
            return !agree(spec.image(), status.image());
        }
        // Started by digest, and shown by configuration: only the digests are left to compare. They may differ for the
        // same bytes (index and platform manifest), which a container that was restarted in place has shown to be so.
        var pinned = ImageReference.parse(spec.image()).flatMap(ImageReference::digest);
        var restarting = waiting.isEmpty() || waiting.equals("CrashLoopBackOff");
        return !restarting && pinned.isPresent() && id.manifest().isPresent() && !pinned.equals(id.manifest());
    }

    /// What the specification asks for, unless the status names something else.
    private String startedFrom(ContainerSpec spec, ContainerStatus status) {
        return isBare(status.image()) || agree(spec.image(), status.image())
                ? shared.reference(spec.image()) : shared.reference(status.image());
    }

    /// Whether two references may mean the same: same repository, and no tag or digest that contradicts the other's.
    private boolean agree(String spec, String status) {
        if (shared.reference(spec).equals(shared.reference(status))) {
            return true;
        }
        var asked = ImageReference.parse(spec);
        var shown = ImageReference.parse(status);
        return asked.isPresent() && shown.isPresent()
                && asked.get().registry().equals(shown.get().registry())
                && asked.get().repository().equals(shown.get().repository())
                && isCompatible(asked.get().tag(), shown.get().tag())
                && isCompatible(asked.get().digest(), shown.get().digest())
                && (asked.get().isPinned() || !shown.get().isPinned() || shown.get().tag().isPresent());
    }

    private static boolean isCompatible(Optional<?> one, Optional<?> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean isBare(String image) {
        return image.isEmpty() || Digest.parse(bare(image)).isPresent();
    }

    private static String bare(String image) {
        return ImageId.withAlgorithm(image.substring(image.contains(SCHEME_END)
                ? image.indexOf(SCHEME_END) + SCHEME_END.length() : 0));
    }
}
