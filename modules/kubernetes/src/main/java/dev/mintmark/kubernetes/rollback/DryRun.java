package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.Optional;

/// Lets the server say what would come of a change.
final class DryRun {

    private final ObjectApi api;
    private final Member member;
    private final String what;
    private Optional<Finding> finding = Optional.empty();

    DryRun(ObjectApi api, Member member, String what) {
        this.api = api;
        this.member = member;
        this.what = what;
    }

    /// The object as the server would have it; as far as can be told without the server, if it may not be asked. Empty
    /// if somebody else was faster.
    Optional<ClusterObject> of(ClusterObject now, TemplateChange change)
            throws RollbackRefused, CallFailed, InterruptedException {
        var patch = change.patch(now);
        try {
            return Optional.of(api.patch(now.ref(), "", patch.type(), patch.lockedAt(now), true));
        } catch (CallFailed failed) {
            if (failed.isForbidden() && failed.said().contains(" cannot ")) {
                return untold(now, change, Finding.blocked("permission", member, "You may not patch " + now.ref(),
                        failed.said() + ".", "Ask for a role that may patch " + now.ref().type().plural() + " there."));
            }
            if (failed.said().contains("does not support dry run")) {
                return untold(now, change, Finding.untold("permission", member,
                        "Whether the server takes the change could not be tried", failed.said() + ".",
                        "It is shown what will be sent; what that webhook makes of it is not known."));
            }
            if (failed.isAbsent() || hasMoved(failed, now)) {
                return Optional.empty();
            }
            if (failed.status() == 400 || failed.status() == 403 || failed.status() == 422) {
                throw Refusals.blocked("kubernetes.refused", what, "The API server would not take it: " + failed.said() + ".",
                        "Change what it names, or ask whoever owns that policy; or roll back through Git.");
            }
            throw failed;
        }
    }

    private Optional<ClusterObject> untold(ClusterObject now, TemplateChange change, Finding why) {
        finding = Optional.of(why);
        return Optional.of(change.appliedTo(now));
    }

    /// A failed `test` is told as 422, and so is everything else that is wrong with a patch.
    private boolean hasMoved(CallFailed failed, ClusterObject then) throws CallFailed, InterruptedException {
        return failed.status() == 409 || failed.status() == 422 && api.get(then.ref())
                .map(now -> !now.resourceVersion().equals(then.resourceVersion())).orElse(true);
    }

    /// What is to be told about the dry run itself.
    Optional<Finding> finding() {
        return finding;
    }
}
