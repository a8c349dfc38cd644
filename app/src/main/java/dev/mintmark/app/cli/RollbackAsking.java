package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Watchlist;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Sight;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What all commands about rollbacks do: wire, arm, look, act, say on standard error what is wrong, be cancelled.
final class RollbackAsking {

    private final Surroundings around;
    private final Wirer wirer;

    RollbackAsking(Surroundings around, Wirer wirer) {
        this.around = around;
        this.wirer = wirer;
    }

    Surroundings around() {
        return around;
    }

    Phrases phrases() {
        return new Phrases(around.clock(), around.zone());
    }

    /// Says something that others wrote: nothing in it may steer the terminal.
    void note(String sentence) {
        around.note(Cell.of(sentence).text());
    }

    void note(Problem problem) {
        note(problem.sentence());
    }

    int ask(CommandSpec command, RollbackOptions options, Act act) {
        try (var _ = Cancelling.here();
                var wiring = wirer.wire(around, options.home(around), options.endpoints())) {
            options.arm(wiring);
            wiring.rollbackProblems().forEach(this::note);
            var code = act.perform(wiring);
            around.out().flush();
            return code;
        } catch (RollbackRefused refused) {
            note(refused.problem());
            return Exit.of(refused);
        } catch (UnknownSource unknown) {
            throw new ParameterException(command.commandLine(), unknown.getMessage());
        } catch (InterruptedException _) {
            around.note("Cancelled.");
            return Exit.CANCELLED;
        }
    }

    /// Looks at everything once, and goes on watching.
    FleetSnapshot look(Wiring wiring, Duration patience) throws UnknownSource, InterruptedException {
        return look(wiring, wiring.watchlist(), patience);
    }

    /// Looks once at the sources a plan is about, and goes on watching them.
    void look(Wiring wiring, Plan plan) throws UnknownSource, InterruptedException {
        var sources = plan.members().stream().map(member -> member.workload().source()).collect(Collectors.toSet());
        var fleet = look(wiring, wiring.watchlist().only(sources), PatienceOption.USUAL);
        missing(fleet, sources);
    }

    private FleetSnapshot look(Wiring wiring, Watchlist watchlist, Duration patience) throws InterruptedException {
        var fleet = new Look(wiring.fleet(), around.clock(), patience).at(watchlist);
        wiring.historyProblem().ifPresent(this::note);
        for (var source : fleet.sources()) {
            if (source.sight() != Sight.CURRENT) {
                source.problem().ifPresent(problem -> note(source.id() + " is " + source.sight().word() + ": "
                        + problem.sentence()));
            }
        }
        return fleet;
    }

    private void missing(FleetSnapshot fleet, Set<SourceId> sources) {
        sources.stream().filter(source -> fleet.source(source).isEmpty()).sorted().forEach(source -> note(source
                + " is not watched, so nothing of it will be seen. Check the kubeconfig for it. [rollback.sight]"));
    }

    @FunctionalInterface
    interface Act {

        /// Does it, and prints the answer to standard output, and nothing else.
        int perform(Wiring wiring) throws RollbackRefused, UnknownSource, InterruptedException;
    }
}
