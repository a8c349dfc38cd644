package dev.mintmark.app.cli;

import dev.mintmark.change.inside.TerminalSize;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The terminal of our standard input, steered by `stty`, which every Unix has: a library for it would bring native code for
/// four calls.
final class SttyTerminal implements OperatorTerminal {

    private static final Logger LOG = LoggerFactory.getLogger(SttyTerminal.class);
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,4}) ([0-9]{1,4})");
    private static final Pattern SETTINGS = Pattern.compile("[0-9a-zA-Z:=,-]{1,2000}");
    private static final long PATIENCE_SECONDS = 5;
    private static final int LONGEST_ANSWER = 4_096;

    @Override
    public boolean isThere() throws InterruptedException {
        return stty("-g").isPresent();
    }

    @Override
    public TerminalSize size() throws InterruptedException {
        var found = stty("size").map(SIZE::matcher).filter(size -> size.matches());
        if (found.isEmpty() || found.get().group(1).matches("0+") || found.get().group(2).matches("0+")) {
            return TerminalSize.USUAL;
        }
        return new TerminalSize(Integer.parseInt(found.get().group(2)), Integer.parseInt(found.get().group(1)));
    }

    @Override
    public Raw raw() throws InterruptedException {
        var before = stty("-g").filter(settings -> SETTINGS.matcher(settings).matches());
        var restoring = Thread.ofPlatform().name("restore the terminal").unstarted(() -> restore(before));
        Runtime.getRuntime().addShutdownHook(restoring);
        stty("raw", "-echo");
        return () -> {
            restore(before);
            try {
                Runtime.getRuntime().removeShutdownHook(restoring);
            } catch (IllegalStateException ending) {
                LOG.debug("The program ends already, and the hook restores the terminal", ending);
            }
        };
    }

    /// Java has no public way to hear of signals; where there is none at all, the size stays what it was.
    @Override
    public void onResize(Consumer<OperatorTerminal> resized) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var heard = Proxy.newProxyInstance(SttyTerminal.class.getClassLoader(), new Class<?>[] {handler},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "handle" -> {
                            resized.accept(this);
                            yield null;
                        }
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        default -> "window changes";
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("WINCH"), heard);
        } catch (ReflectiveOperationException | IllegalArgumentException none) {
            LOG.info("Changes of the terminal's size are not heard of", none);
        }
    }

    private static void restore(Optional<String> settings) {
        try {
            stty(settings.orElse("sane"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What stty answers; empty if our input is no terminal, or there is no stty.
    private static Optional<String> stty(String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var answer = process.getInputStream()) {
                var text = new String(answer.readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).strip();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return Optional.empty();
                }
                return process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
            }
        } catch (IOException missing) {
            LOG.info("stty could not be run", missing);
            return Optional.empty();
        }
    }
}
