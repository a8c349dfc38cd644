package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Tempo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Run a plan, and watch until every instance reports the target. Goes on with a run whose "
        + "console was killed.")
final class RollbackRunCommand implements Callable<Integer> {

    private final RollbackAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanArgument plan;

    @Option(names = "--yes", description = "Really run it. Without, it is only shown.")
    private boolean yes;

    @Option(names = "--override", paramLabel = "CHECK=REASON",
            description = "Run it although this check blocks it, because. Goes into the audit. Repeatable.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--timeout", paramLabel = "TIME", converter = TimeSpan.class, defaultValue = "10m",
            description = "How long it may take until it is seen to be done. Default: ${DEFAULT-VALUE}.")
    private Duration timeout;

    @Mixin
    private RollbackOptions options;

    @Mixin
    private AnswerOptions answer;

    RollbackRunCommand(RollbackAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, this::run);
    }

    private int run(Wiring wiring) throws RollbackRefused, UnknownSource, InterruptedException {
        var found = plan.in(wiring.rollbacks());
        refuseWrongOverrides(found);
        if (!yes) {
            show(found);
            return Exit.BLOCKED;
        }
        asking.look(wiring, found);
        try {
            var run = wiring.rollbacks().run(found, overrides, Tempo.USUAL.within(timeout), new RunFollower(asking));
            return new RunEnd(asking, answer).tell(run);
        } catch (InterruptedException left) {
            Stopped.say(asking, wiring.rollbacks(), found);
            return Exit.CANCELLED;
        }
    }

    private void show(Plan found) {
        if (answer.isJson()) {
            Json.write(asking.around().out(), json -> new RollbackJson(json).plan(found));
        } else {
            RollbackPlanCommand.print(found, asking, answer);
        }
        asking.around().out().flush();
        asking.note("Nothing was done: this is what --yes does.");
    }

    private void refuseWrongOverrides(Plan found) {
        var blocking = found.blocking().stream().map(Finding::check).collect(Collectors.toSet());
        overrides.forEach((check, reason) -> {
            if (!blocking.contains(check)) {
                throw new ParameterException(spec.commandLine(), "The check '" + check + "' does not block this plan"
                        + (blocking.isEmpty() ? "" : "; these do: " + String.join(", ", blocking)));
            }
            if (reason == null || reason.isBlank()) {
                throw new ParameterException(spec.commandLine(), "--override " + check + " needs a reason");
            }
        });
    }
}
