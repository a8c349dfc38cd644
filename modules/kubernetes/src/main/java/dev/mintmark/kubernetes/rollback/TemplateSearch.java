package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Finds the template with which a workload ran the target's bytes: never the second latest just because it is that.
///
/// A template that pins the bytes proves it. One with a tag is believed if a pod of it reports the bytes, or if the
/// target was called so while it was healthy there, and no pod of it reports others.
record TemplateSearch(Target target, List<Revision> history, List<ClusterObject> pods) {

    /// A template that will do.
    ///
    /// @param from     the revision it is of; empty if it is the present template with another image
    /// @param pins     the reference that its container is to get, because it only has a tag; empty if it pins already
    /// @param evidence why it is this one, in one sentence
    record Found(PodTemplate template, Optional<Revision> from, String container, Optional<String> pins, String evidence) {}

    private enum Proof {
        NONE, CALLED, SEEN, PINNED
    }

    /// Empty if no template ran it, as far as is on record.
    Optional<Found> inHistory() {
        var best = Optional.<Revision>empty();
        var proof = Proof.NONE;
        for (var revision : history) {
            var found = proof(revision);
            if (found.compareTo(proof) > 0) {
                best = Optional.of(revision);
                proof = found;
            }
        }
        var evidence = proof;
        return best.map(revision -> of(revision, evidence));
    }

    /// The present template, with the target's image. Empty if it has no such container.
    Optional<Found> imageOnly(PodTemplate present) {
        return present.container(target).map(container -> container.path("name").asText())
                .map(name -> new Found(present.with(name, target.reference()), Optional.empty(), name,
                        Optional.of(target.reference()), "No revision on record ran it, so only the image of " + name
                                + " is changed."));
    }

    private Found of(Revision revision, Proof proof) {
        var template = revision.template();
        var container = template.container(target).orElseThrow();
        var name = container.path("name").asText();
        var image = container.path("image").asText();
        var said = "Revision " + revision.number() + " (" + revision.name() + ") asks for " + image;
        return switch (proof) {
            case PINNED -> new Found(template, Optional.of(revision), name, Optional.empty(), said + ".");
            case SEEN -> new Found(template.with(name, target.reference()), Optional.of(revision), name,
                    Optional.of(target.reference()), said + ", and its pods report the target's bytes.");
            default -> new Found(template.with(name, target.reference()), Optional.of(revision), name,
                    Optional.of(target.reference()), said + ", which is what the target was called when it was healthy here.");
        };
    }

    private Proof proof(Revision revision) {
        var image = revision.template().image(target).orElse("");
        if (!PodTemplate.isOf(target, image)) {
            return Proof.NONE;
        }
        var pinned = PodTemplate.pinned(image);
        if (pinned.isPresent()) {
            return target.version().digests().contains(pinned.get()) ? Proof.PINNED : Proof.NONE;
        }
        var reported = pods.stream().filter(revision::made).flatMap(this::reported).toList();
        if (reported.stream().anyMatch(target.version().digests()::contains)) {
            return Proof.SEEN;
        }
        return reported.isEmpty() && isCalled(image) && wasThere(revision) ? Proof.CALLED : Proof.NONE;
    }

    private boolean isCalled(String image) {
        return target.tag().isPresent() && ImageReference.parse(image).flatMap(ImageReference::tag).equals(target.tag());
    }

    /// What was made after the target was last healthy is not what it was healthy with.
    private boolean wasThere(Revision revision) {
        return target.health().isPresent()
                && revision.created().map(made -> !made.isAfter(target.health().get().to())).orElse(true);
    }

    private Stream<Digest> reported(ClusterObject pod) {
        return StreamSupport.stream(pod.json().at("/status/containerStatuses").spliterator(), false)
                .filter(status -> target.container().isEmpty()
                        || status.path("name").asText().equals(target.container()))
                .map(status -> status.path("imageID").asText())
                .flatMap(id -> Digest.parse(id.substring(id.indexOf('@') + 1)).stream());
    }
}
