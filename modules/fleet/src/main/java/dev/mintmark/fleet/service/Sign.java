package dev.mintmark.fleet.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// Something about a service that an operator would want to see without asking.
///
/// @param detail the source's own word for it, for example `CrashLoopBackOff, exit 3`; empty if there is none
/// @param count  how many instances, versions or workloads it concerns
/// @param since  since when, where that is known
public record Sign(Kind kind, String detail, int count, Optional<Instant> since) {

    /// The worst first.
    public static final Comparator<Sign> WORST_FIRST =
            Comparator.comparing((Sign sign) -> sign.kind().ordinal()).thenComparing(Sign::detail);

    /// What there is to see, the worst first.
    public enum Kind {

        /// A rollout does not come to its end.
        ROLLOUT_STUCK(Severity.DANGER),

        /// Instances cannot start, or keep dying.
        FAILING(Severity.DANGER),

        /// One reference stands for several versions at once: its tag was moved.
        TAG_MOVED(Severity.WARNING),

        /// Nothing is being rolled out, and yet some instances run another version than the rest.
        ODD_INSTANCE(Severity.WARNING),

        /// Nothing is being rolled out, and yet fewer are ready than were asked for.
        NOT_READY(Severity.WARNING),

        /// The source is not seen at present.
        STALE(Severity.STALE),

        /// A rollout is under way.
        ROLLING(Severity.NOTICE),

        /// A rollout was paused.
        PAUSED(Severity.NOTICE),

        /// Nobody can say yet which bytes some instances run.
        UNKNOWN_IMAGE(Severity.NOTICE),

        /// What is asked for is a tag, which can be moved, and not a digest.
        TAG_NOT_DIGEST(Severity.CALM);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    /// How much it matters, the worst first.
    public enum Severity { DANGER, WARNING, STALE, NOTICE, CALM }

    public Severity severity() {
        return kind.severity();
    }
}
