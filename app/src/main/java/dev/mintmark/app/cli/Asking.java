package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.UnusableSource;
import dev.mintmark.app.wiring.Watchlist;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.history.HistoryUnavailable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What all commands that ask about the fleet do: wire, look once, answer, say on standard error what is wrong.
final class Asking {

    private final Surroundings around;
    private final Wirer wirer;

    Asking(Surroundings around, Wirer wirer) {
        this.around = around;
        this.wirer = wirer;
    }

    Surroundings around() {
        return around;
    }

    Phrases phrases() {
        return new Phrases(around.clock(), around.zone());
    }

    /// Looks once and lets `answer` print what it saw.
    ///
    /// @return the exit code, which is about the sources unless the answer says otherwise
    int ask(CommandSpec command, EndpointOptions options, Answer answer) throws InterruptedException {
        var endpoints = options.endpoints();
        try (var wiring = wirer.wire(around, options.home(around), endpoints)) {
            var watchlist = wiring.watchlist();
            var fleet = new Look(wiring.fleet(), around.clock(), options.timeout()).at(watchlist);
            var code = answer.print(fleet, wiring);
            around.out().flush();
            say(fleet, wiring, endpoints);
            return isOnlyWrongInput(watchlist, endpoints) ? Exit.USAGE : Math.max(code, Exit.of(fleet.sources()));
        } catch (UnknownSource unknown) {
            throw new ParameterException(command.commandLine(), unknown.getMessage());
        } catch (HistoryUnavailable unavailable) {
            around.note(unavailable.problem().sentence());
            return Exit.FAULT;
        }
    }

    private void say(FleetSnapshot fleet, Wiring wiring, Endpoints endpoints) {
        if (fleet.sources().isEmpty()) {
            around.note("Nothing to watch was found: no Docker engine and no kubeconfig. 'mintmark demo' opens a demo "
                    + "fleet; --demo shows it here.");
        }
        wiring.historyProblem().or(() -> wiring.fleet().historyProblem()).map(Problem::sentence).ifPresent(around::note);
        for (var source : fleet.sources()) {
            if (source.sight() != Sight.CURRENT) {
                source.problem().ifPresent(problem -> around.note(source.id() + " is " + source.sight().word() + ": "
                        + problem.sentence()));
            }
            source.limits().forEach(limit -> around.note(source.id() + " is limited: " + limit.sentence()));
        }
    }

    /// What the operator named cannot be used, and nothing else was to be watched.
    private static boolean isOnlyWrongInput(Watchlist watchlist, Endpoints endpoints) {
        return endpoints.areNamed() && !watchlist.watched().isEmpty()
                && watchlist.watched().stream().allMatch(UnusableSource.class::isInstance);
    }

    @FunctionalInterface
    interface Answer {

        /// Prints the answer to standard output, and nothing else.
        ///
        /// @return an exit code; a higher one that is due to the sources wins
        int print(FleetSnapshot fleet, Wiring wiring) throws HistoryUnavailable, InterruptedException;
    }
}
