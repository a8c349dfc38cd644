package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Run;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "show", description = "Show a plan, and how its run stands or ended.")
final class RollbackShowCommand implements Callable<Integer> {

    private final RollbackAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanArgument plan;

    @Mixin
    private RollbackOptions options;

    @Mixin
    private AnswerOptions answer;

    RollbackShowCommand(RollbackAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, this::show);
    }

    private int show(Wiring wiring) throws RollbackRefused, UnknownSource, InterruptedException {
        var found = plan.in(wiring.rollbacks());
        var run = wiring.rollbacks().look(found);
        if (run.filter(begun -> !begun.stage().isOver()).isPresent()) {
            asking.look(wiring, found);
            run = wiring.rollbacks().look(found);
        }
        print(found, run);
        return Exit.DONE;
    }

    private void print(Plan found, Optional<Run> run) {
        if (answer.isJson()) {
            Json.write(asking.around().out(), json -> {
                new RollbackJson(json).plan(found);
                json.object("run", run, new RollbackJson(json)::run);
            });
            return;
        }
        RollbackPlanCommand.print(found, asking, answer);
        asking.around().out().print('\n');
        if (run.isPresent()) {
            new RunEnd(asking, answer).tell(run.get());
        } else {
            asking.around().out().print("It was never begun; it can be until " + asking.phrases().exact(found.expiresAt())
                    + ".\n");
        }
    }
}
