package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.Trait;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Optional;

/// As whom a copy runs: never as root unless the operator says so.
///
/// A cluster does not tell what user an image names, and a kubelet refuses an image whose user is root, or a name, where
/// `runAsNonRoot` is asked for. So a number is always given: the instance's own if it is known and not root's, else nobody's.
///
/// @param id `runAsUser`
record CopyUser(long id, Trait trait) {

    /// What distroless images call nonroot.
    static final long NOBODY = 65532;

    boolean isRoot() {
        return id == 0;
    }

    static CopyUser of(CopyRequest request, Optional<Pod> pod, Optional<Container> container) throws CopyRefused {
        var asked = request.relaxations().stream().filter(Relaxation.AsUser.class::isInstance)
                .map(relaxation -> ((Relaxation.AsUser) relaxation).user()).findFirst();
        if (asked.isPresent()) {
            return new CopyUser(number(asked.get()), new Trait("user " + asked.get(), true, "as you asked"));
        }
        var known = pod.flatMap(from -> container.flatMap(of -> known(from, of)));
        if (known.isEmpty()) {
            return new CopyUser(NOBODY, new Trait("the image's user", false,
                    "a cluster does not tell it, so the copy runs as " + NOBODY));
        }
        return known.get() == 0
                ? new CopyUser(NOBODY, new Trait("user 0", false, "root: the copy runs as " + NOBODY))
                : new CopyUser(known.get(), new Trait("user " + known.get(), true, "not root"));
    }

    /// The user of a running container, as its status or its specification tells it.
    static Optional<Long> known(Pod pod, Container container) {
        return shown(pod, container)
                .or(() -> Optional.ofNullable(container.getSecurityContext()).map(context -> context.getRunAsUser()))
                .or(() -> Optional.ofNullable(pod.getSpec().getSecurityContext()).map(context -> context.getRunAsUser()));
    }

    private static Optional<Long> shown(Pod pod, Container container) {
        return pod.getStatus() == null ? Optional.empty() : pod.getStatus().getContainerStatuses().stream()
                .filter(status -> status.getName().equals(container.getName()))
                .filter(status -> status.getUser() != null && status.getUser().getLinux() != null)
                .map(status -> status.getUser().getLinux().getUid()).findFirst();
    }

    private static long number(String user) throws CopyRefused {
        var bare = user.equals("root") ? "0" : user.replaceFirst(":.*", "");
        if (!bare.matches("\\d{1,9}")) {
            throw CopyProblems.refused("copy.user", "The copy was not made.",
                    "In a cluster a user has to be a number, and " + user + " is none.",
                    "Give the user's number, as in the image's /etc/passwd.");
        }
        return Long.parseLong(bare);
    }
}
