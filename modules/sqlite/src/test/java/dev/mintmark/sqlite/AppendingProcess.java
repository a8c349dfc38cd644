package dev.mintmark.sqlite;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.VersionCount;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A second console, as far as the record can tell: a program that appends batch after batch, as fast as it can.
///
/// It begins when it is sent a byte, and sends a line for each batch after `append` has returned.
final class AppendingProcess {

    static final int BATCH = 200;
    static final int WORKLOADS = 100;

    private AppendingProcess() {}

    /// @param arguments file, name of this process, how many batches
    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]);
        var name = arguments[1];
        var batches = Integer.parseInt(arguments[2]);
        try (var begin = new FileInputStream(FileDescriptor.in); var out = new FileOutputStream(FileDescriptor.out)) {
            rehearse(file.resolveSibling("rehearsal-" + name + ".db"));
            say(out, "ready");
            begin.read();
            if (!(SqliteHistory.open(file, InstantSource.system()) instanceof Opening.Opened(var history))) {
                say(out, "not opened");
                return;
            }
            try (history) {
                for (var batch = 0; batch < batches; batch++) {
                    history.append(batch(name, batch));
                    say(out, Integer.toString(batch + 1));
                }
            }
            say(out, "done");
        }
    }

    /// Loads all classes, so that the time until it is killed is spent with the record.
    private static void rehearse(Path elsewhere) throws Exception {
        if (SqliteHistory.open(elsewhere, InstantSource.system()) instanceof Opening.Opened(var history)) {
            history.append(batch("rehearsal", 0));
            history.close();
        }
        Files.delete(elsewhere);
    }

    private static void say(FileOutputStream out, String word) throws IOException {
        out.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// The workload's `wanted` counts this process's entries.
    private static List<HistoryEntry> batch(String name, int batch) {
        var entries = new ArrayList<HistoryEntry>(BATCH);
        for (var number = batch * BATCH; number < (batch + 1) * BATCH; number++) {
            var id = new WorkloadId(new SourceId("kubernetes/" + name), "shop", "Deployment",
                    "workload-" + number % WORKLOADS);
            var image = new RunningImage.Identified("registry.example/shop/app:" + batch,
                    Optional.of(new Digest("sha256:%064x".formatted(batch))), Optional.empty());
            var since = Instant.ofEpochSecond(1_800_000_000L + batch);
            entries.add(new HistoryEntry.Composition(Instant.ofEpochSecond(1_800_000_000L, number),
                    new Workload(id, "app", number, Rollout.SETTLED, Map.of("app", image.reference())),
                    List.of(new VersionCount("app", ContainerRole.MAIN, image, 3, 3, since),
                            new VersionCount("proxy", ContainerRole.SIDECAR, image, 3, 2, since))));
        }
        return entries;
    }
}
