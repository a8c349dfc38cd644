package dev.mintmark.registry;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.testkit.rollback.Members;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Targets of rollbacks in a registry, and what the check finds about them.
final class Targets {

    private Targets() {}

    /// Back to these bytes, which were called `tag` then.
    static Member member(String repository, Digest digest, String tag) {
        return Members.of(1, Members.workload("Deployment", "payments"), Owner.Kind.KUBERNETES, new Target(digest,
                ImageVersion.of(digest), "app", repository, Optional.of(tag).filter(name -> !name.isEmpty()),
                Optional.empty()));
    }

    /// @param platforms of the nodes; none if they are not known
    static List<Finding> look(RegistryImages images, Member member, String... platforms) throws InterruptedException {
        return new TargetInRegistry(images, _ -> Set.of(platforms), InstantSource.fixed(Members.NIGHT)).look(member);
    }
}
