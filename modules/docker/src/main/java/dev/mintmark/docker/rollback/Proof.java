package dev.mintmark.docker.rollback;

import dev.mintmark.docker.EngineFault;
import java.time.Duration;
import java.util.Optional;

/// Watches a container that was just started until it has proved that it runs: by its health check, or, without one, by
/// running for a moment without being started again.
///
/// @param steady  the moment
/// @param between how often it is looked at
record Proof(Duration steady, Duration between) {

    static final Proof USUAL = new Proof(Duration.ofSeconds(3), Duration.ofMillis(200));

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long USUAL_INTERVAL = Duration.ofSeconds(30).toNanos();
    private static final int USUAL_RETRIES = 3;

    /// @return why it does not run as it should; empty if it does
    Optional<String> of(Engine engine, String container) throws EngineFault, InterruptedException {
        var begun = System.nanoTime();
        while (true) {
            var seen = engine.container(container);
            if (seen.isEmpty()) {
                return Optional.of("it is gone");
            }
            var verdict = verdict(seen.get(), System.nanoTime() - begun);
            if (verdict.isPresent()) {
                return verdict.filter(why -> !why.isEmpty());
            }
            Engine.pause(between);
        }
    }

    /// Empty while it is not decided; an empty text if it runs.
    private Optional<String> verdict(Seen seen, long nanos) {
        if (seen.status().equals("restarting") || seen.restarts() > 0) {
            return Optional.of(seen.end() + ", and was started again");
        }
        if (!seen.isRunning()) {
            return Optional.of(seen.end());
        }
        return switch (seen.health()) {
            case "healthy" -> Optional.of("");
            case "unhealthy" -> Optional.of("its health check says that it is unhealthy");
            case "starting" -> nanos < patience(seen).toNanos() ? Optional.empty()
                    : Optional.of("its health check did not come to an answer");
            default -> nanos < steady.toNanos() ? Optional.empty() : Optional.of("");
        };
    }

    /// As long as its health check may take to call it unhealthy.
    private static Duration patience(Seen seen) {
        var check = seen.config().path("Healthcheck");
        var once = check.path("Interval").asLong(USUAL_INTERVAL) + check.path("Timeout").asLong(USUAL_INTERVAL);
        var retries = Math.clamp(check.path("Retries").asLong(USUAL_RETRIES), 1, 100);
        var whole = check.path("StartPeriod").asLong(0) / 2 + once / 2 * (retries + 1);
        var longest = LONGEST.toNanos() / 2;
        return Duration.ofNanos(2 * Math.clamp(whole, SHORTEST.toNanos() / 2, longest));
    }
}
