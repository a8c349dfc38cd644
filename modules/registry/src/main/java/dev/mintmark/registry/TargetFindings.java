package dev.mintmark.registry;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.Descriptor;
import dev.mintmark.registry.RegistryFault.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What there is to say about a target and its registry.
///
/// @param at when it was looked
record TargetFindings(Member member, Instant at) {

    private static final String NAME = TargetInRegistry.NAME;
    private static final String HIDDEN = " A node that has it cached starts it all the same, which hides this until an"
            + " instance lands on another node.";
    private static final String RESTORE = "Push the same image again, or choose another version.";
    private static final Set<String> GONE = Set.of("registry.not-found");
    private static final Set<String> USELESS = Set.of("registry.digest", "image.digest", "image.not-an-image");

    Finding there(List<Platform> needed, int blobs) {
        var forWhom = needed.isEmpty() ? "" : " for " + list(needed);
        return Finding.passed(NAME, member, "The registry has " + target() + forWhom, member.target().repository()
                + " answers for " + member.target().digest() + " and " + blobs + " of its parts." + seen());
    }

    Finding platformsUnknown() {
        return Finding.untold(NAME, member, "Whether it is there for the nodes' platforms is not known",
                "Which platforms the nodes have could not be learnt.", "Compare what it is offered for"
                        + " with the nodes it may run on.");
    }

    Finding unnamed() {
        return Finding.untold(NAME, member, "Whether the registry has " + target() + " could not be asked",
                "No registry can be read from " + Spoken.line(member.target().repository()) + ".",
                "Look for the image by hand.");
    }

    /// The target itself was not to be had.
    Finding fault(RegistryFault fault) {
        return switch (fault.kind()) {
            case NOT_FOUND -> gone("The registry no longer has " + target(), fault.why());
            case DIGEST -> blocked("The registry has other bytes for " + target(), fault.why(), fault.kind().next());
            default -> untold("Whether the registry has " + target() + " could not be learnt", fault);
        };
    }

    /// Something below it, for a platform.
    Finding unreadable(Optional<Platform> platform, Problem problem) {
        var what = target() + platform.map(one -> " for " + one).orElse("");
        if (GONE.contains(problem.code())) {
            return gone("The registry no longer has all of " + what, problem.why());
        }
        if (problem.code().equals("image.platform")) {
            return blocked("There is no image " + what, problem.why() + seen(),
                    "Choose a version that was built for all nodes, or keep it off the others.");
        }
        if (USELESS.contains(problem.code())) {
            return blocked("What the registry has of " + what + " is not the image", problem.why() + seen(),
                    problem.next());
        }
        return Finding.untold(NAME, member, "Whether the registry has all of " + what + " could not be learnt",
                problem.why(), problem.next());
    }

    /// An image of the index, while nobody knows whether it is needed.
    Finding childFault(Descriptor child, RegistryFault fault) {
        var what = child.platform().map(Platform::toString).orElse(child.digest().shortForm());
        return fault.kind() != Kind.NOT_FOUND ? untold("Whether the registry has it for " + what
                        + " could not be learnt", fault)
                : Finding.warned(NAME, member, "The registry no longer has " + target() + " for " + what,
                        fault.why() + HIDDEN, "If a node needs it: " + RESTORE);
    }

    Finding layerGone(Optional<Platform> platform, Digest layer) {
        return gone("A layer of " + target() + platform.map(one -> " for " + one).orElse("") + " is gone",
                "The registry has the manifest, and not the layer " + layer + ".");
    }

    Finding layerFault(Optional<Platform> platform, Digest layer, RegistryFault fault) {
        return untold("Whether the registry has the layer " + layer.shortForm()
                + platform.map(one -> " for " + one).orElse("") + " could not be learnt", fault);
    }

    Finding tagMoved(String tag, Digest now) {
        return Finding.warned(NAME, member, "The tag " + tag + " names another version today",
                "It named " + member.target().digest() + " then, and names " + now + " now." + seen()
                        + " The plan goes by the digest.",
                "Do not deploy by this tag, and keep the digest from being cleaned up.");
    }

    Finding tagGone(String tag) {
        return Finding.warned(NAME, member, "The tag " + tag + " is gone",
                "The registry has the digest, and no longer the tag it had then: a clean-up may take what has no tag.",
                "Tag the digest again to keep it.");
    }

    Finding tagFault(String tag, RegistryFault fault) {
        return untold("What the tag " + tag + " names today could not be learnt", fault);
    }

    private Finding gone(String title, String why) {
        return blocked(title, why + seen() + HIDDEN,
                RESTORE + " Some registries answer so, too, to those who may not pull.");
    }

    private Finding blocked(String title, String evidence, String next) {
        return Finding.blocked(NAME, member, title, evidence, next);
    }

    private Finding untold(String title, RegistryFault fault) {
        return Finding.untold(NAME, member, title, fault.why(), fault.kind().next());
    }

    private String target() {
        return member.target().digest().shortForm();
    }

    private String seen() {
        return " Seen at " + at.truncatedTo(ChronoUnit.SECONDS) + ".";
    }

    private static String list(List<Platform> platforms) {
        return platforms.stream().map(Platform::toString).map(Spoken::line).collect(Collectors.joining(", "));
    }
}
