package dev.mintmark.presentation.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A rollback as a row: one that runs, one that ran, or a rehearsal of one.
///
/// @param run    absent for a rehearsal
/// @param at     when it was confirmed; of a rehearsal, when it ended
/// @param passed of a rehearsal, whether it would have been begun and every call taken
public record RollbackLine(Kind kind, Plan plan, Optional<Run> run, Instant at, boolean passed) {

    /// What still goes on first, then the latest.
    public static final Comparator<RollbackLine> ORDER = Comparator.comparing((RollbackLine line) ->
            line.kind() != Kind.RUNNING).thenComparing(RollbackLine::at, Comparator.reverseOrder());

    private static final int NAMED = 2;

    /// What a row is about.
    public enum Kind {
        /// It has no end yet, or something is owed after it.
        RUNNING,
        PAST,
        REHEARSED
    }

    public RollbackLine {
        requireNonNull(kind, "kind");
        requireNonNull(plan, "plan");
        requireNonNull(run, "run");
        requireNonNull(at, "at");
    }

    public static RollbackLine of(Run run) {
        return new RollbackLine(isOpen(run) ? Kind.RUNNING : Kind.PAST, run.plan(), Optional.of(run), run.startedAt(),
                run.stage() == Run.Stage.DONE);
    }

    static RollbackLine rehearsed(Plan plan, Instant at, boolean passed) {
        return new RollbackLine(Kind.REHEARSED, plan, Optional.empty(), at, passed);
    }

    /// Whether somebody has to look after it still.
    static boolean isOpen(Run run) {
        return !run.stage().isOver() || !run.owed().isEmpty();
    }

    public PlanId id() {
        return plan.id();
    }

    public Optional<Duration> took() {
        return run.flatMap(Run::took);
    }

    /// *"payments"*, *"payments, checkout and 3 more"*.
    public String name() {
        return name(plan);
    }

    /// The services of a plan, the first by name.
    public static String name(Plan plan) {
        var services = plan.members().stream().map(Member::service).distinct().toList();
        var named = String.join(", ", services.stream().limit(NAMED).map(Bounded::name).toList());
        return services.size() <= NAMED ? named : named + " +" + (services.size() - NAMED);
    }

    boolean matches(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || Stream.of(plan.members().stream().map(member -> member.service() + " "
                        + member.target().digest().hex() + " " + member.workload()), Stream.of(plan.intent().reason(),
                        plan.intent().ticket().orElse(""), plan.intent().operator(), plan.id().value()))
                .flatMap(texts -> texts).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
