package dev.mintmark.change.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.domain.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Does everything of a plan but the writes, and knows how the way back of each service was last proved.
final class Rehearser {

    private final Rooms rooms;
    private final RunBook book;
    private final InstantSource clock;

    Rehearser(Rooms rooms, RunBook book, InstantSource clock) {
        this.rooms = rooms;
        this.book = book;
        this.clock = clock;
    }

    /// Every check, and every step's dry run. On record, like a run.
    Rehearsal rehearse(Plan plan) throws RollbackRefused, InterruptedException {
        var act = book.begin(Acts.REHEARSE, plan, Acts.about(plan));
        var findings = new ArrayList<>(new Preflight(rooms).look(plan.members()));
        var asked = findings.stream().map(Finding::check).toList();
        plan.findings().stream().filter(finding -> !asked.contains(finding.check())).forEach(findings::add);
        var steps = new ArrayList<StepState>();
        for (var step : plan.steps()) {
            steps.add(rehearse(plan, step));
        }
        var rehearsal = new Rehearsal(plan, clock.instant(), steps,
                findings.stream().distinct().sorted(Finding.WORST_FIRST).toList());
        if (rehearsal.passed()) {
            act.succeeded(Acts.about(plan));
        } else {
            act.failed(new Problem("rollback.rehearsal", "The rehearsal failed.", "A check blocks it, or a step was refused.",
                    "See what it found."), Acts.about(plan));
        }
        return rehearsal;
    }

    private StepState rehearse(Plan plan, Step step) throws InterruptedException {
        if (step.phase() == Step.Phase.WATCH) {
            return new StepState(step.number(), StepState.State.LEFT, Optional.empty(), "", Optional.empty());
        }
        try {
            var accepted = Rollbacks.pipeline(rooms, plan, step).rehearse(step);
            return new StepState(step.number(), StepState.State.ACCEPTED, Optional.of(clock.instant()), accepted.answer(),
                    Optional.empty());
        } catch (RollbackRefused refused) {
            return new StepState(step.number(), StepState.State.FAILED, Optional.of(clock.instant()), "",
                    Optional.of(refused.problem()));
        }
    }

    /// Those that ended at `from` or later, the latest first.
    List<PastRehearsal> past(Instant from) throws RollbackRefused {
        return book.lines(from).stream().filter(entry -> entry.record().stage().isEnd())
                .flatMap(entry -> practice(entry).filter(practice -> practice.kind() != Practice.Kind.ROLLBACK)
                        .map(practice -> past(entry, practice)).stream())
                .toList().reversed();
    }

    private static PastRehearsal past(AuditEntry entry, Practice practice) {
        var record = entry.record();
        return new PastRehearsal(new PlanId(record.subject()), entry.at(), practice.kind(),
                record.stage() == AuditStage.SUCCEEDED, Acts.fact(entry, Acts.SERVICES).orElse(""), record.actor(),
                record.reason());
    }

    /// The latest proof of a service's way back among those that ended at `from` or later.
    Optional<Practice> last(String service, Instant from) throws RollbackRefused {
        return book.lines(from).stream()
                .filter(entry -> entry.record().stage() == AuditStage.SUCCEEDED && Acts.isAbout(entry, service))
                .flatMap(entry -> practice(entry).stream()).reduce((_, later) -> later);
    }

    private static Optional<Practice> practice(AuditEntry entry) {
        var took = Acts.fact(entry, Acts.SECONDS).map(Long::parseLong).map(Duration::ofSeconds);
        return switch (entry.record().act()) {
            case Acts.REHEARSE -> Optional.of(new Practice(Practice.Kind.REHEARSAL, entry.at(), Optional.empty()));
            case Acts.GAME_DAY -> Optional.of(new Practice(Practice.Kind.GAME_DAY, entry.at(), took));
            case Acts.RUN -> Optional.of(new Practice(Practice.Kind.ROLLBACK, entry.at(), took));
            default -> Optional.empty();
        };
    }
}
