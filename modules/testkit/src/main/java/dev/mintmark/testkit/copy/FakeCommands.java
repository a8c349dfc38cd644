package dev.mintmark.testkit.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/// The few commands that every fake copy knows: what contracts run, and a shell for them.
final class FakeCommands {

    private static final int NOT_FOUND = 127;
    private static final String EXIT = "exit ";

    private final SortedMap<String, String> environment;

    FakeCommands(SortedMap<String, String> environment) {
        this.environment = environment;
    }

    /// Runs to the end of the command, or to the end of the shell.
    void run(FakeProcess process) throws IOException {
        var command = process.command();
        if (command.isEmpty()) {
            shell(process);
        } else if (command.size() == 3 && command.subList(0, 2).equals(List.of("sh", "-c"))
                && command.getLast().startsWith(EXIT)) {
            process.exits(Integer.parseInt(command.getLast().substring(EXIT.length())));
        } else {
            process.exits(once(process, command));
        }
    }

    private int once(FakeProcess process, List<String> command) throws IOException {
        switch (command.getFirst()) {
            case "echo" -> process.says(String.join(" ", command.subList(1, command.size())) + "\n");
            case "env" -> environment.forEach((name, value) -> process.says(name + "=" + value + "\n"));
            case "cat" -> process.writes(process.given().readAllBytes());
            default -> {
                process.complains(command.getFirst() + ": not found\n");
                return NOT_FOUND;
            }
        }
        return 0;
    }

    private void shell(FakeProcess process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.given(), StandardCharsets.UTF_8));
        process.says("$ ");
        var code = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            process.says(line + "\r\n");
            for (var words : line.split(";")) {
                var command = words.strip();
                if (command.startsWith(EXIT)) {
                    process.exits(Integer.parseInt(command.substring(EXIT.length())));
                    return;
                }
                if (!command.isEmpty()) {
                    code = once(process, List.of(command.replace("$?", "" + code).split(" +")));
                }
            }
            process.says("$ ");
        }
        process.exits(code);
    }
}
