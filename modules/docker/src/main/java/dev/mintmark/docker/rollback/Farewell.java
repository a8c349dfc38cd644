package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.docker.EngineFault;

/// Takes away what stood by while a container was rolled back: what ran before, once the new one is seen to run; or what
/// did not run, if the old one was put back. Volumes stay.
final class Farewell {

    static final String ACT = "docker.remove";

    private final Engine engine;
    private final Lock lock;

    Farewell(Engine engine, Step step) {
        this.engine = engine;
        this.lock = Lock.of(step);
    }

    Accepted rehearse() throws EngineFault, InterruptedException {
        var isThere = engine.container(lock.container()).filter(old -> old.name().equals(lock.before())).isPresent();
        return new Accepted(isThere ? "The engine would remove " + lock.before() + "."
                : "Nothing stands by as " + lock.before() + " yet.", !isThere);
    }

    Accepted carryOut() throws RollbackRefused, EngineFault, InterruptedException {
        var old = engine.container(lock.container());
        var made = Marks.made(engine, lock);
        if (made.filter(found -> found.name().equals(lock.failed())).isPresent()) {
            return removeFailed(made.get());
        }
        if (old.isEmpty() || made.isEmpty() && old.get().name().equals(lock.name())) {
            return new Accepted("Nothing stands by for " + lock.name() + " any longer.", true);
        }
        if (!old.get().name().equals(lock.before())
                || made.filter(found -> found.name().equals(lock.name()) && isWell(found)).isEmpty()) {
            throw Refusals.blocked("kept", "What ran before as " + lock.name() + " was not removed.",
                    "What came in its place does not run well, so it is kept.",
                    "Look at 'docker ps --all', then bring back the one that is to run.");
        }
        if (old.get().isRunning()) {
            throw Refusals.blocked("kept", "What ran before as " + lock.name() + " was not removed.",
                    "Somebody started it again.", "Stop " + lock.before() + ", then try again.");
        }
        engine.remove(lock.container(), false);
        return new Accepted("Container " + lock.shortId() + ", which ran before, was removed; its volumes were not.",
                false);
    }

    private Accepted removeFailed(Seen failed) throws RollbackRefused, EngineFault, InterruptedException {
        var isBack = engine.container(lock.container()).filter(old -> old.name().equals(lock.name())).isPresent();
        if (failed.isRunning() || !isBack) {
            throw Refusals.blocked("kept", lock.failed() + " was not removed.",
                    "It runs, or what ran before was not put back wholly.", "Look at 'docker ps --all' on that engine.");
        }
        engine.remove(failed.id(), true);
        return new Accepted("Container " + failed.shortId() + ", which did not run, was removed.", false);
    }

    private static boolean isWell(Seen container) {
        return container.isRunning() && !container.status().equals("restarting")
                && !container.health().equals("unhealthy");
    }
}
