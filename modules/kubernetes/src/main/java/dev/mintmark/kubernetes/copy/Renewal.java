package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import java.time.Duration;

/// Sets what is left of a lease: moves the deadline of its Job, which counts from the Job's start by the cluster's clock.
final class Renewal {

    private final TypedApi api;
    private final Finding finding;

    Renewal(TypedApi api, Finding finding) {
        this.api = api;
        this.finding = finding;
    }

    FoundCopy renew(CopyId id, Duration left) throws CopyRefused, CallFailed, InterruptedException {
        var what = "The lease of copy " + id + " was not changed.";
        var found = alive(id, what);
        if (found.isSuspended()) {
            throw CopyProblems.refused("copy.paused", what, "Somebody suspended its Job, so its clock stands still.",
                    "End it, or resume the Job first.");
        }
        var now = api.connection().clock().instant().minus(found.ahead());
        var wanted = Duration.between(found.began(), now).plus(left);
        var bounded = wanted.compareTo(found.most()) > 0 ? found.most() : wanted;
        var seconds = Math.max(1, CopyMarks.seconds(bounded));
        var meta = found.metadata();
        // With the UID, so that it cannot meet another Job of this name.
        api.patch(Kind.JOBS, meta.getNamespace(), meta.getName(), "", "application/merge-patch+json",
                "{\"metadata\":{\"uid\":\"" + meta.getUid() + "\"},\"spec\":{\"activeDeadlineSeconds\":" + seconds + "}}");
        // The deadline may have come in between: a finished Job takes the patch, and is over all the same.
        return alive(id, what);
    }

    private FoundCopy alive(CopyId id, String what) throws CopyRefused, CallFailed, InterruptedException {
        var found = finding.one(id);
        if (found.isEmpty()) {
            throw CopyProblems.refused("copy.gone", what, "There is no such copy any longer.",
                    "Look at the list of copies, or launch another.");
        }
        if (found.get().isEnding()) {
            throw CopyProblems.refused("copy.gone", what, "It is ending already"
                    + found.get().over().map(reason -> ": " + reason).orElse("") + ".", "Launch another.");
        }
        return found.get();
    }
}
