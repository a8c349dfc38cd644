package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;

/// Puts a container of the target image in the place of the present one.
///
/// What has been done is seen at the engine, by names and labels, and nowhere else; so it goes on from wherever another
/// console was killed: made under a name of its own and connected, the present one stopped and put aside, the name
/// taken over, started, proved. If it does not prove itself, the present one is put back.
final class Exchange {

    static final String ACT = "docker.replace";
    static final String TARGET = "target";
    static final String REPOSITORY = "repository";
    static final String CALLED = "called";

    private static final int CONFLICT = 409;
    private static final String CREATED = "created";

    private final Engine engine;
    private final Lock lock;
    private final TargetImage target;
    private final String called;
    private final Proof proof;
    private final PutBack putBack;
    private boolean changed;

    Exchange(Engine engine, Step step, Proof proof) {
        this.engine = engine;
        this.lock = Lock.of(step);
        this.target = TargetImage.parse(step.fact(REPOSITORY), step.fact(TARGET));
        this.called = step.fact(CALLED);
        this.proof = proof;
        this.putBack = new PutBack(engine, lock);
    }

    /// Everything but the writes.
    Accepted rehearse() throws RollbackRefused, EngineFault, InterruptedException {
        var made = Marks.made(engine, lock);
        if (made.isPresent()) {
            return new Accepted("The container " + made.get().shortId() + " was made for this plan already.", true);
        }
        lock.held(engine, engine.container(lock.container()).orElseThrow(lock::gone));
        var image = target.find(engine);
        return new Accepted(image.isPresent() ? "The engine has the image, and the container is as it was planned for."
                : "The engine would pull the image; the container is as it was planned for.", false);
    }

    Accepted carryOut() throws RollbackRefused, EngineFault, InterruptedException {
        var made = Marks.made(engine, lock);
        if (made.filter(found -> found.name().equals(lock.failed())).isPresent()) {
            throw putBack.after("The console that carried it out was ended while it was being put back");
        }
        var old = engine.container(lock.container());
        if (old.isEmpty()) {
            return new Accepted(made.filter(found -> found.name().equals(lock.name())).orElseThrow(lock::gone).shortId()
                    + " runs in its place, and what ran before is gone.", true);
        }
        if (made.isEmpty() && old.get().name().equals(lock.before())) {
            throw putBack.after("Somebody removed the container that was to take its place");
        }
        var next = made.isPresent() ? made.get() : make(old.get());
        try {
            takeOver(next, old.get());
            if (status(next).equals(CREATED)) {
                engine.act(next.id(), "/start");
                changed = true;
            }
            var trouble = proof.of(engine, next.id());
            if (trouble.isPresent()) {
                throw putBack.after("The new container does not run as it should: " + trouble.get());
            }
        } catch (EngineFault fault) {
            if (fault.isAnswer()) {
                throw putBack.after("The engine refused: " + EngineText.line(fault.getMessage()));
            }
            throw fault;
        }
        return new Accepted("Container " + next.shortId() + " runs as " + lock.name() + "; " + lock.shortId()
                + ", which ran before, is stopped and kept as " + lock.before() + ".", !changed);
    }

    private Seen make(Seen old) throws RollbackRefused, EngineFault, InterruptedException {
        var was = lock.held(engine, old);
        var image = image();
        var pinned = target.pinned(image);
        var answer = engine.create(lock.next(), new Blueprint(old, was, image).json(pinned, called, lock.plan()));
        if (answer.is(CONFLICT) || !answer.isDone()) {
            throw Refusals.failed("not-made", lock.what(), "The engine did not make the new container: "
                    + answer.message() + ". What ran before runs on.", "Mend what the engine names, then make a new plan.");
        }
        changed = true;
        var made = Marks.made(engine, lock).orElseThrow(() -> Refusals.failed("not-made", lock.what(),
                "The new container is gone again. What ran before runs on.", "Make a new plan."));
        if (!made.imageId().equals(EngineText.of(image.path("Id")))) {
            engine.remove(made.id(), true);
            throw Refusals.failed("image", lock.what(),
                    "The new container was made of another image. What ran before runs on.",
                    "Make a new plan.");
        }
        return made;
    }

    private JsonNode image() throws RollbackRefused, EngineFault, InterruptedException {
        var there = target.find(engine);
        if (there.isPresent()) {
            return there.get();
        }
        var failure = target.pull(engine);
        return target.find(engine).orElseThrow(() -> Refusals.failed("pull", lock.what(), "The engine does not have "
                + called + ", and could not pull it: " + failure + " What ran before runs on.",
                "Pull it on that engine with your own login, then make a new plan."));
    }

    /// Until the next container has the name, and the present one stands by.
    private void takeOver(Seen next, Seen old) throws EngineFault, InterruptedException {
        if (next.name().equals(lock.name())) {
            return;
        }
        new CarriedNetworks(old).complete(engine, next);
        if (old.name().equals(lock.name())) {
            engine.rest(old);
            engine.rename(old.id(), lock.before());
        }
        engine.rename(next.id(), lock.name());
        changed = true;
    }

    private String status(Seen next) throws EngineFault, InterruptedException {
        return engine.container(next.id()).map(Seen::status).orElse("gone");
    }

}
