package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.domain.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The pipeline of what people start on a Docker engine: launches the previous image in place of the present one, with all
/// that was given to the present one.
///
/// Its lock is the container's ID, the image it was made from and its configuration. What it has done so far is seen at
/// the engine; a call whose answer was lost is therefore looked after, and gone on with.
public final class DockerPipeline implements Pipeline {

    public static final String NAME = "docker";

    private static final int MOST_TRIES = 3;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final EngineAccess access;
    private final Proof proof;

    DockerPipeline(EngineAccess access, Proof proof) {
        this.access = access;
        this.proof = proof;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        return access.reading(member.workload() + " was not planned.",
                engine -> new Drafting(engine, member, purpose).part());
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        return access.reading(Lock.of(step).what(), engine -> step.act().equals(Farewell.ACT)
                ? new Farewell(engine, step).rehearse() : new Exchange(engine, step, proof).rehearse());
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        var begun = new AtomicBoolean();
        for (var attempt = 1;; attempt++) {
            try {
                return access.with(engine -> carryOut(step, new Engine(engine.connection(), begun)));
            } catch (EngineFault fault) {
                if (fault.isAnswer() || attempt == MOST_TRIES) {
                    throw begun.get() ? unknown(Lock.of(step), fault) : untouched(Lock.of(step), fault);
                }
                Engine.pause(BETWEEN);
            }
        }
    }

    @Override
    public Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        if (step.act().equals(Farewell.ACT)) {
            return Optional.empty();
        }
        var lock = Lock.of(step);
        try {
            var made = access.with(engine -> Marks.made(engine, lock));
            if (made.isEmpty()) {
                throw Refusals.failed("gone", "The rollback of " + lock.name() + " will not come to an end.",
                        "The container that took its place is gone.", "Find out who removed it, and look at the fleet again.");
            }
            if (!made.get().isRunning()) {
                return Optional.of(lock.name() + ": " + made.get().end());
            }
            return Optional.of(made.get().health()).filter(health -> health.equals("starting"))
                    .map(_ -> "the health check of " + lock.name());
        } catch (EngineFault fault) {
            return Optional.of(fault.getMessage());
        }
    }

    private Accepted carryOut(Step step, Engine engine) throws RollbackRefused, EngineFault, InterruptedException {
        return step.act().equals(Farewell.ACT) ? new Farewell(engine, step).carryOut()
                : new Exchange(engine, step, proof).carryOut();
    }

    private static RollbackRefused untouched(Lock lock, EngineFault fault) {
        var refused = Refusals.fault(RollbackRefused.Kind.FAILED, lock.what(), fault);
        return new RollbackRefused(RollbackRefused.Kind.FAILED, new Problem(refused.problem().code(), lock.what(),
                fault.getMessage() + " Nothing was asked of it.", refused.problem().next()), fault);
    }

    /// What stands is not known, so it is said what could.
    private static RollbackRefused unknown(Lock lock, EngineFault fault) {
        var refused = Refusals.fault(RollbackRefused.Kind.FAILED, lock.what(), fault);
        return new RollbackRefused(RollbackRefused.Kind.FAILED, new Problem(refused.problem().code(), lock.what(),
                fault.getMessage() + " Nobody knows how far it got.", "Look at 'docker ps --all' on that engine: "
                        + lock.next() + " is what was to come, " + lock.before() + " is what ran before."), fault);
    }
}
