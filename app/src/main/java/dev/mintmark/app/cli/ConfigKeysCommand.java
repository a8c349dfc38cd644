package dev.mintmark.app.cli;

import dev.mintmark.app.configuration.CommandKeys;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.words.Words;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "keys",
        description = "List the commands of the window that may be given another key, and the keys they have.")
final class ConfigKeysCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private AnswerOptions answer;

    ConfigKeysCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var commands = CommandKeys.all();
        if (answer.isJson()) {
            Json.write(around.out(), json -> json.list("commands", commands, one -> {
                json.text("command", one.command());
                json.texts("keys", one.keys());
            }));
            return Exit.CURRENT;
        }
        var words = Words.load();
        var table = new Table("COMMAND", "KEYS", "WHAT IT DOES");
        commands.forEach(one -> table.row(Cell.of(one.command()), Cell.of(String.join("  ", one.keys())),
                Cell.of(words.get(one.command()))));
        table.print(around.out(), Terminal.of(around, answer.allowsColour()));
        return Exit.CURRENT;
    }
}
