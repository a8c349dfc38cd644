package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.rollback.RollbackRefused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "resume", description = "Do what a rollback that is over still owes: what it paused goes on.")
final class RollbackResumeCommand implements Callable<Integer> {

    private final RollbackAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanArgument plan;

    @Mixin
    private RollbackOptions options;

    @Mixin
    private AnswerOptions answer;

    RollbackResumeCommand(RollbackAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, this::resume);
    }

    private int resume(Wiring wiring) throws RollbackRefused, InterruptedException {
        var run = wiring.rollbacks().resume(plan.in(wiring.rollbacks()));
        var code = new RunEnd(asking, answer).tell(run);
        return run.owed().isEmpty() ? Exit.DONE : code;
    }
}
