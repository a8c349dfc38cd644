package dev.mintmark.change.rollback;

import java.time.Instant;
import java.util.Optional;

/// The program that carries out a run: while it lives, nobody else takes the run up.
///
/// @param pid     of the process
/// @param started when the process began, so that another one of the same number is not taken for it
record Driver(long pid, String started) {

    static Driver here() {
        return of(ProcessHandle.current());
    }

    private static Driver of(ProcessHandle process) {
        return new Driver(process.pid(), process.info().startInstant().map(Instant::toString).orElse(""));
    }

    static Optional<Driver> parse(String text) {
        var at = text.indexOf('@');
        try {
            return at < 1 ? Optional.empty()
                    : Optional.of(new Driver(Long.parseLong(text.substring(0, at)), text.substring(at + 1)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(Driver::of).filter(this::equals).isPresent();
    }

    @Override
    public String toString() {
        return pid + "@" + started;
    }
}
