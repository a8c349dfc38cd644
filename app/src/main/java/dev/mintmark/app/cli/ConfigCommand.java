package dev.mintmark.app.cli;

import dev.mintmark.app.configuration.ConfigurationFile;
import dev.mintmark.app.configuration.Loaded;
import dev.mintmark.app.configuration.Shown;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "config", description = {"Show every setting, what holds, and where it comes from.", "",
            "Settings are in config.yaml in $$XDG_CONFIG_HOME/mintmark. It need not be there: all have defaults."},
        footerHeading = "%nExit codes:%n",
        footer = {"  0  shown; the file has no mistake", "  1  Mintmark itself failed",
            "  2  wrong usage, or the file has a mistake; what it does not spoil is shown"})
final class ConfigCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private HomeOption home;

    @Mixin
    private AnswerOptions answer;

    private ConfigCommand(Surroundings around) {
        this.around = around;
    }

    static CommandLine with(Surroundings around) {
        return new CommandLine(new ConfigCommand(around)).addSubcommand(new ConfigCheckCommand(around))
                .addSubcommand(new ConfigPathCommand(around)).addSubcommand(new ConfigExampleCommand(around))
                .addSubcommand(new ConfigKeysCommand(around));
    }

    @Override
    public Integer call() {
        var loaded = ConfigurationFile.in(home.home(around).config()).load();
        if (answer.isJson()) {
            Json.write(around.out(), json -> write(json, loaded));
        } else {
            print(loaded);
        }
        loaded.problem().ifPresent(problem -> around.note(problem.sentence()));
        return loaded.mistakes().isEmpty() ? Exit.CURRENT : Exit.USAGE;
    }

    private static void write(Json json, Loaded loaded) {
        json.text("path", loaded.file().toString());
        json.truth("present", loaded.text().isPresent());
        json.list("settings", Shown.all(loaded), shown -> {
            json.text("key", shown.setting().key());
            json.text("value", shown.value());
            json.text("default", shown.usual());
            json.text("origin", shown.origin().name().toLowerCase(Locale.ROOT));
            json.number("line", shown.line().isPresent() ? OptionalLong.of(shown.line().getAsInt())
                    : OptionalLong.empty());
        });
        ConfigCheckCommand.write(json, loaded.mistakes());
    }

    private void print(Loaded loaded) {
        var table = new Table("SETTING", "VALUE", "FROM");
        for (var shown : Shown.all(loaded)) {
            var value = shown.value().isEmpty() ? "-" : shown.value();
            table.row(Cell.of(shown.setting().key()), Cell.of(value), from(shown));
        }
        table.print(around.out(), Terminal.of(around, answer.allowsColour()));
    }

    private static Cell from(Shown shown) {
        var line = shown.line().isPresent() ? "line " + shown.line().getAsInt() : "the file";
        return switch (shown.origin()) {
            case DEFAULT -> Cell.of("default");
            case FILE -> new Cell(line, Tone.NOTICE);
            case MISTAKE -> new Cell(line + ", a mistake", Tone.DANGER);
        };
    }
}
