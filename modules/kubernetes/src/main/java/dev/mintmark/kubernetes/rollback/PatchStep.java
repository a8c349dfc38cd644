package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.LockedChange;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.Patch;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.Optional;

/// Carries out the one write of a rollback. A step says which revision's template it brings back, and by a digest what that
/// is to be, but not the template itself: its environment may hold secrets, and steps are stored and shown.
final class PatchStep {

    static final String ACT = "kubernetes.patch";
    static final String CONTAINER = "container";
    static final String IMAGE = "image";
    static final String REVISION = "revision";
    static final String TEMPLATE = "template";
    static final String RESULT = "result";
    static final String CAUSE = "cause";
    static final String PLAN = "plan";

    private final ObjectApi api;
    private final Step step;
    private final ObjectRef ref;
    private final String what;
    private final LockedChange change;

    PatchStep(ObjectApi api, Step step) {
        this.api = api;
        this.step = step;
        this.ref = ObjectRef.of(step);
        this.what = what(ref);
        this.change = new LockedChange(api, ref, step.fact("uid"), what);
    }

    static String what(ObjectRef ref) {
        return ref + " was not rolled back.";
    }

    Accepted rehearse() throws RollbackRefused, InterruptedException {
        return change.carryOut(this::decide, true);
    }

    Accepted carryOut() throws RollbackRefused, InterruptedException {
        try {
            return change.carryOut(this::decide, false);
        } catch (RollbackRefused refused) {
            return switch (refused.problem().code()) {
                case "rollback.delivery.gone" -> throw Refusals.failed("kubernetes.gone", what, ref
                        + " was deleted since the plan was made, or is another by now. Nothing was changed.",
                        "Find out who deleted it, and look at the fleet again.");
                case "rollback.delivery.unknown" -> lookAgain(refused);
                default -> throw refused;
            };
        }
    }

    /// The answer was lost: whether it was done is seen by what is there.
    private Accepted lookAgain(RollbackRefused lost) throws RollbackRefused, InterruptedException {
        try {
            var now = api.get(ref).filter(found -> found.uid().equals(step.fact("uid"))).orElseThrow(() -> lost);
            if (isDone(now)) {
                return new Accepted(ref + " is at resourceVersion " + now.resourceVersion() + ", generation "
                        + now.generation() + ", as was seen when it was read again: the answer itself was lost.", false);
            }
            throw Refusals.failed("kubernetes.not-seen", what, lost.problem().why() + " Read again, it is at generation "
                    + now.generation() + " and not rolled back.",
                    "Look at what is running, then make a new plan: what was done already is not done twice.");
        } catch (CallFailed _) {
            throw lost;
        }
    }

    private Optional<Patch> decide(ClusterObject now) throws RollbackRefused, CallFailed, InterruptedException {
        if (now.annotation(TemplateChange.MARK).equals(step.fact(PLAN))) {
            if (isDone(now)) {
                return Optional.empty();
            }
            throw Refusals.moved("kubernetes.changed", what,
                    ref + " was rolled back by this plan, and then changed by somebody else.");
        }
        if (now.generation() != Long.parseLong(step.fact("generation"))) {
            throw Refusals.moved("kubernetes.moved", what, ref + " was changed since the plan was made: it is at generation "
                    + now.generation() + ", not " + step.fact("generation") + ".");
        }
        var template = template(now);
        if (template.isEmpty() || !template.get().digest().equals(step.fact(TEMPLATE))) {
            throw Refusals.moved("kubernetes.history", what, "The revision " + step.facts().getOrDefault(REVISION, "in force")
                    + " whose template was planned for is not there any longer, or is another.");
        }
        return Optional.of(new TemplateChange(template.get(), step.fact(CAUSE), step.fact(PLAN)).patch(now));
    }

    private boolean isDone(ClusterObject now) {
        return now.annotation(TemplateChange.MARK).equals(step.fact(PLAN))
                && PodTemplate.of(now.json().at("/spec/template")).digest().equals(step.fact(RESULT));
    }

    private Optional<PodTemplate> template(ClusterObject now) throws CallFailed, InterruptedException {
        var kind = RolledKind.of(ref.type().kind()).orElseThrow();
        var revision = step.facts().get(REVISION);
        var template = revision == null ? Optional.of(PodTemplate.of(now.json().at("/spec/template")))
                : new Revisions(api).named(kind, now, revision).map(Revision::template);
        var image = step.facts().get(IMAGE);
        return image == null ? template : template.map(found -> found.with(step.fact(CONTAINER), image));
    }
}
