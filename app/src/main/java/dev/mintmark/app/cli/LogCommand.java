package dev.mintmark.app.cli;

import dev.mintmark.app.bundle.LogFile;
import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "log", description = "Show the log, oldest line first, without secrets; or pack it up to be sent.",
        footerHeading = "%nExit codes:%n",
        footer = {"  0  shown or written", "  1  Mintmark itself failed", "  2  wrong usage",
            "  4  the log cannot be read, or the bundle not be written"})
final class LogCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--since", paramLabel = "TIME", converter = Since.Converter.class,
            description = "Leave out what was written before: a span like 24h or 7d, or a moment like "
                    + "2026-11-09T14:30Z.")
    private Optional<Since> since = Optional.empty();

    @Option(names = "--tail", paramLabel = "N", description = "Show at most the last N lines. Default: 200.")
    private Optional<Integer> tail = Optional.empty();

    @Mixin
    private HomeOption home;

    private LogCommand(Surroundings around) {
        this.around = around;
    }

    static CommandLine with(Surroundings around) {
        return new CommandLine(new LogCommand(around)).addSubcommand(new LogPathCommand(around))
                .addSubcommand(new LogBundleCommand(around));
    }

    @Override
    public Integer call() {
        var from = since.map(time -> time.before(around.clock().instant(), around.zone())).orElse(Instant.MIN);
        var file = home.home(around).log();
        try {
            new LogFile(file, Crashes.redaction(around)).lines(from, Math.max(0, tail.orElse(since.isPresent()
                    ? Integer.MAX_VALUE : 200))).forEach(around.out()::println);
            around.out().flush();
            return Exit.CURRENT;
        } catch (IOException failed) {
            around.note(new Problem("log.unreadable", "The log could not be read.", "Reading " + file + " failed: "
                    + failed.getMessage() + ".", "Check the file’s permissions.").sentence());
            return Exit.REFUSED;
        }
    }
}
