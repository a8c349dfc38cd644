package dev.mintmark.kubernetes.delivery.helm;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import java.util.ArrayList;
import java.util.List;

/// Says what a release's history means for the way back.
final class HistoryFindings {

    private final Member member;
    private final String release;
    private final ReleaseHistory history;
    private final List<Finding> findings = new ArrayList<>();

    HistoryFindings(Member member, Owner owner, ReleaseHistory history) {
        this.member = member;
        this.release = "Helm release " + owner.namespace() + "/" + owner.name();
        this.history = history;
    }

    List<Finding> all() {
        if (history.current().isEmpty()) {
            findings.add(Finding.untold("history", member, release + " has no history that can be seen",
                    history.unreadable()
                    + " records could not be read.", "Check that it keeps its history in Secrets of that namespace."));
            return findings;
        }
        history.pending().ifPresentOrElse(pending -> findings.add(Finding.blocked("in-flight", member, release
                + " is locked: " + pending.status(), pending.words(),
                "Wait for it to end. If who began it is gone, the record "
                        + "must be removed by whoever owns the release; until then Helm refuses every upgrade.")),
                () -> findings.add(Finding.passed("in-flight", member, release + " is not being changed",
                        history.current().get().words())));
        good();
        target();
        return findings;
    }

    private void good() {
        var good = history.lastGood();
        if (good.isEmpty()) {
            findings.add(Finding.warned("history", member, release + " has no good revision before the present one",
                    history.revisions().size() + " revisions are kept.",
                    "Choose the version from what was seen healthy."));
            return;
        }
        findings.add(Finding.passed("history", member, "Revision " + good.get().number()
                + " is the last good one before the "
                + "present", good.get().words()));
        history.before().filter(before -> !before.isGood()).ifPresent(before -> findings.add(Finding.warned("history",
                member,
                "A plain helm rollback would go to revision " + before.number() + ", which is " + before.status(),
                before.words(), "Do not roll back without naming a revision: " + good.get().number()
                + " is the good one.")));
        var differing = ReleaseHistory.differing(good.get(), history.current().get());
        if (!differing.isEmpty()) {
            findings.add(Finding.warned("config", member, "Values were changed since revision " + good.get().number(),
                    String.join(", ", differing) + ". Their contents are not shown.",
                    "Look at what else than the image goes back with the commit."));
        }
    }

    private void target() {
        var had = history.of(member.target());
        if (had.isEmpty()) {
            findings.add(Finding.untold("history", member, "Which revision ran the target could not be told",
                    "No manifest that is kept names its digest or its tag.", "Rely on what was seen healthy."));
        } else {
            var proved = had.getFirst().runs(member.target());
            var title = "Revision " + had.getFirst().number() + (proved ? " ran the target" : " had the target's tag");
            findings.add(proved ? Finding.passed("history", member, title, had.getFirst().words())
                    : Finding.untold("history", member, title, had.getFirst().words()
                    + " A tag proves nothing about the bytes.",
                            "Rely on what was seen healthy."));
        }
    }
}
