package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.PortForward;
import dev.mintmark.change.inside.ProcessLine;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.TypedApi;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The inside of one container of a cluster. Looks for it anew each time, and remembers nothing.
public final class ClusterInside implements CopyInside {

    /// A quiet log is no broken one.
    private static final Duration LONGEST_SILENCE = Duration.ofHours(24);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);
    private static final int MOST_LINES = 100_000;
    private static final int HIGHEST_PORT = 65_535;
    private static final String BEST_SHELL = "command -v bash >/dev/null 2>&1 && exec bash\nexec sh";

    private final TypedApi api;
    private final Locating locating;

    public ClusterInside(TypedApi api, Locating locating) {
        this.api = api;
        this.locating = locating;
    }

    @Override
    public CopyProcess shell(TerminalSize size) throws InsideFailed, InterruptedException {
        var place = locating.find();
        var execution = new Execution(api, place);
        var process = execution.start(new Scripts(execution, place).command(place.busybox()
                .map(busybox -> BEST_SHELL.replace("exec sh", "command -v sh >/dev/null 2>&1 && exec sh\nexec " + busybox
                        + " sh")).orElse(BEST_SHELL)), Optional.of(size));
        var ended = process.firstSign(SIGN_OF_LIFE);
        if (ended.isPresent() && ended.get().code() != 0) {
            process.close();
            throw InsideProblems.failed("copy.no-shell", "No shell was opened in the copy.",
                    "There is none" + (ended.get().words().isEmpty() ? "" : ": " + ended.get().words()) + ".",
                    "Launch it with a toolbox: an image with a statically linked busybox.");
        }
        return process;
    }

    @Override
    public CopyProcess exec(List<String> command) throws InsideFailed, InterruptedException {
        return new Execution(api, locating.find()).start(command, Optional.empty());
    }

    @Override
    public CopyProcess exec(List<String> command, TerminalSize size) throws InsideFailed, InterruptedException {
        return new Execution(api, locating.find()).start(command, Optional.of(size));
    }

    @Override
    public InputStream logs(int lines, boolean follow) throws InsideFailed, InterruptedException {
        var place = locating.find();
        var path = place.path("log") + "?" + place.containerQuery() + "&tailLines="
                + Math.clamp(lines, 0, MOST_LINES) + (follow ? "&follow=true" : "");
        try {
            return new Log(api.connection().use(server -> server.watch(path, "the log of pod " + place.pod(),
                    LONGEST_SILENCE)));
        } catch (CallFailed failed) {
            throw InsideProblems.failed(failed, "The log of the copy was not read.");
        }
    }

    @Override
    public Listing list(String directory) throws InsideFailed, InterruptedException {
        return new Directories(scripts()).list(directory);
    }

    @Override
    public InputStream read(String file) throws InsideFailed, InterruptedException {
        var place = locating.find();
        var execution = new Execution(api, place);
        return new FileReading(execution, new Scripts(execution, place)).read(file);
    }

    @Override
    public List<ProcessLine> processes() throws InsideFailed, InterruptedException {
        return new Processes(scripts()).list();
    }

    private Scripts scripts() throws InsideFailed, InterruptedException {
        var place = locating.find();
        return new Scripts(new Execution(api, place), place);
    }

    @Override
    public List<PathChange> changes() throws InsideFailed {
        throw InsideProblems.failed("copy.changes-unknown", "What was changed in the copy is not known.",
                "A cluster does not tell how a container's files differ from its image's.",
                "Look at the files by hand; unless its root was made writable, only /tmp can have changed.");
    }

    @Override
    public PortForward forward(int remote, int local) throws InsideFailed, InterruptedException {
        var what = "The port was not forwarded.";
        if (remote < 1 || remote > HIGHEST_PORT || local < 0 || local > HIGHEST_PORT) {
            throw InsideProblems.failed("copy.port", what, "There is no such port.", "Choose one from 1 to 65535.");
        }
        try {
            return new ForwardedPort(api, locating.find(), remote, local);
        } catch (IOException e) {
            throw InsideProblems.failed("copy.port", what, "This machine does not give port " + local + ": "
                    + e.getMessage() + ".", "Choose another local port, or 0 for any.");
        }
    }
}
