package dev.mintmark.kubernetes.delivery.helm;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.List;
import java.util.Map;

/// Helm: its history is read and told. It has no steps: the way back of a release is the commit that its next upgrade
/// is made from.
public final class HelmPipeline implements Pipeline {

    private static final int MOST_TOLD = 10;

    private final ObjectApi api;

    public HelmPipeline(ObjectApi api) {
        this.api = api;
    }

    @Override
    public String name() {
        return "helm";
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        var owner = member.ownership().owner();
        var what = "No way back was found for " + member.workload() + ".";
        if (owner.kind() != Owner.Kind.HELM && !purpose.glass()) {
            throw Refusals.blocked("helm.owner", what, "Its owner is " + owner.kind().word() + " " + owner.name()
                    + ", not Helm.", "Plan it again: its owner is looked at first.");
        }
        var part = told(member, owner);
        if (member.manifests().isEmpty() && !purpose.glass()) {
            throw Refusals.blocked("helm.no-manifests", what, "It belongs to the Helm release " + owner.namespace()
                    + "/"
                    + owner.name() + ", and nobody knows where the values of its upgrades are kept. "
                    + part.findings().stream().filter(finding -> finding.check().equals("history")).map(Finding::title)
                            .reduce((one, other) -> one + "; " + other).orElse("") + ".",
                    "Configure the repository of its values, so that the way back is a commit and an upgrade. If there "
                            + "is none, break glass: the workload is then patched, and the next upgrade must have "
                            + "the version, too.");
        }
        return part;
    }

    private Part told(Member member, Owner owner) throws InterruptedException {
        try {
            var history = ReleaseHistory.read(api, owner.namespace(), owner.name());
            var findings = new HistoryFindings(member, owner, history).all();
            var lock = history.current().map(now -> Map.of("Helm release " + owner.namespace() + "/" + owner.name()
                    + " revision", Integer.toString(now.number()))).orElse(Map.of());
            return new Part(List.of(), findings, List.of(), lock,
                    history.revisions().stream().limit(MOST_TOLD).map(Revision::words).toList());
        } catch (CallFailed failed) {
            return new Part(List.of(), List.of(Finding.untold("history", member, "The history of Helm release "
                    + owner.name()
                    + " could not be read", failed.problem().why(), failed.isForbidden()
                            ? "Ask the cluster's administrator for a role that may "
                                    + Refusals.right("list", ObjectType.SECRETS, owner.namespace()) + "."
                            : failed.problem().next())), List.of(), Map.of(), List.of());
        }
    }

    @Override
    public Accepted rehearse(Step step) {
        throw new IllegalArgumentException("Helm has no steps: " + step.act());
    }

    @Override
    public Accepted carryOut(Step step) {
        throw new IllegalArgumentException("Helm has no steps: " + step.act());
    }
}
