package dev.mintmark.simulator;

import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.ProcessLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/// The words that are known inside a simulated copy.
final class SimulatedCommands {

    static final int NOT_FOUND = 127;
    static final int KILLED = 137;

    private static final int LONGEST_INPUT = 1 << 20;
    private static final String WORDS = "cat echo env exit help id ls ps touch";

    private final SimulatedFiles files;
    private final SortedMap<String, String> environment;
    private final List<ProcessLine> running;

    SimulatedCommands(SimulatedFiles files, SortedMap<String, String> environment, List<ProcessLine> running) {
        this.files = files;
        this.environment = environment;
        this.running = running;
    }

    /// Where a command writes to.
    @FunctionalInterface
    interface Sink {

        void write(byte[] bytes) throws IOException;
    }

    /// Runs one command to its end.
    ///
    /// @return its exit code
    int run(List<String> command, InputStream input, Sink output, Sink errors) throws IOException {
        if (command.size() == 3 && command.getFirst().matches("(/bin/)?(ba)?sh") && command.get(1).equals("-c")) {
            return line(command.get(2), 0, input, output, errors).code();
        }
        var words = command.subList(1, command.size());
        return switch (command.getFirst()) {
            case "echo" -> say(output, String.join(" ", words) + "\n");
            case "env" -> say(output, environment.entrySet().stream()
                    .map(one -> one.getKey() + "=" + one.getValue() + "\n").reduce("", String::concat));
            case "cat" -> cat(words, input, output, errors);
            case "ls" -> ls(words, output, errors);
            case "ps" -> say(output, "  PID COMMAND\n" + running.stream()
                    .map(one -> "%5d %s%n".formatted(one.pid(), one.command())).reduce("", String::concat));
            case "id" -> say(output, "uid=1000(app) gid=1000(app)\n");
            case "touch" -> touch(words, errors);
            case "help" -> say(output, "This copy is simulated: nothing here is real. Known words: " + WORDS + "\n");
            case "true" -> 0;
            case "false" -> 1;
            default -> say(errors, command.getFirst() + ": not found in this simulated copy; try help\n") + NOT_FOUND;
        };
    }

    /// What came of a line.
    ///
    /// @param left whether it said `exit`
    record LineEnd(int code, boolean left) {}

    /// Runs the commands of a line, which stand between semicolons.
    ///
    /// @param before exit code of the command before, for `$?`
    LineEnd line(String line, int before, InputStream input, Sink output, Sink errors) throws IOException {
        var code = before;
        for (var part : line.split(";")) {
            var words = List.of(part.strip().replace("$?", Integer.toString(code)).split("\\s+"));
            if (words.getFirst().equals("exit")) {
                return new LineEnd(words.size() > 1 && words.get(1).matches("[0-9]{1,3}")
                        ? Integer.parseInt(words.get(1)) & 0xff : code, true);
            }
            if (!words.getFirst().isEmpty()) {
                code = run(words, input, output, errors);
            }
        }
        return new LineEnd(code, false);
    }

    private int cat(List<String> paths, InputStream input, Sink output, Sink errors) throws IOException {
        if (paths.isEmpty()) {
            output.write(input.readNBytes(LONGEST_INPUT));
        }
        for (var path : paths) {
            var content = files.read(path);
            if (content.isEmpty()) {
                say(errors, "cat: " + path + ": no such file\n");
                return 1;
            }
            output.write(content.get());
        }
        return 0;
    }

    private int ls(List<String> words, Sink output, Sink errors) throws IOException {
        var directory = words.stream().filter(word -> !word.startsWith("-")).findFirst().orElse("/srv/app");
        var listing = files.list(directory);
        if (listing.isEmpty()) {
            say(errors, "ls: " + directory + ": no such directory\n");
            return 1;
        }
        for (var line : listing.get().entries()) {
            say(output, line.name() + (line.kind() == FileLine.Kind.DIRECTORY ? "/" : "") + "\n");
        }
        return 0;
    }

    private int touch(List<String> paths, Sink errors) throws IOException {
        for (var path : paths) {
            if (!files.touch(path)) {
                say(errors, "touch: " + path + ": read-only file system, only /tmp can be written\n");
                return 1;
            }
        }
        return 0;
    }

    private static int say(Sink sink, String text) throws IOException {
        sink.write(text.getBytes(StandardCharsets.UTF_8));
        return 0;
    }
}
