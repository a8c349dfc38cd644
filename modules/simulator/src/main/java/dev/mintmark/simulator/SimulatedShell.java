package dev.mintmark.simulator;

import dev.mintmark.change.inside.PipedProcess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A small shell on a terminal: shows what is typed, takes it back with Backspace, drops it with Ctrl-C, ends with Ctrl-D.
final class SimulatedShell {

    private static final String PROMPT = "\u001b[1;36mdemo\u001b[0m$ ";
    private static final String WELCOME = "A simulated copy: nothing here is real. Try help.\n";
    private static final int LONGEST_LINE = 4_096;
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int CTRL_H = 8;
    private static final int ESCAPE = 27;
    private static final int BACKSPACE = 127;
    private static final int INTERRUPTED = 130;

    private final PipedProcess process;
    private final SimulatedCommands commands;
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
    private int code;

    SimulatedShell(PipedProcess process, SimulatedCommands commands) {
        this.process = process;
        this.commands = commands;
    }

    /// Runs until it is left.
    void run() throws IOException {
        say(WELCOME + PROMPT);
        var keys = process.given();
        for (var key = keys.read(); key >= 0; key = keys.read()) {
            switch (key) {
                case '\r', '\n' -> {
                    say("\n");
                    if (isLeftBy(typed.toString(StandardCharsets.UTF_8))) {
                        process.exits(code);
                        return;
                    }
                    prompt();
                }
                case CTRL_C -> {
                    say("^C\n");
                    code = INTERRUPTED;
                    prompt();
                }
                case CTRL_D -> {
                    if (typed.size() == 0) {
                        say("\n");
                        process.exits(code);
                        return;
                    }
                }
                case BACKSPACE, CTRL_H -> takeBack();
                case ESCAPE -> skipSequence(keys);
                default -> type(key);
            }
        }
        process.exits(code);
    }

    /// A terminal goes down a line with `\n` and back to its begin with `\r`.
    static byte[] onTerminal(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean isLeftBy(String line) throws IOException {
        var end = commands.line(line, code, new ByteArrayInputStream(new byte[0]),
                bytes -> process.writes(onTerminal(bytes)), bytes -> process.writes(onTerminal(bytes)));
        code = end.code();
        return end.left();
    }

    private void prompt() throws IOException {
        typed.reset();
        say(PROMPT);
    }

    private void type(int key) throws IOException {
        if (key >= ' ' && typed.size() < LONGEST_LINE) {
            typed.write(key);
            process.writes(new byte[] {(byte) key});
        }
    }

    /// Takes back a whole character, however many bytes it has.
    private void takeBack() throws IOException {
        var line = typed.toString(StandardCharsets.UTF_8);
        if (!line.isEmpty()) {
            var shorter = line.substring(0, line.offsetByCodePoints(line.length(), -1));
            typed.reset();
            typed.writeBytes(shorter.getBytes(StandardCharsets.UTF_8));
            process.writes("\b \b".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// There is no history and no moving within the line: cursor keys do nothing.
    private static void skipSequence(InputStream keys) throws IOException {
        if (keys.read() == '[' || keys.available() > 0) {
            var key = keys.read();
            while (key >= 0 && key < '@') {
                key = keys.read();
            }
        }
    }

    private void say(String text) throws IOException {
        process.writes(onTerminal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
