package dev.mintmark.kubernetes.delivery.objects;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.kubernetes.access.CallFailed;
import java.util.Optional;

/// Changes an object that is still what it was when the change was planned, and nothing else.
///
/// Controllers report into these objects all the time, so their resourceVersion tells nothing about whether the world
/// moved. What was planned is decided upon afresh with each look, and the patch holds the resourceVersion of that look:
/// between look and patch nobody comes.
public final class LockedChange {

    private static final int MOST_LOOKS = 5;

    private final ObjectApi api;
    private final ObjectRef ref;
    private final String uid;
    private final String what;

    /// @param what the goal that is missed otherwise: *"Image automation apps was not suspended."*
    public LockedChange(ObjectApi api, ObjectRef ref, String uid, String what) {
        this.api = api;
        this.ref = ref;
        this.uid = uid;
        this.what = what;
    }

    /// What is to be done with an object as it is now.
    @FunctionalInterface
    public interface Decision {

        /// @return empty if it is so already
        /// @throws RollbackRefused with `MOVED` if it is not what was planned for
        Optional<Patch> of(ClusterObject now) throws RollbackRefused, CallFailed, InterruptedException;
    }

    /// @param rehearse lets the server say only whether it would
    public Accepted carryOut(Decision decision, boolean rehearse) throws RollbackRefused, InterruptedException {
        try {
            for (var look = 0; look < MOST_LOOKS; look++) {
                var now = now();
                var patch = decided(decision, now);
                if (patch.isEmpty()) {
                    return new Accepted(ref + " was so already, at resourceVersion " + now.resourceVersion() + ".",
                            true);
                }
                var changed = attempt(now, patch.get(), rehearse);
                if (changed.isPresent()) {
                    return new Accepted(ref + " is at resourceVersion " + changed.get().resourceVersion()
                            + ", generation "
                            + changed.get().generation() + (rehearse ? ", if it were done." : "."), false);
                }
            }
        } catch (CallFailed failed) {
            throw Refusals.unchanged(failed, what, ref);
        }
        throw Refusals.moved("delivery.conflict", what, ref + " is changed by somebody else all the time.");
    }

    private ClusterObject now() throws RollbackRefused, InterruptedException {
        try {
            return api.get(ref).filter(found -> found.uid().equals(uid)).orElseThrow(this::gone);
        } catch (CallFailed failed) {
            throw Refusals.unseen(failed, what);
        }
    }

    private Optional<Patch> decided(Decision decision, ClusterObject now) throws RollbackRefused, InterruptedException {
        try {
            return decision.of(now);
        } catch (CallFailed failed) {
            throw Refusals.unseen(failed, what);
        }
    }

    /// @return empty if somebody else was faster
    private Optional<ClusterObject> attempt(ClusterObject now, Patch patch, boolean rehearse)
            throws CallFailed, RollbackRefused, InterruptedException {
        try {
            return Optional.of(api.patch(ref, patch.subresource(), patch.type(), patch.lockedAt(now), rehearse));
        } catch (CallFailed failed) {
            if (failed.isAbsent() && !patch.subresource().isEmpty()) {
                // No such subresource: then the field is part of the object itself.
                return attempt(now, patch.ofWhole(), rehearse);
            }
            if (failed.isAbsent()) {
                throw gone();
            }
            if (failed.status() == 409 || failed.status() == 422 && hasMoved(now)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /// A failed `test` in a JSON patch is told as 422, and so is everything else that is wrong with it.
    private boolean hasMoved(ClusterObject then) throws CallFailed, InterruptedException {
        return api.get(ref).map(now -> !now.resourceVersion().equals(then.resourceVersion())).orElse(true);
    }

    private RollbackRefused gone() {
        return Refusals.moved("delivery.gone", what, ref + " is not there any longer, or another of its name is.");
    }

    /// The `generation` that was planned for is not that of today.
    public RollbackRefused moved(ClusterObject now, String planned) {
        return Refusals.moved("delivery.moved", what, ref + " was changed since the plan was made: it is at generation "
                + now.generation() + ", not " + planned + ".");
    }
}
