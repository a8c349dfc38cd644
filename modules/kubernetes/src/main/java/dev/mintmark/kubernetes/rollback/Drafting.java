package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Works out how one workload goes back: which template, by which patch, and what the server says to it.
final class Drafting {

    private static final int MOST_LOOKS = 3;

    private final ObjectApi api;
    private final Member member;
    private final Purpose purpose;
    private final RolledKind kind;
    private final String what;
    private final List<Finding> findings = new ArrayList<>();

    Drafting(ObjectApi api, Member member, Purpose purpose, RolledKind kind) {
        this.api = api;
        this.member = member;
        this.purpose = purpose;
        this.kind = kind;
        this.what = PatchStep.what(kind.ref(member.workload()));
    }

    Part part() throws RollbackRefused, InterruptedException {
        try {
            for (var look = 1;; look++) {
                findings.clear();
                var workload = read();
                var dry = new DryRun(api, member, what);
                var history = readable(kind.history().plural(), () -> new Revisions(api).of(kind, workload));
                var found = find(workload, history);
                var change = new TemplateChange(found.template(), cause(), purpose.plan());
                var after = dry.of(workload, change);
                if (after.isPresent()) {
                    dry.finding().ifPresent(findings::add);
                    return part(workload, history, found, after.get());
                }
                if (look == MOST_LOOKS) {
                    throw Refusals.moved("kubernetes.conflict", what,
                            workload.ref() + " is changed by somebody else all the time.");
                }
            }
        } catch (CallFailed failed) {
            throw Refusals.unread(failed, what, "get", kind.type(), member.workload().namespace());
        }
    }

    private ClusterObject read() throws RollbackRefused, CallFailed, InterruptedException {
        var ref = kind.ref(member.workload());
        var workload = api.get(ref).filter(found -> found.text("/metadata/deletionTimestamp").isEmpty())
                .orElseThrow(() -> Refusals.blocked("kubernetes.gone", what, ref + " is not there any longer, or is being "
                        + "deleted.", "Look at the fleet again, and choose what is there now."));
        var owner = member.ownership().owner();
        if (owner.kind() != Owner.Kind.KUBERNETES && !purpose.glass()) {
            throw Refusals.blocked("kubernetes.owned", what, "It belongs to " + Undoers.name(owner)
                    + ", which would undo what is done around it.", "Roll back through its owner, or break the glass.");
        }
        if (workload.json().at("/spec/paused").asBoolean()) {
            throw Refusals.blocked("kubernetes.paused", what, ref + " is paused, so nothing that is changed takes effect.",
                    "Find out who paused it and why, then resume it: kubectl rollout resume.");
        }
        if (purpose.glass() && owner.kind() != Owner.Kind.KUBERNETES) {
            findings.add(new Undoers(member, workload).finding());
        }
        return workload;
    }

    /// Reads a list.
    private interface Reading<T> {

        List<T> read() throws CallFailed, InterruptedException;
    }

    /// What one may not list is not there, and that is said.
    private <T> List<T> readable(String plural, Reading<T> reading) throws CallFailed, InterruptedException {
        try {
            return reading.read();
        } catch (CallFailed failed) {
            if (!failed.isForbidden()) {
                throw failed;
            }
            findings.add(Finding.untold("history", member, "Which template ran the target was not fully looked for",
                    "You may not list " + plural + ": " + failed.said() + ".",
                    "Ask for a role that may list " + plural + " in " + member.workload().namespace() + "."));
            return List.of();
        }
    }

    private TemplateSearch.Found find(ClusterObject workload, List<Revision> history)
            throws RollbackRefused, CallFailed, InterruptedException {
        var present = PodTemplate.of(workload.json().at("/spec/template"));
        var pods = readable("pods", () -> new Revisions(api).pods(workload));
        var search = new TemplateSearch(member.target(), history, pods);
        var inHistory = search.inHistory();
        var found = inHistory.or(() -> search.imageOnly(present))
                .orElseThrow(() -> Refusals.blocked("kubernetes.container", what,
                        workload.ref() + " has no container " + member.target().container() + ", and no revision on record "
                                + "that ran the target.", "Choose a version that ran in this workload."));
        if (found.template().digest().equals(present.digest())) {
            throw Refusals.blocked("kubernetes.same", what, workload.ref() + " asks for " + member.target().reference()
                    + " already.", "Look why its instances do not run it: events and conditions tell.");
        }
        findings.add(inHistory.isPresent()
                ? Finding.passed("history", member, "The template that ran the target is on record", found.evidence())
                : Finding.warned("history", member, "Only the image goes back, not the rest of the template",
                        found.evidence() + " " + (history.isEmpty() ? "The cluster keeps no history of it."
                                : history.size() + " revisions are on record."),
                        "Look at the difference: environment, probes and other containers stay as they are now."));
        return found;
    }

    private Part part(ClusterObject workload, List<Revision> history, TemplateSearch.Found found, ClusterObject after) {
        var ref = workload.ref();
        var facts = new TreeMap<>(workload.lockedFacts());
        facts.put(PatchStep.CONTAINER, found.container());
        found.pins().ifPresent(image -> facts.put(PatchStep.IMAGE, image));
        found.from().ifPresent(revision -> facts.put(PatchStep.REVISION, revision.name()));
        facts.put(PatchStep.TEMPLATE, found.template().digest());
        facts.put(PatchStep.RESULT, PodTemplate.of(after.json().at("/spec/template")).digest());
        facts.put(PatchStep.CAUSE, cause());
        facts.put(PatchStep.PLAN, purpose.plan());
        var call = ref.patchCall("?fieldManager=mintmark&fieldValidation=Strict", "test /metadata/resourceVersion, replace "
                + "/spec/template with " + (found.from().isPresent() ? "that of revision " + found.from().get().number()
                        : "the present one") + found.pins().map(image -> ", " + found.container() + " pinned to " + image)
                .orElse("") + ", annotate " + TemplateChange.CAUSE);
        var step = Step.of(Step.Phase.CHANGE, member, KubernetesPipeline.NAME, PatchStep.ACT,
                "Bring " + ref + " back to " + member.target().digest().shortForm(), call, facts);
        return new Part(List.of(step), findings, List.of(new Difference(member.number(), ref.toString(),
                ShownObject.difference(workload, after))), lock(workload),
                new HistoryEffects(workload, history, found, member.target()).sentences());
    }

    /// Controllers report into the object all the time, so only what is wanted of it is held fast; the patch itself holds
    /// the resourceVersion of the moment it is made.
    private static Map<String, String> lock(ClusterObject workload) {
        return Map.of(workload.ref() + " uid", workload.uid(), workload.ref() + " generation",
                Long.toString(workload.generation()));
    }

    private String cause() {
        return "rollback to " + member.target().digest() + " by " + purpose.operator() + ": " + purpose.because();
    }
}
