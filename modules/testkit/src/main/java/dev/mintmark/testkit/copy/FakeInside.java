package dev.mintmark.testkit.copy;

import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.PortForward;
import dev.mintmark.change.inside.ProcessLine;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.domain.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The inside of a fake copy: has what a test puts there, and knows `echo`, `env`, `cat`, `exit` and a shell for them,
/// unless a test takes over. Thread-safe.
public final class FakeInside implements CopyInside {

    private final BooleanSupplier isThere;
    private final SortedMap<String, String> environment = new TreeMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<PathChange> changes = new CopyOnWriteArrayList<>();
    private final List<ProcessLine> processes = new CopyOnWriteArrayList<>();
    private final List<FakeProcess> started = new CopyOnWriteArrayList<>();
    private volatile String log = "";
    private volatile Optional<Consumer<FakeProcess>> takenOver = Optional.empty();

    FakeInside(BooleanSupplier isThere, Map<String, String> environment) {
        this.isThere = isThere;
        this.environment.putAll(environment);
    }

    /// From now on a test says what processes write and how they end, instead of the few commands known here. Called on
    /// a thread of the process's own.
    public void takeOver(Consumer<FakeProcess> play) {
        takenOver = Optional.of(play);
    }

    public void environment(Map<String, String> variables) {
        environment.clear();
        environment.putAll(variables);
    }

    public void file(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public void changed(PathChange change) {
        changes.add(change);
    }

    public void runs(ProcessLine process) {
        processes.add(process);
    }

    public void logs(String text) {
        log = text;
    }

    /// Every process that was started here, oldest first.
    public List<FakeProcess> started() {
        return List.copyOf(started);
    }

    @Override
    public CopyProcess shell(TerminalSize size) throws InsideFailed {
        return start(List.of(), Optional.of(size));
    }

    @Override
    public CopyProcess exec(List<String> command) throws InsideFailed {
        return start(command, Optional.empty());
    }

    @Override
    public CopyProcess exec(List<String> command, TerminalSize size) throws InsideFailed {
        return start(command, Optional.of(size));
    }

    @Override
    public InputStream logs(int lines, boolean follow) throws InsideFailed {
        beThere();
        var all = log.lines().toList();
        var last = all.subList(Math.max(0, all.size() - lines), all.size());
        return stream(last.isEmpty() ? "" : String.join("\n", last) + "\n");
    }

    @Override
    public Listing list(String directory) throws InsideFailed {
        beThere();
        var under = directory.endsWith("/") ? directory : directory + "/";
        return new Listing(files.entrySet().stream().filter(file -> file.getKey().startsWith(under))
                .map(file -> line(file.getKey().substring(under.length()), file.getValue().length))
                .distinct().sorted(Comparator.comparing(FileLine::name)).toList(), true);
    }

    @Override
    public InputStream read(String file) throws InsideFailed {
        beThere();
        var content = files.get(file);
        if (content == null) {
            throw failed("copy.no-file", file + " was not read.", "There is no such file in the copy.");
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public List<ProcessLine> processes() throws InsideFailed {
        beThere();
        return List.copyOf(processes);
    }

    @Override
    public List<PathChange> changes() throws InsideFailed {
        beThere();
        return List.copyOf(changes);
    }

    @Override
    public PortForward forward(int remote, int local) throws InsideFailed {
        beThere();
        return new FakeForward(remote, local == 0 ? 40_000 + remote % 20_000 : local);
    }

    /// Listens nowhere.
    private record FakeForward(int remote, int local) implements PortForward {

        @Override
        public void close() {
            // There is nothing to let go of.
        }
    }

    private CopyProcess start(List<String> command, Optional<TerminalSize> size) throws InsideFailed {
        beThere();
        var process = new FakeProcess(command);
        size.ifPresent(process::resize);
        started.add(process);
        var play = takenOver.orElse(this::run);
        Thread.ofVirtual().name("fake process " + command).start(() -> play.accept(process));
        return process;
    }

    private void run(FakeProcess process) {
        try {
            new FakeCommands(environment).run(process);
        } catch (IOException | UncheckedIOException letGo) {
            process.exits(137);
        }
    }

    private void beThere() throws InsideFailed {
        if (!isThere.getAsBoolean()) {
            throw failed("copy.gone", "Nothing was done inside the copy.", "It is not there any longer.");
        }
    }

    private static FileLine line(String path, int size) {
        var slash = path.indexOf('/');
        return slash < 0
                ? new FileLine(path, FileLine.Kind.FILE, 0644, size, Optional.empty(), Optional.empty())
                : new FileLine(path.substring(0, slash), FileLine.Kind.DIRECTORY, 0755, 0, Optional.empty(),
                        Optional.empty());
    }

    private static InsideFailed failed(String code, String what, String why) {
        return new InsideFailed(new Problem(code, what, why, "Look at what is there."), null);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
