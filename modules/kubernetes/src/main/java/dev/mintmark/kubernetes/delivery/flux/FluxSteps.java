package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.domain.image.Digest;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes the steps of a plan: data that any console can carry out.
final class FluxSteps {

    static final String SUSPEND = "flux.suspend";
    static final String RECONCILE = "flux.reconcile";
    static final String RESUME = "flux.resume";

    /// Facts beside those of the object itself.
    static final String TOKEN = "token";
    static final String ATTEMPTED = "attempted";
    static final String WAS = "was";
    static final String HOLD = "hold";
    static final String DIGESTS = "digests";
    static final String REPOSITORY = "repository";
    static final String ANSWERS = "answers";

    private final Member member;
    private final Purpose purpose;

    FluxSteps(Member member, Purpose purpose) {
        this.member = member;
        this.purpose = purpose;
    }

    Step suspend(FluxObject object) {
        var facts = new TreeMap<>(object.object().lockedFacts());
        facts.put(HOLD, hold());
        return Step.of(Phase.PAUSE, member, FluxPipeline.NAME, SUSPEND, "Suspend " + object.ref(),
                object.ref().patchCall("", new Holds(List.of(hold())).patch("true").toString()), facts);
    }

    /// Restores what was there before, and refuses to as long as that would undo the rollback.
    Step resume(FluxObject object) {
        var was = object.object().json().path("spec").has("suspend") ? "false" : "";
        var facts = new TreeMap<>(object.ref().facts());
        facts.put("uid", object.object().uid());
        facts.put(WAS, was);
        facts.put(HOLD, hold());
        facts.put(ANSWERS, purpose.operator());
        if (object.isA(FluxTypes.AUTOMATIONS.kind())) {
            facts.put(REPOSITORY, member.target().repository());
            facts.put(DIGESTS, member.target().version().digests().stream().map(Digest::value).sorted()
                    .collect(Collectors.joining(" ")));
        } else {
            facts.put(ATTEMPTED, object.attempted());
        }
        return Step.of(Phase.RESUME, member, FluxPipeline.NAME, RESUME, "Resume " + object.ref(),
                object.ref().patchCall("", new Holds(List.of()).patch(was).toString()), facts)
                .before(purpose.resumeBy());
    }

    /// Of this plan and this image: the steps of members that run the same are one.
    private String hold() {
        return purpose.plan() + "-" + Integer.toHexString(member.target().repository().hashCode());
    }

    Step reconcile(FluxObject object) {
        var token = "mintmark-" + purpose.plan();
        var facts = new TreeMap<>(object.ref().facts());
        facts.put("uid", object.object().uid());
        facts.put(TOKEN, token);
        facts.put(ATTEMPTED, object.attempted());
        return Step.of(Phase.SYNC, member, FluxPipeline.NAME, RECONCILE, "Reconcile " + object.ref(),
                object.ref().patchCall("", Request.patch(token).toString()), facts);
    }
}
