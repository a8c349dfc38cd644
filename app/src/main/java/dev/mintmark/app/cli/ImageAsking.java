package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.ImagePlaces;
import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.ImageUnreadable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What all commands that read images do: wire, read with progress, say on standard error what is wrong, be cancelled.
final class ImageAsking {

    private final Surroundings around;
    private final Wirer wirer;

    ImageAsking(Surroundings around, Wirer wirer) {
        this.around = around;
        this.wirer = wirer;
    }

    Surroundings around() {
        return around;
    }

    Wording wording() {
        return new Wording(Words.load(), around.clock(), around.zone());
    }

    /// Reads and lets `answer` print.
    ///
    /// @return the exit code of the answer, or that something cannot be read
    int ask(ImageOptions options, Answer answer) {
        return ask(options.home(around), options.places(), answer);
    }

    int ask(Home home, ImagePlaces places, Answer answer) {
        try (var _ = Cancelling.here(); var images = wirer.wireImages(around, home, places)) {
            var code = answer.print(images);
            around.out().flush();
            return code;
        } catch (ImageUnreadable unreadable) {
            around.note(unreadable.problem().sentence());
            for (var also : unreadable.getSuppressed()) {
                if (also instanceof ImageUnreadable other) {
                    around.note(other.problem().sentence());
                }
            }
            return Exit.UNREADABLE;
        } catch (InterruptedException _) {
            around.note("Cancelled.");
            return Exit.CANCELLED;
        } catch (RuntimeException bug) {
            if (bug instanceof ParameterException wrong) {
                throw wrong;
            }
            LoggerFactory.getLogger(ImageAsking.class).error("A command failed [cli.fault]", bug);
            Fault.tell(around, Crashes.of(around, home), bug);
            return Exit.UNREADABLE;
        }
    }

    Progress progress(Supplier<Optional<Comparison.Reading>> reading) {
        return Progress.of(around, wording(), reading);
    }

    /// What is missing from an answer that was printed.
    ///
    /// @return `code`, unless something that was asked for could not be read
    int note(List<Problem> problems, boolean whole, int code) {
        problems.forEach(problem -> around.note(problem.sentence()));
        return whole ? code : Exit.UNREADABLE;
    }

    /// The image that an argument names.
    ///
    /// @throws ParameterException if it names none
    static ImageName name(CommandSpec command, String text) {
        try {
            return ImageNames.parse(text);
        } catch (ImageUnreadable noName) {
            throw new ParameterException(command.commandLine(), noName.problem().sentence());
        }
    }

    @FunctionalInterface
    interface Answer {

        /// Prints the answer to standard output, and nothing else.
        int print(ImageReading images) throws ImageUnreadable, InterruptedException;
    }
}
