package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import java.util.List;

/// A look at a workload in its cluster. What the cluster does not tell is said to be unknown, never left out.
abstract class ClusterCheck implements Check {

    private final String name;
    private final ObjectApi api;

    ClusterCheck(String name, ObjectApi api) {
        this.name = name;
        this.api = api;
    }

    @Override
    public final String name() {
        return name;
    }

    final ObjectApi api() {
        return api;
    }

    @Override
    public final List<Finding> look(Member member) throws InterruptedException {
        var kind = RolledKind.of(member.workload().kind());
        if (kind.isEmpty()) {
            return List.of();
        }
        try {
            var workload = api.get(kind.get().ref(member.workload()));
            return workload.isEmpty() ? List.of(gone(member)) : look(member, kind.get(), workload.get());
        } catch (CallFailed failed) {
            return List.of(untold(member, failed));
        }
    }

    abstract List<Finding> look(Member member, RolledKind kind, ClusterObject workload)
            throws CallFailed, InterruptedException;

    /// What could not be found out, for people: *"Whether there is room for more pods"*.
    abstract String question();

    private Finding gone(Member member) {
        return Finding.untold(name, member, question() + " could not be told", member.workload() + " is not there.",
                "Look at the fleet again.");
    }

    private Finding untold(Member member, CallFailed failed) {
        return Finding.untold(name, member, question() + " could not be told", failed.problem().why(),
                failed.problem().next());
    }

    final Finding passed(Member member, String title, String evidence) {
        return Finding.passed(name, member, title, evidence);
    }

    final Finding warned(Member member, String title, String evidence, String next) {
        return Finding.warned(name, member, title, evidence, next);
    }

    final Finding blocked(Member member, String title, String evidence, String next) {
        return Finding.blocked(name, member, title, evidence, next);
    }
}
