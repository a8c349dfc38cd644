package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.docker.CopyName;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import java.time.Duration;
import java.time.Instant;

/// Gives a copy a longer or shorter lease, by telling its guard, and looks at what came of it.
final class CopyRenewal {

    /// Enough for the longest way, which is down from many days.
    private static final int MOST_ROUNDS = 40;
    private static final int MOST_LOOKS = 40;
    private static final Duration BETWEEN = Duration.ofMillis(25);
    private static final Duration NEAR = Duration.ofMillis(750);
    private static final int CONFLICT = 409;

    private final CopyEngine engine;
    private final CopySight sight;
    private final CopyId id;

    CopyRenewal(CopyEngine engine, CopyId id) {
        this.engine = engine;
        this.sight = new CopySight(engine);
        this.id = id;
    }

    SeenCopy leave(Duration left) throws CopyRefused, EngineFault, InterruptedException {
        var copy = look();
        var wanted = engine.clock().engineNow().plus(left);
        var latest = copy.latestEnd();
        var end = wanted.isAfter(latest) ? latest : wanted;
        for (var round = 0; !isNear(copy, end); round++) {
            if (round == MOST_ROUNDS) {
                throw CopyProblems.notRenewed(id, "Its guard was told, but shows another lease: somebody else may be "
                        + "changing it too.", "Look at its lease, and try again.");
            }
            copy = step(copy, end);
        }
        return copy;
    }

    private SeenCopy step(SeenCopy copy, Instant end) throws CopyRefused, EngineFault, InterruptedException {
        for (var signal : GuardSteps.towards(Duration.between(copy.end(), end))) {
            var answer = engine.ask(EngineRequest.post("/containers/"
                    + EngineQuery.encoded(copy.container().container()) + "/kill?signal=" + signal));
            if (answer.is(CONFLICT)) {
                throw CopyProblems.gone(id);
            }
            answer.done();
        }
        var seen = look();
        for (var looks = 0; looks < MOST_LOOKS && seen.end().equals(copy.end()); looks++) {
            CopyEnding.pause(BETWEEN);
            seen = look();
        }
        return seen;
    }

    private SeenCopy look() throws CopyRefused, EngineFault, InterruptedException {
        var copy = sight.find(id).orElseThrow(() -> CopyProblems.gone(id));
        if (copy.state() == CopyState.ENDING) {
            throw CopyProblems.gone(id);
        }
        if (copy.container().isPaused()) {
            throw CopyProblems.notRenewed(id, "It is paused, so its guard cannot hear.",
                    "Run \"docker unpause " + CopyName.of(id) + "\" on that engine, or end the copy.");
        }
        if (copy.title().isEmpty()) {
            throw CopyProblems.notRenewed(id, "The engine does not show its guard, so nobody could see what came of "
                    + "it.",
                    "Check that \"docker top " + CopyName.of(id) + "\" works on that engine.");
        }
        return copy;
    }

    private static boolean isNear(SeenCopy copy, Instant end) {
        return Duration.between(copy.end(), end).abs().compareTo(NEAR) < 0;
    }
}
