package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.workload.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "plan", description = "Work out the way back to the last call, and keep it. Changes nothing.")
final class RollbackPlanCommand implements Callable<Integer> {

    private final RollbackAsking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SERVICE|WORKLOAD", arity = "1..*",
            description = "A service with all its workloads, or a workload: Deployment/web, shop/Deployment/web or "
                    + "prod-eu/shop/Deployment/web.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", required = true,
            description = "Why; goes into the audit, the change-cause and the commit.")
    private String reason;

    @Mixin
    private IntentOptions intent;

    @Mixin
    private RollbackOptions options;

    @Mixin
    private PatienceOption patience;

    @Mixin
    private AnswerOptions answer;

    RollbackPlanCommand(RollbackAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, this::plan);
    }

    private int plan(Wiring wiring) throws RollbackRefused, UnknownSource, InterruptedException {
        var plan = planned(wiring);
        if (answer.isJson()) {
            Json.write(asking.around().out(), json -> new RollbackJson(json).plan(plan));
        } else {
            print(plan, asking, answer);
            next(plan, wiring);
        }
        return plan.blocking().isEmpty() ? Exit.DONE : Exit.BLOCKED;
    }

    private Plan planned(Wiring wiring) throws RollbackRefused, UnknownSource, InterruptedException {
        var fleet = asking.look(wiring, patience.timeout());
        var meant = new MeantWorkloads(fleet, wiring.rollbacks().places(), asking::note).of(names);
        var wanted = new WantedVersion(spec, fleet, wiring.history()).of(intent.to(), meant);
        return wiring.rollbacks().plan(intent.intent(meant, wanted, reason, asking.around()));
    }

    static void print(Plan plan, RollbackAsking asking, AnswerOptions answer) {
        new PlanPage(plan, asking.phrases(), asking.around().out(),
                Terminal.of(asking.around(), answer.allowsColour())).print();
    }

    /// Until when the plan is good, and how it is run.
    private void next(Plan plan, Wiring wiring) {
        var out = asking.around().out();
        out.print("\nThe plan " + plan.id() + " can be run until " + asking.phrases().exact(plan.expiresAt()) + ".\n");
        if (wiring.isDemo()) {
            out.print("It is the demo's and ends with this call; 'mintmark rollback rehearse --demo' goes further.\n");
        } else {
            out.print(Cell.of("mintmark rollback run " + plan.id() + " --yes" + overrides(plan) + arms(plan, wiring)).text()
                    + "\n");
        }
    }

    private static String overrides(Plan plan) {
        var text = new StringBuilder();
        plan.blocking().stream().map(Finding::check).distinct()
                .forEach(check -> text.append(" --override ").append(check).append("=REASON"));
        return text.toString();
    }

    static String arms(Plan plan, Wiring wiring) {
        var text = new StringBuilder();
        plan.members().stream().map(member -> member.workload().source()).distinct()
                .filter(source -> !wiring.arming().isArmed(source)).map(SourceId::name)
                .forEach(name -> text.append(" --arm ").append(name));
        return text.toString();
    }
}
