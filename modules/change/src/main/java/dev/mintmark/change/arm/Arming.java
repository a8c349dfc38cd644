package dev.mintmark.change.arm;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What may be changed from this console. A source is armed by the operator, for a time, by typing its name; the local
/// Docker engine and the demo fleet are armed from the start. Lasts as long as the console. Thread-safe.
public final class Arming {

    /// Clocks are put right by moments all the time.
    private static final Duration CLOCK_MAY_GO_BACK = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Set<SourceId> always;
    private final Supplier<ArmingTimes> times;
    private final Map<SourceId, Armed> armed = new HashMap<>();

    private record Armed(Instant from, Instant until) {

        /// A clock that went back must not make it last longer.
        boolean holds(Instant now) {
            return now.isBefore(until) && !now.isBefore(from.minus(CLOCK_MAY_GO_BACK));
        }
    }

    /// For the usual times.
    ///
    /// @param always armed from the start and for good
    public Arming(InstantSource clock, Set<SourceId> always) {
        this(clock, always, () -> ArmingTimes.USUAL);
    }

    /// @param always armed from the start and for good
    /// @param times  asked at each arming, since the operator may change them
    public Arming(InstantSource clock, Set<SourceId> always, Supplier<ArmingTimes> times) {
        this.clock = requireNonNull(clock, "clock");
        this.always = Set.copyOf(always);
        this.times = requireNonNull(times, "times");
    }

    /// For how long a source is armed if nobody says otherwise.
    public Duration usual() {
        return times.get().usual();
    }

    /// Arms a source for the time that is usual.
    ///
    /// @param typed what the operator typed: must be the source's name or its whole id, to the letter
    /// @return what is wrong, if it was not armed
    public Optional<Problem> arm(SourceId source, String typed) {
        return arm(source, typed, times.get().usual());
    }

    /// Arms a source.
    ///
    /// @param typed what the operator typed: must be the source's name or its whole id, to the letter
    /// @return what is wrong, if it was not armed
    public synchronized Optional<Problem> arm(SourceId source, String typed, Duration time) {
        if (!typed.equals(source.name()) && !typed.equals(source.value())) {
            return Optional.of(new Problem("arm.name", source + " was not armed.",
                    "What was typed is not its name.", "Type " + source.name() + "."));
        }
        var longest = times.get().longest();
        if (time.isNegative() || time.isZero() || time.compareTo(longest) > 0) {
            return Optional.of(new Problem("arm.time", source + " was not armed.",
                    "It can be armed for " + words(longest) + " at most.", "Choose a shorter time."));
        }
        var now = clock.instant();
        armed.put(source, new Armed(now, now.plus(time)));
        return Optional.empty();
    }

    /// Makes a source read-only again. What is armed for good stays so.
    public synchronized void disarm(SourceId source) {
        armed.remove(source);
    }

    public synchronized boolean isArmed(SourceId source) {
        return always.contains(source) || armedUntil(source).isPresent();
    }

    /// Until when; empty if it is not armed, or for good.
    public synchronized Optional<Instant> armedUntil(SourceId source) {
        return Optional.ofNullable(armed.get(source)).filter(time -> time.holds(clock.instant())).map(Armed::until);
    }

    /// Why nothing can be changed there now; empty if it is armed.
    public Optional<Problem> refusal(SourceId source) {
        return isArmed(source) ? Optional.empty() : Optional.of(new Problem("source.read-only",
                "Nothing was changed on " + source + ".", "It is read-only until it is armed.",
                "Arm it in the window's header, or add --arm " + source.name() + "."));
    }

    private static String words(Duration time) {
        return time.toMinutesPart() == 0 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
    }
}
