package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "files", description = "List a directory of a copy, or write a file of it to standard output.")
final class DebugFilesCommand implements Callable<Integer> {

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CopyArgument copy;

    @Parameters(index = "1", paramLabel = "PATH", defaultValue = "/", description = "Default: ${DEFAULT-VALUE}.")
    private String path;

    @Option(names = "--get", description = "Write the content of the file PATH to standard output.")
    private boolean get;

    @Mixin
    private DebugOptions options;

    @Mixin
    private AnswerOptions answer;

    DebugFilesCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.REFUSED, this::show);
    }

    private int show(Wiring wiring) throws CopyRefused, InsideFailed, IOException, InterruptedException {
        var inside = wiring.copies().inside(copy.in(wiring.copies()));
        if (get) {
            try (var content = inside.read(path)) {
                ProcessStreams.passOutput(asking.around(), content);
            }
        } else {
            print(inside.list(path));
        }
        return Exit.CURRENT;
    }

    private void print(Listing listing) {
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> {
                json.text("path", path);
                json.truth("complete", listing.complete());
                json.list("entries", listing.entries(), line -> {
                    json.text("name", line.name());
                    json.text("kind", word(line));
                    json.text("mode", "%04o".formatted(line.mode()));
                    json.number("size", line.size());
                    json.time("modified", line.modified());
                    json.text("target", line.target());
                });
            });
            return;
        }
        var table = new Table("MODE", "SIZE", "KIND", "NAME");
        for (var line : listing.entries()) {
            table.row(Cell.of("%04o".formatted(line.mode())), Cell.of(Long.toString(line.size())), Cell.of(word(line)),
                    Cell.of(line.name() + line.target().map(target -> " -> " + target).orElse("")));
        }
        table.print(out, Terminal.of(asking.around(), answer.allowsColour()));
        if (!listing.complete()) {
            asking.around().note("There is more than is shown.");
        }
    }

    private static String word(FileLine line) {
        return line.kind().name().toLowerCase(Locale.ROOT);
    }
}
