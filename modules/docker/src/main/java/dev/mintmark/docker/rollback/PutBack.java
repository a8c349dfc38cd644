package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.util.Optional;

/// Puts back what ran before, because what came in its place does not run. What did not run is kept, stopped and under a
/// name that says so: its log tells why, and its name tells the next console what was going on.
final class PutBack {

    private final Engine engine;
    private final Lock lock;

    PutBack(Engine engine, Lock lock) {
        this.engine = engine;
        this.lock = lock;
    }

    /// @param why what went wrong, without a full stop
    /// @return says what stands now
    RollbackRefused after(String why) throws EngineFault, InterruptedException {
        try {
            var failed = setAside();
            var old = bringBack();
            var log = failed.map(_ -> "Look why with 'docker logs " + lock.failed()
                    + "', then take it away with 'mintmark rollback resume " + lock.plan() + "'.")
                    .orElse("Find out who removed it, then make a new plan.");
            return Refusals.failed("put-back", lock.what(), why + ". " + old, log);
        } catch (EngineFault fault) {
            if (!fault.isAnswer()) {
                throw fault;
            }
            return Refusals.failed("not-put-back", lock.what(), why + ". And what ran before could not be put back: "
                    + EngineText.line(fault.getMessage()) + ". Nothing runs as " + lock.name() + ".",
                    "Type 'docker rename " + lock.shortId() + " " + lock.name() + "' and 'docker start " + lock.shortId()
                            + "' on that engine.");
        }
    }

    private Optional<Seen> setAside() throws EngineFault, InterruptedException {
        var made = Marks.made(engine, lock);
        if (made.isPresent()) {
            var next = made.get();
            engine.rest(next);
            if (!next.name().equals(lock.failed())) {
                engine.rename(next.id(), lock.failed());
            }
        }
        return made;
    }

    private String bringBack() throws EngineFault, InterruptedException {
        var old = engine.container(lock.container());
        if (old.isEmpty()) {
            return "What ran before is not there any longer; nothing runs as " + lock.name() + ".";
        }
        if (!old.get().name().equals(lock.name())) {
            engine.rename(lock.container(), lock.name());
        }
        if (!old.get().restartPolicy().equals(lock.restart())) {
            engine.restartPolicy(lock.container(), lock.restart(), Integer.parseInt(lock.retries()));
        }
        if (lock.running() && !old.get().isRunning()) {
            engine.act(lock.container(), "/start");
        }
        return lock.running() ? "What ran before, " + lock.shortId() + ", runs again."
                : "What was there before, " + lock.shortId() + ", is back as it was: stopped.";
    }
}
