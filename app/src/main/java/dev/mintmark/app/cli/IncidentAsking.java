package dev.mintmark.app.cli;

import dev.mintmark.app.report.StoryJson;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.HarmlessText;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentsUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What all commands about incidents do: wire, act, say on standard error what is wrong, be cancelled.
final class IncidentAsking {

    private static final int MOST_TYPED = 1 << 20;

    private final Surroundings around;
    private final Wirer wirer;

    IncidentAsking(Surroundings around, Wirer wirer) {
        this.around = around;
        this.wirer = wirer;
    }

    Surroundings around() {
        return around;
    }

    Wirer wirer() {
        return wirer;
    }

    Phrases phrases() {
        return new Phrases(around.clock(), around.zone());
    }

    /// Says something that others wrote: nothing in it may steer the terminal.
    void note(Problem problem) {
        around.note(Cell.of(problem.sentence()).text());
    }

    int ask(IncidentOptions options, Act act) {
        return ask(options.home(around), options.endpoints(), act);
    }

    int ask(Home home, Endpoints endpoints, Act act) {
        try (var _ = Cancelling.here(); var wiring = wirer.wire(around, home, endpoints)) {
            wiring.historyProblem().ifPresent(this::note);
            var code = act.perform(wiring);
            around.out().flush();
            return code;
        } catch (IncidentsUnavailable unavailable) {
            note(unavailable.problem());
            return Exit.REFUSED;
        } catch (ImageUnreadable unreadable) {
            note(unreadable.problem());
            return Exit.REFUSED;
        } catch (InterruptedException _) {
            around.note("Cancelled.");
            return Exit.CANCELLED;
        }
    }

    /// Adds to the incident that is meant, and says so.
    int add(IncidentMeant meant, String said, Happening happening) {
        return ask(meant.options(), wiring -> {
            var incidents = wiring.incidents();
            var id = incidents.find(meant.id()).id();
            tell(incidents.add(id, happening.event()), meant.answer(), said);
            return Exit.DONE;
        });
    }

    /// One line about an incident, or all of it as JSON.
    void tell(Incident incident, AnswerOptions answer, String said) {
        if (answer.isJson()) {
            Json.write(around.out(), json -> new StoryJson(json).incident(incident));
        } else {
            around.out().print(HarmlessText.of(said + " " + incident.id() + ": " + incident.title()) + "\n");
        }
    }

    /// What an argument says, or standard input for `-`.
    String text(String argument) throws IncidentsUnavailable {
        if (!argument.equals("-")) {
            return argument;
        }
        try {
            var bytes = around.in().readNBytes(MOST_TYPED);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IncidentsUnavailable(new Problem("incident.input", "Nothing was written.",
                    "Standard input could not be read: " + failure.getMessage() + ".", "Give the text as an argument."), failure);
        }
    }

    /// What is to be added; reading it may fail.
    @FunctionalInterface
    interface Happening {

        IncidentEvent event() throws IncidentsUnavailable;
    }

    @FunctionalInterface
    interface Act {

        /// Does it, and prints the answer to standard output, and nothing else.
        int perform(Wiring wiring) throws IncidentsUnavailable, ImageUnreadable, InterruptedException;
    }
}
