package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What all commands about debug copies do: wire, arm, act, say on standard error what is wrong, be cancelled.
final class CopyAsking {

    private final Surroundings around;
    private final Wirer wirer;

    CopyAsking(Surroundings around, Wirer wirer) {
        this.around = around;
        this.wirer = wirer;
    }

    Surroundings around() {
        return around;
    }

    Phrases phrases() {
        return new Phrases(around.clock(), around.zone());
    }

    void note(Problem problem) {
        around.note(problem.sentence());
    }

    /// Says which places are not seen.
    ///
    /// @return the exit code that follows from it
    int whole(Wiring wiring, Map<SourceId, Problem> silent) {
        silent.values().forEach(this::note);
        wiring.copyProblems().forEach(this::note);
        return silent.isEmpty() && wiring.copyProblems().isEmpty() ? Exit.CURRENT : Exit.NOT_ALL_CURRENT;
    }

    /// @param refused the exit code if it is refused or fails
    int ask(CommandSpec command, DebugOptions options, int refused, Act act) {
        try (var _ = Cancelling.here();
                var wiring = wirer.wire(around, options.home(around), options.endpoints())) {
            wiring.configuration().loaded().problem().ifPresent(this::note);
            options.arm(wiring.arming(), wiring.copies().places());
            var code = act.perform(wiring);
            around.out().flush();
            return code;
        } catch (CopyRefused failed) {
            note(failed.problem());
            return refused;
        } catch (InsideFailed failed) {
            note(failed.problem());
            return refused;
        } catch (IOException failed) {
            around.note("What the copy wrote was lost: " + failed.getMessage() + " [copy.stream]");
            return refused;
        } catch (UnknownSource unknown) {
            throw new ParameterException(command.commandLine(), unknown.getMessage());
        } catch (InterruptedException _) {
            around.note("Cancelled.");
            return Exit.CANCELLED;
        }
    }

    @FunctionalInterface
    interface Act {

        /// Does it, and prints the answer to standard output, and nothing else.
        int perform(Wiring wiring) throws CopyRefused, InsideFailed, UnknownSource, IOException, InterruptedException;
    }
}
