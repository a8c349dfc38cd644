package dev.mintmark.app.cli;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.StepState;
import dev.mintmark.domain.image.Digest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// How rollbacks are spoken of in lines.
final class RunWords {

    private static final long SHORT_SECONDS = 10;

    private RunWords() {}

    /// Whether every instance of every member reports its target, whatever the record says.
    static boolean isSeenDone(Run run) {
        return !run.members().isEmpty()
                && run.members().stream().allMatch(member -> member.state() == Progress.State.DONE);
    }

    /// Whether it was over before every instance reported its target, and all of them do now.
    static boolean hasComeSince(Run run) {
        return run.stage() == Run.Stage.NOT_CONVERGED && run.doneAt().isEmpty() && isSeenDone(run);
    }

    /// Whether all calls that lead to the target were accepted, so that it may still come by itself.
    static boolean isTold(Run run) {
        return run.plan().steps().stream()
                .filter(step -> step.phase() != Step.Phase.WATCH && step.phase() != Step.Phase.RESUME)
                .allMatch(step -> run.steps().get(step.number() - 1).state() == StepState.State.ACCEPTED);
    }

    /// The member's name, and as much before it as is needed to tell it from the others.
    static String name(Plan plan, Member member) {
        var name = member.workload().name();
        return plan.members().stream().filter(other -> other.workload().name().equals(name)).count() == 1
                ? name : member.workload().toString();
    }

    /// *"payments"*, *"payments and ledger"*: the services of a plan.
    static String services(Plan plan) {
        return Listing.of(plan.members().stream().map(Member::service).distinct().toList());
    }

    static String targets(Plan plan) {
        return mark(plan.members().stream().map(member -> member.target().version().id()).distinct().toList());
    }

    static String mark(List<Digest> digests) {
        return digests.isEmpty() ? "?" : digests.stream().map(digest -> "◆ " + digest.shortForm())
                .collect(Collectors.joining(", "));
    }

    /// *"payments  17/24 ◆ 4be01d7  5 ◆ 9f3c2a1  2 unknown  moving  waiting: …"*.
    static String bar(Plan plan, Progress progress) {
        return standing(plan, progress) + (progress.waiting().isEmpty() ? "" : "  waiting: " + progress.waiting());
    }

    /// The same without what is waited for.
    static String standing(Plan plan, Progress progress) {
        var member = plan.member(progress.member());
        var line = new StringBuilder(name(plan, member)).append("  ").append(progress.arrived()).append('/')
                .append(progress.wanted()).append(' ').append(mark(List.of(member.target().version().id())));
        if (progress.arriving() > 0) {
            line.append("  ").append(progress.arriving()).append(" not ready");
        }
        if (progress.old() > 0) {
            line.append("  ").append(progress.old()).append(' ').append(mark(member.from()));
        }
        if (progress.unknown() > 0) {
            line.append("  ").append(progress.unknown()).append(" unknown");
        }
        return line.append("  ").append(progress.state().word()).toString();
    }

    /// *"4.2 s"*, *"42 s"*, *"1 min 12 s"*.
    static String span(Duration time) {
        if (time.toMinutes() > 0) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return time.toSeconds() < SHORT_SECONDS ? time.toSeconds() + "." + time.toMillisPart() / 100 + " s"
                : time.toSeconds() + " s";
    }
}
