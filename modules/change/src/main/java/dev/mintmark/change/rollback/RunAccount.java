package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.rollback.Run.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the audit alone tells of one rollback, from its begin to its end, whoever carried it out: also where its plan is no
/// longer kept. Nothing in it is asked of a pipeline.
///
/// @param plan      its id
/// @param hash      of the plan, in full
/// @param route     names of the pipelines it went through; empty in lines that older versions wrote
/// @param overrides reason by [Finding#check] of what was blocked, and was run all the same
/// @param stage     as it was said last; UNKNOWN if nobody wrote how it ended
/// @param doneAt    when every instance was seen to run the target
/// @param why       of what went wrong, in one sentence; empty if nothing did
/// @param entries   its lines in order, those of its steps among them
public record RunAccount(String plan, String hash, List<String> services, List<String> workloads, List<Leg> legs,
        List<String> route, Optional<String> ticket, String reason, String operator, Instant startedAt,
        List<CheckLine> checks, SortedMap<String, String> overrides, Optional<String> breakGlass, List<StepLine> steps,
        Stage stage, Optional<Instant> doneAt, Optional<Instant> endedAt, String why, List<AuditEntry> entries) {

    public RunAccount {
        services = List.copyOf(services);
        workloads = List.copyOf(workloads);
        legs = List.copyOf(legs);
        route = List.copyOf(route);
        checks = List.copyOf(checks);
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
        steps = List.copyOf(steps);
        requireNonNull(stage, "stage");
        entries = List.copyOf(entries);
    }

    /// One workload's way.
    ///
    /// @param from digests that were running when the plan was made, the most frequent first
    /// @param to   the target's digest
    public record Leg(String workload, List<String> from, String to) {

        public Leg {
            from = List.copyOf(from);
        }
    }

    /// What a check said before it was begun.
    ///
    /// @param verdict [Finding.Verdict#word]
    /// @param text    its title and evidence
    public record CheckLine(String verdict, String check, String text) {

        public boolean passed() {
            return verdict.equals(Finding.Verdict.PASSED.word());
        }
    }

    /// @param number  its place in the plan
    /// @param answer  what was answered, or why it failed; empty if no end is on record
    /// @param state   ACCEPTED, FAILED, or UNKNOWN if no end is on record
    public record StepLine(int number, String title, String call, Instant at, Optional<Instant> endedAt, String answer,
            StepState.State state) {}

    /// Those that were begun in these lines, in order.
    public static List<RunAccount> in(List<AuditEntry> lines) {
        return RunAccounts.in(lines);
    }

    /// From the confirmation until it was seen to be done; empty if it was not.
    public Optional<Duration> took() {
        return doneAt.map(end -> Duration.between(startedAt, end));
    }

    /// Whether a line of the audit is about it: its own, one of its steps, or its abort.
    public boolean isAbout(AuditEntry line) {
        return line.record().subject().equals(plan) || line.record().subject().startsWith(plan + "/");
    }
}
