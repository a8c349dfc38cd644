package dev.mintmark.simulator;

import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.PipedProcess;
import dev.mintmark.change.inside.PortForward;
import dev.mintmark.change.inside.ProcessLine;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.domain.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The inside of a simulated copy: a few files, and a shell that knows a few words and says that nothing is real.
final class SimulatedInside implements CopyInside {

    private final BooleanSupplier isThere;
    private final SimulatedFiles files;
    private final SimulatedCommands commands;
    private final List<ProcessLine> running;
    private final Set<PipedProcess> started = ConcurrentHashMap.newKeySet();

    SimulatedInside(BooleanSupplier isThere, CopyPlan plan, InstantSource clock) {
        this.isThere = isThere;
        this.files = new SimulatedFiles(plan, clock.instant());
        this.running = List.of(new ProcessLine(1, plan.user(), "", plan.request().mode() == CopyMode.RUN
                ? String.join(" ", plan.command()) : "waiting for the operator"));
        this.commands = new SimulatedCommands(files, SimulatedFiles.given(plan), running);
    }

    /// The inside of a copy that is not there.
    static SimulatedInside gone() {
        return new SimulatedInside();
    }

    private SimulatedInside() {
        this.isThere = () -> false;
        this.files = new SimulatedFiles();
        this.running = List.of();
        this.commands = new SimulatedCommands(files, new TreeMap<>(), running);
    }

    @Override
    public CopyProcess shell(TerminalSize size) throws InsideFailed {
        return start("shell", process -> new SimulatedShell(process, commands).run());
    }

    @Override
    public CopyProcess exec(List<String> command) throws InsideFailed {
        return start(command.getFirst(), process -> process.exits(commands.run(command, process.given(),
                process::writes, process::complains)));
    }

    @Override
    public CopyProcess exec(List<String> command, TerminalSize size) throws InsideFailed {
        if (command.size() == 1 && command.getFirst().matches("(/bin/)?(ba)?sh")) {
            return shell(size);
        }
        return start(command.getFirst(), process -> process.exits(commands.run(command, process.given(),
                bytes -> process.writes(SimulatedShell.onTerminal(bytes)),
                bytes -> process.writes(SimulatedShell.onTerminal(bytes)))));
    }

    @Override
    public InputStream logs(int lines, boolean follow) throws InsideFailed {
        beThere();
        return new ByteArrayInputStream((running.getFirst().command() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Listing list(String directory) throws InsideFailed {
        beThere();
        return files.list(directory).orElseThrow(() -> failed("copy.no-directory", directory + " was not listed.",
                "There is no such directory in the copy."));
    }

    @Override
    public InputStream read(String file) throws InsideFailed {
        beThere();
        return new ByteArrayInputStream(files.read(file).orElseThrow(() -> failed("copy.no-file",
                file + " was not read.", "There is no such file in the copy.")));
    }

    @Override
    public List<ProcessLine> processes() throws InsideFailed {
        beThere();
        return running;
    }

    @Override
    public List<PathChange> changes() throws InsideFailed {
        beThere();
        return files.changes();
    }

    @Override
    public PortForward forward(int remote, int local) throws InsideFailed {
        throw failed("demo.forward", "No port was forwarded.", "Nothing listens in a simulated copy.");
    }

    /// Ends what runs in it, as the end of a copy does.
    void end() {
        started.forEach(process -> process.isLost(new Problem("copy.gone", "The process is over.", "Its copy ended.",
                "Launch another copy.")));
    }

    /// What a process does until it ends.
    @FunctionalInterface
    private interface Play {

        void run(PipedProcess process) throws IOException;
    }

    private CopyProcess start(String name, Play play) throws InsideFailed {
        beThere();
        var process = new PipedProcess(_ -> { });
        started.add(process);
        Thread.ofVirtual().name("simulated " + name).start(() -> {
            try {
                play.run(process);
            } catch (IOException letGo) {
                process.exits(SimulatedCommands.KILLED);
            } finally {
                started.remove(process);
            }
        });
        return process;
    }

    private void beThere() throws InsideFailed {
        if (!isThere.getAsBoolean()) {
            throw failed("copy.gone", "Nothing was done inside the copy.", "It is not there any longer.");
        }
    }

    private static InsideFailed failed(String code, String what, String why) {
        return new InsideFailed(new Problem(code, what, why, "Look at what the copy has."), null);
    }
}
