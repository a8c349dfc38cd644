package dev.mintmark.sqlite;

import java.time.Instant;

/// Times as the file keeps them: whole nanoseconds since 1970, in 64 bits.
///
/// That reaches from 1677 to 2262. What lies outside is no time a clock showed, and is kept as the nearest that fits.
final class StoredInstant {

    private static final long NANOS = 1_000_000_000L;

    /// One less than the largest number, so that every stored time is before the end of time that a reader may ask for.
    private static final long LATEST = Long.MAX_VALUE - 1;

    private StoredInstant() {}

    static long of(Instant instant) {
        return Math.min(LATEST, boundary(instant));
    }

    /// For an end of a stretch of time: `Instant.MAX` is after everything that is stored.
    static long boundary(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
        } catch (ArithmeticException _) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static Instant read(long stored) {
        return Instant.ofEpochSecond(Math.floorDiv(stored, NANOS), Math.floorMod(stored, NANOS));
    }
}
