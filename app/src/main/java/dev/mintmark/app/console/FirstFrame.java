package dev.mintmark.app.console;

import java.time.Duration;
import java.time.InstantSource;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes to the log how long after the start of the process the first frame was on screen, and then begins what would
/// have made it later. Costs three pulses.
final class FirstFrame extends AnimationTimer {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFrame.class);
    /// The first pulse lays out, the second paints; by the third the first frame has been handed over.
    private static final int HANDED_OVER = 3;

    private final InstantSource clock;
    private final Runnable then;
    private int pulses;

    /// @param then run on the FX thread once the frame is on screen
    FirstFrame(InstantSource clock, Runnable then) {
        this.clock = clock;
        this.then = then;
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == HANDED_OVER) {
            stop();
            ProcessHandle.current().info().startInstant().ifPresent(started ->
                    LOG.info("First frame after {} ms", Duration.between(started, clock.instant()).toMillis()));
            then.run();
        }
    }
}
