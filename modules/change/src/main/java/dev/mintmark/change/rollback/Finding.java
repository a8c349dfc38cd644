package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/// What a check found.
///
/// @param check    the check's name, dotted, stable: `owner`, `permission`, `target.healthy`, `target.registry`, `in-flight`,
///                 `undone-by`, `config`, `schema`, `capacity`, `disruption`, `blast-radius`, `history`, `autoscaling`, `partition`,
///                 `hooks`, `sync-window`
/// @param member   number of the member it is about; 0 for the plan as a whole
/// @param title    in one short sentence: *"ConfigMap payments-pool changed since 4be01d7 last ran"*
/// @param evidence what was seen, and when: *"14:29 by kubectl-edit."*
/// @param next     what to do about it; empty if nothing is
/// @param handled  the phase in which the plan takes care of it, so that it does not block; empty if it does not
public record Finding(String check, int member, Verdict verdict, String title, String evidence, String next,
        Optional<Step.Phase> handled) {

    /// The worst first.
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::verdict).reversed()
            .thenComparing(finding -> finding.handled().isPresent()).thenComparing(Finding::check)
            .thenComparing(Finding::member).thenComparing(Finding::title);

    public Finding {
        requireNonNull(check, "check");
        requireNonNull(verdict, "verdict");
        requireNonNull(title, "title");
        requireNonNull(evidence, "evidence");
        requireNonNull(next, "next");
        requireNonNull(handled, "handled");
    }

    public static Finding passed(String check, Member member, String title, String evidence) {
        return new Finding(check, member.number(), Verdict.PASSED, title, evidence, "", Optional.empty());
    }

    public static Finding warned(String check, Member member, String title, String evidence, String next) {
        return new Finding(check, member.number(), Verdict.WARNED, title, evidence, next, Optional.empty());
    }

    public static Finding blocked(String check, Member member, String title, String evidence, String next) {
        return new Finding(check, member.number(), Verdict.BLOCKED, title, evidence, next, Optional.empty());
    }

    public static Finding untold(String check, Member member, String title, String why, String next) {
        return new Finding(check, member.number(), Verdict.COULD_NOT_TELL, title, why, next, Optional.empty());
    }

    /// The same, which the plan takes care of in this phase.
    public Finding handledIn(Step.Phase phase) {
        return new Finding(check, member, verdict, title, evidence, next, Optional.of(phase));
    }

    /// Whether the plan must not be run with it, unless it is overridden with a reason.
    public boolean isBlocking() {
        return verdict == Verdict.BLOCKED && handled.isEmpty();
    }

    /// From good to bad. What could not be told is never shown as passed.
    public enum Verdict {
        PASSED("passed"), COULD_NOT_TELL("could not tell"), WARNED("warned"), BLOCKED("blocked");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
