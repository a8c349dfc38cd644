package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Run;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "abort", description = "Stop a rollback: nothing more is called. What is changed stays changed; the way "
        + "forward is a plan of its own.")
final class RollbackAbortCommand implements Callable<Integer> {

    private final RollbackAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanArgument plan;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; goes into the audit.")
    private String reason;

    @Mixin
    private RollbackOptions options;

    @Mixin
    private AnswerOptions answer;

    RollbackAbortCommand(RollbackAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "An abort needs a reason");
        }
        return asking.ask(spec, options, this::abort);
    }

    private int abort(Wiring wiring) throws RollbackRefused, InterruptedException {
        var found = plan.in(wiring.rollbacks());
        var run = wiring.rollbacks().abort(found, reason, asking.around().operator());
        new RunEnd(asking, answer).tell(run);
        if (run.stage() == Run.Stage.DONE) {
            asking.note("It was seen to be done before it could be stopped.");
            return Exit.BLOCKED;
        }
        if (!run.stage().isOver()) {
            asking.note("Whoever runs it has not stopped yet, but will before the next call.");
        }
        return run.stage() == Run.Stage.ABORTED ? Exit.DONE : Exit.of(run);
    }
}
