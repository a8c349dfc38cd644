package dev.mintmark.change.rollback;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which consoles of this program carry out a run at this moment. Of other programs the record tells whether they
/// live; of this one it would tell so for good, though a run ended whose end could not be written. Thread-safe.
final class Driving implements AutoCloseable {

    private static final Set<String> CONSOLES = ConcurrentHashMap.newKeySet();

    private final String console;

    private Driving(String console) {
        this.console = console;
    }

    /// From before it is on record until it is closed.
    static Driving by(String console) {
        CONSOLES.add(console);
        return new Driving(console);
    }

    /// Whether who is on record still carries out what is on record.
    static boolean isAlive(Driver driver, String console) {
        return driver.equals(Driver.here()) ? CONSOLES.contains(console) : driver.isAlive();
    }

    @Override
    public void close() {
        CONSOLES.remove(console);
    }
}
