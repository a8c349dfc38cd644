package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.Rehearsal;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.StepState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "rehearse", description = "Do everything but the writes: every check, every dry run. Or hold a game day: there "
        + "and back again, on what is not production.")
final class RollbackRehearseCommand implements Callable<Integer> {

    private final RollbackAsking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SERVICE|PLAN-ID", description = "What to plan and rehearse, or a plan there is.")
    private String name;

    @Option(names = "--game-day", description = "Really roll back, and forward again. Only on what is not production.")
    private boolean gameDay;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "Rehearsal",
            description = "Why; goes into the audit. Default: ${DEFAULT-VALUE}.")
    private String reason;

    @Mixin
    private IntentOptions intent;

    @Mixin
    private RollbackOptions options;

    @Mixin
    private PatienceOption patience;

    @Mixin
    private AnswerOptions answer;

    RollbackRehearseCommand(RollbackAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, this::rehearse);
    }

    private int rehearse(Wiring wiring) throws RollbackRefused, UnknownSource, InterruptedException {
        var plan = plan(wiring);
        if (gameDay) {
            return holdGameDay(wiring, plan);
        }
        var rehearsal = wiring.rollbacks().rehearse(plan);
        if (answer.isJson()) {
            Json.write(asking.around().out(), json -> write(json, rehearsal));
        } else {
            print(rehearsal);
        }
        return rehearsal.passed() ? Exit.DONE : Exit.BLOCKED;
    }

    /// The plan of this id, else a new one.
    private Plan plan(Wiring wiring) throws RollbackRefused, UnknownSource, InterruptedException {
        var kept = kept(wiring);
        if (kept.isPresent()) {
            asking.look(wiring, kept.get());
            return kept.get();
        }
        var fleet = asking.look(wiring, patience.timeout());
        var meant = new MeantWorkloads(fleet, wiring.rollbacks().places(), asking::note).of(List.of(name));
        var wanted = new WantedVersion(spec, fleet, wiring.history()).of(intent.to(), meant);
        return wiring.rollbacks().plan(intent.intent(meant, wanted, reason, asking.around()));
    }

    private Optional<Plan> kept(Wiring wiring) throws RollbackRefused {
        try {
            return wiring.rollbacks().find(new PlanId(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private int holdGameDay(Wiring wiring, Plan plan) throws RollbackRefused, InterruptedException {
        wiring.enliven();
        try {
            var runs = wiring.rollbacks().gameDay(plan, new RunFollower(asking));
            var passed = runs.size() == 2 && runs.stream().allMatch(run -> run.stage() == Run.Stage.DONE);
            if (answer.isJson()) {
                Json.write(asking.around().out(), json -> {
                    json.text("id", plan.id().value());
                    json.truth("passed", passed);
                    json.list("runs", runs, new RollbackJson(json)::run);
                });
            } else {
                runs.forEach(new RunEnd(asking, answer)::tell);
            }
            return passed ? Exit.DONE : Exit.BLOCKED;
        } catch (InterruptedException left) {
            asking.note("No longer watched. What was begun stays on record: see 'mintmark rollback list'.");
            return Exit.CANCELLED;
        }
    }

    private static void write(Json json, Rehearsal rehearsal) {
        var writer = new RollbackJson(json);
        json.text("id", rehearsal.plan().id().value());
        json.truth("passed", rehearsal.passed());
        json.time("at", rehearsal.at());
        json.list("steps", rehearsal.steps(), state -> writer.state(rehearsal.plan(), state));
        json.list("checks", rehearsal.findings(), finding -> writer.check(rehearsal.plan(), finding));
        json.object("plan", plan -> writer.plan(rehearsal.plan()));
    }

    private void print(Rehearsal rehearsal) {
        var out = asking.around().out();
        var terminal = Terminal.of(asking.around(), answer.allowsColour());
        var plan = rehearsal.plan();
        out.print(Cell.of("Rehearsed " + plan.id() + ": " + RunWords.services(plan) + " to " + RunWords.targets(plan)
                + (rehearsal.passed() ? ", passed" : ", not passed")).text() + "\n\n");
        rehearsal.findings().forEach(finding -> PlanPage.check(plan, finding, out, terminal));
        out.print('\n');
        rehearsal.steps().stream().filter(state -> state.state() != StepState.State.LEFT).forEach(state -> out.print(Cell.of(
                "  " + state.step() + "  " + plan.step(state.step()).title() + "  would be " + state.state().word() + ": "
                        + state.problem().map(problem -> problem.sentence()).orElse(state.answer())).text() + '\n'));
    }
}
