package dev.mintmark.simulator;

import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.Variable;
import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.Listing;
import dev.mintmark.change.inside.PathChange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a simulated copy: a handful, and what was made in `/tmp`. Thread-safe.
final class SimulatedFiles {

    private static final int MOST = 1_000;
    private static final String WRITABLE = "/tmp/";

    private final SortedMap<String, String> files = new TreeMap<>();
    private final List<PathChange> changes = new ArrayList<>();
    private final Optional<Instant> made;

    SimulatedFiles() {
        made = Optional.empty();
    }

    SimulatedFiles(CopyPlan plan, Instant now) {
        made = Optional.of(now);
        files.put("/etc/os-release", "ID=simulated\nPRETTY_NAME=\"A simulated system, nothing here is real\"\n");
        files.put("/etc/passwd", "root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/srv/app:/bin/sh\n");
        files.put("/srv/app/server", "\u007fELF, or would be\n");
        files.put("/srv/app/config.yaml", "image: " + plan.image() + "\nport: 8080\n");
        files.put("/tmp/.keep", "");
    }

    /// The variables that a plan gives to a copy.
    static SortedMap<String, String> given(CopyPlan plan) {
        var given = new TreeMap<String, String>();
        for (var variable : plan.environment()) {
            switch (variable) {
                case Variable.Given(var name, var value) -> given.put(name, value);
                case Variable.Revealed(var name, var secret) -> given.put(name, secret.revealed());
                case Variable.Withheld _ -> { }
            }
        }
        return given;
    }

    synchronized Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    synchronized Optional<Listing> list(String directory) {
        var under = directory.endsWith("/") ? directory : directory + "/";
        var entries = new TreeMap<String, FileLine>();
        files.forEach((path, text) -> {
            if (path.startsWith(under)) {
                var rest = path.substring(under.length());
                var slash = rest.indexOf('/');
                var name = slash < 0 ? rest : rest.substring(0, slash);
                entries.putIfAbsent(name, slash < 0
                        ? new FileLine(name, FileLine.Kind.FILE, 0644, text.length(), made, Optional.empty())
                        : new FileLine(name, FileLine.Kind.DIRECTORY, 0755, 0, made, Optional.empty()));
            }
        });
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Listing(List.copyOf(entries.values()), true));
    }

    /// @return whether it was made or is there already
    synchronized boolean touch(String path) {
        if (files.containsKey(path)) {
            return true;
        }
        if (!path.startsWith(WRITABLE) || path.endsWith("/") || files.size() >= MOST) {
            return false;
        }
        files.put(path, "");
        changes.add(new PathChange(PathChange.Kind.ADDED, path));
        return true;
    }

    synchronized List<PathChange> changes() {
        return List.copyOf(changes);
    }
}
