package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.change.rollback.PastRehearsal;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Practice;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Run;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "List rollbacks that go on, that were, that were rehearsed, and plans; the latest first.")
final class RollbackListCommand implements Callable<Integer> {

    private final RollbackAsking asking;

    @Spec
    private CommandSpec spec;

    @Option(names = "--since", paramLabel = "TIME", defaultValue = "30d", converter = Since.Converter.class,
            description = "From when on: a span like 24h or 7d, or a moment like 2026-11-09T14:30Z. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Since since;

    @Mixin
    private RollbackOptions options;

    @Mixin
    private AnswerOptions answer;

    RollbackListCommand(RollbackAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, this::list);
    }

    private int list(Wiring wiring) throws RollbackRefused {
        var from = since.before(asking.around().clock().instant(), asking.around().zone());
        var runs = wiring.rollbacks().runs(from);
        var begun = runs.stream().map(run -> run.plan().id()).collect(Collectors.toSet());
        var rehearsals = wiring.rollbacks().rehearsals(from);
        var plans = wiring.rollbacks().plans(from).stream().filter(plan -> !begun.contains(plan.id())).toList();
        if (answer.isJson()) {
            Json.write(asking.around().out(), json -> {
                json.list("runs", runs, run -> write(json, run));
                json.list("plans", plans, plan -> {
                    write(json, plan);
                    json.time("expiresAt", plan.expiresAt());
                    json.truth("blocked", !plan.blocking().isEmpty());
                });
                json.list("rehearsals", rehearsals, rehearsal -> write(json, rehearsal));
            });
        } else {
            print(runs, plans, rehearsals);
        }
        return Exit.DONE;
    }

    private static void write(Json json, Plan plan) {
        json.text("id", plan.id().value());
        json.texts("services", plan.members().stream().map(member -> member.service()).distinct().toList());
        json.texts("workloads", plan.members().stream().map(member -> member.workload()).toList());
        json.texts("to", plan.members().stream().map(member -> member.target().digest()).distinct().toList());
        json.text("reason", plan.intent().reason());
        json.text("ticket", plan.intent().ticket());
        json.text("operator", plan.intent().operator());
        json.time("madeAt", plan.madeAt());
    }

    private static void write(Json json, Run run) {
        write(json, run.plan());
        json.text("stage", JsonWords.of(run.stage()));
        json.time("startedAt", run.startedAt());
        json.time("doneAt", run.doneAt());
        json.time("endedAt", run.endedAt());
        json.number("tookMillis", run.took().map(took -> OptionalLong.of(took.toMillis())).orElse(OptionalLong.empty()));
        json.number("owed", run.owed().size());
    }

    private static void write(Json json, PastRehearsal rehearsal) {
        json.text("id", rehearsal.plan().value());
        json.time("at", rehearsal.at());
        json.text("kind", JsonWords.of(rehearsal.kind()));
        json.truth("passed", rehearsal.passed());
        json.text("services", rehearsal.services());
        json.text("operator", rehearsal.operator());
        json.text("reason", rehearsal.reason());
    }

    private static String words(PastRehearsal rehearsal) {
        return (rehearsal.kind() == Practice.Kind.GAME_DAY ? "game day, " : "rehearsal, ")
                + (rehearsal.passed() ? "passed" : "not passed");
    }

    private void print(List<Run> runs, List<Plan> plans, List<PastRehearsal> rehearsals) {
        var phrases = asking.phrases();
        var table = new Table("ID", "AT", "STATE", "TOOK", "SERVICE", "TO", "BY", "REASON");
        for (var run : runs) {
            row(table, run.plan(), phrases.exact(run.startedAt()), new Cell(run.stage().word()
                    + (run.owed().isEmpty() ? "" : ", something is still to be done"), tone(run)),
                    run.took().map(RunWords::span));
        }
        var now = asking.around().clock().instant();
        for (var plan : plans) {
            row(table, plan, phrases.exact(plan.madeAt()), new Cell(now.isAfter(plan.expiresAt()) ? "plan, expired"
                    : plan.blocking().isEmpty() ? "plan" : "plan, blocked", Tone.FAINT), Optional.empty());
        }
        for (var rehearsal : rehearsals) {
            table.row(Cell.of(rehearsal.plan().value()), Cell.of(phrases.exact(rehearsal.at())), new Cell(words(rehearsal),
                    rehearsal.passed() ? Tone.GOOD : Tone.WARNING), Cell.EMPTY, Cell.of(rehearsal.services()),
                    Cell.EMPTY, Cell.of(rehearsal.operator()), Cell.of(rehearsal.reason()));
        }
        table.print(asking.around().out(), Terminal.of(asking.around(), answer.allowsColour()));
    }

    private static void row(Table table, Plan plan, String at, Cell state, Optional<String> took) {
        table.row(Cell.of(plan.id().value()), Cell.of(at), state, Cell.of(took.orElse("")),
                Cell.of(RunWords.services(plan)), Cell.of(RunWords.targets(plan)), Cell.of(plan.intent().operator()),
                Cell.of(plan.intent().because()));
    }

    private static Tone tone(Run run) {
        return switch (run.stage()) {
            case DONE -> run.owed().isEmpty() ? Tone.GOOD : Tone.WARNING;
            case CALLING, WATCHING, FOLLOWING_UP -> Tone.NOTICE;
            case UNKNOWN, ABORTED -> Tone.WARNING;
            case FAILED, NOT_CONVERGED, MOVED -> Tone.DANGER;
        };
    }
}
