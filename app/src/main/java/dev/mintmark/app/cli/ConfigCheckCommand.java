package dev.mintmark.app.cli;

import dev.mintmark.app.configuration.ConfigurationFile;
import dev.mintmark.app.configuration.Loaded;
import dev.mintmark.app.configuration.Mistake;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.writing.HarmlessText;
import dev.mintmark.app.writing.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check",
        description = "Check the configuration, or a file that is to become it, and name mistakes by line.")
final class ConfigCheckCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1",
            description = "The file to check. Default: the configuration itself.")
    private Path file;

    @Option(names = {"-o", "--output"}, paramLabel = "FORMAT", defaultValue = "table",
            description = "Write mistakes as table, for people, or as json, for scripts. Default: ${DEFAULT-VALUE}.")
    private AnswerOptions.Format format;

    @Mixin
    private HomeOption home;

    ConfigCheckCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (file != null && !Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file);
        }
        var checked = file == null ? ConfigurationFile.in(home.home(around).config()) : ConfigurationFile.at(file);
        var loaded = checked.load();
        if (format == AnswerOptions.Format.json) {
            Json.write(around.out(), json -> {
                json.text("path", loaded.file().toString());
                write(json, loaded.mistakes());
            });
        } else {
            print(loaded);
        }
        return loaded.mistakes().isEmpty() ? Exit.CURRENT : Exit.USAGE;
    }

    private void print(Loaded loaded) {
        if (loaded.mistakes().isEmpty()) {
            around.out().println(loaded.file() + (loaded.text().isPresent() ? " has no mistake."
                    : " is not there; every setting has its default."));
        }
        for (var mistake : loaded.mistakes()) {
            var line = mistake.line() == 0 ? "" : mistake.line() + ":";
            around.out().println(HarmlessText.of(loaded.file() + ":" + line + " " + mistake.what()));
        }
    }

    static void write(Json json, List<Mistake> mistakes) {
        json.list("mistakes", mistakes, mistake -> {
            json.number("line", mistake.line() == 0 ? OptionalLong.empty() : OptionalLong.of(mistake.line()));
            json.text("what", mistake.what());
        });
    }
}
