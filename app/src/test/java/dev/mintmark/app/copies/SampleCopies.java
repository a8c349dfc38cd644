package dev.mintmark.app.copies;

import dev.mintmark.app.look.Sample;
import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.ProcessLine;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.audit.FakeAuditLog;
import dev.mintmark.testkit.copy.FakeCopyHost;
import dev.mintmark.testkit.copy.FakeCopyPlace;
import dev.mintmark.testkit.images.Digests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An armed engine and a cluster that is not, with copies in every state.
public final class SampleCopies {

    static final SourceId LOCAL = new SourceId("docker/default");
    static final SourceId PROD = new SourceId("kubernetes/prod-eu");
    static final CopyId PAYMENTS = new CopyId("abcdefgh23");
    static final Problem FULL = new Problem("copy.quota", "The copy was not made.",
            "The quota of namespace shop allows no more pods.", "End another copy, or choose another namespace.");
    static final Problem AWAY = new Problem("docker.unreachable", "The copies on prod-eu could not be listed.",
            "The cluster did not answer within 10 s.", "Check the network, then look again.");
    static final Problem STUCK = new Problem("copy.not-confirmed", "Its end was not confirmed.",
            "It was told to end, but the engine still lists it after 10 s.", "End it again; its lease ends it in any case.");
    /// What an editor shows: a title, numbers, colours, lines that are not there, and a line about itself.
    static final String EDITOR = "\u001b[?1049h\u001b[2J\u001b[H"
            + "\u001b[38;5;244m  1 \u001b[0m\u001b[34mserver\u001b[0m:\r\n"
            + "\u001b[38;5;244m  2 \u001b[0m  \u001b[34mport\u001b[0m: \u001b[35m8080\u001b[0m\r\n"
            + "\u001b[38;5;244m  3 \u001b[0m  \u001b[34mgreeting\u001b[0m: \u001b[32m\"grüß Gott, 世界\"\u001b[0m\r\n"
            + "\u001b[38;5;244m  4 \u001b[0m\u001b[90m# how many connections\u001b[0m\r\n"
            + "\u001b[48;2;40;50;70m\u001b[38;5;244m  5 \u001b[0m\u001b[48;2;40;50;70m  \u001b[34mmaxSize\u001b[39m: \u001b[1;33m200\u001b[0m\r\n"
            + "\u001b[38;5;244m  6 \u001b[0m  \u001b[4mleakDetection\u001b[24m: \u001b[3;31moff\u001b[0m\r\n"
            + "\u001b[34m~\r\n~\r\n~\r\n~\u001b[0m\r\n"
            + "┌────────────┬──────────┐\r\n│ \u001b[7m inverse \u001b[0m  │ \u001b[2mdim\u001b[0m ─┼─  │\r\n└────────────┴──────────┘\r\n"
            + rainbow() + "\r\n"
            + "\u001b[7mapplication.yml [+]                                  5,12          All\u001b[0m\u001b[5;14H";

    final SteppableClock clock = new SteppableClock(Sample.NOW);
    final FakeCopyPlace local = new FakeCopyPlace(LOCAL, clock);
    final FakeCopyPlace prod = new FakeCopyPlace(PROD, clock);
    final Arming arming = new Arming(clock, Set.of(LOCAL));
    final FakeAuditLog audit = new FakeAuditLog(clock);
    final DebugCopies service = new DebugCopies(List.of(new FakeCopyHost(local), new FakeCopyHost(prod)), arming, audit,
            clock, "ana");

    private SampleCopies() {
        local.environment(Map.of("APP_POOL", "20", "DB_PASSWORD", "hunter2", "JAVA_OPTS", "-Xmx384m", "LANG", "C.UTF-8",
                "PAYMENTS_API_TOKEN", "eyJhbGciOiJIUzI1NiJ9", "SERVER_PORT", "8080"));
        local.warn(List.of(new Problem("copy.platform", "It will be slow.",
                "The image is for arm64, and this engine runs amd64.", "Launch it where arm64 runs, if that matters.")));
    }

    public static SampleCopies none() {
        return new SampleCopies();
    }

    public static SampleCopies several() {
        var copies = new SampleCopies();
        copies.put(copies.local, PAYMENTS, "shop/payments:2.14.0", "ana", "INC-314 pool exhaustion", CopyState.RUNNING, "",
                Duration.ofSeconds(23 * 60 + 41));
        copies.put(copies.local, new CopyId("search2345"), "shop/search:5.0.1", "bo", "reindexing looks odd",
                CopyState.PAUSED, "paused", Duration.ofMinutes(-2));
        copies.put(copies.prod, new CopyId("checkout22"), "shop/checkout:1.9.4", "ana", "INC-320", CopyState.STARTING,
                "ImagePullBackOff", Duration.ofSeconds(282));
        copies.put(copies.prod, new CopyId("ledger2345"), "shop/ledger:3.1.0", "cy", "month end", CopyState.RUNNING, "",
                Duration.ofMinutes(95));
        copies.furnish();
        return copies;
    }

    void put(FakeCopyPlace place, CopyId id, String image, String owner, String purpose, CopyState state, String reason,
            Duration left) {
        var now = clock.instant();
        place.put(new DebugCopy(id, new CopyPlace(place.source(), place == prod ? "shop" : ""), "mintmark-" + id, image,
                Optional.of(Digests.of(image)), CopyMode.HOLD, owner, purpose, state, reason,
                now.minus(Duration.ofMinutes(6)), now.plus(left), now.plus(Duration.ofHours(4))));
        if (left.isNegative()) {
            place.pause(id);
        }
    }

    /// Gives the first copy an inside worth looking at.
    private void furnish() {
        var inside = local.inside(PAYMENTS);
        inside.file("/etc/app/application.yml", "server:\n  port: 8080\npool:\n  minIdle: 10\n  maxSize: 200\n  timeout: 3s\n");
        inside.file("/etc/app/logback.xml", "<configuration/>\n");
        inside.file("/etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
        inside.file("/usr/lib/libssl.so.3", "\u0000ELF");
        inside.file("/start.sh", "#!/bin/sh\nexec java $JAVA_OPTS -jar /app/payments.jar\n");
        inside.changed(new PathChange(PathChange.Kind.CHANGED, "/etc/app/application.yml"));
        inside.changed(new PathChange(PathChange.Kind.ADDED, "/tmp/heap-1.hprof"));
        inside.changed(new PathChange(PathChange.Kind.ADDED, "/tmp/threads.txt"));
        inside.changed(new PathChange(PathChange.Kind.REMOVED, "/var/cache/app/pool.lock"));
        inside.runs(new ProcessLine(1, "1000", "0.0", "/.mintmark/guard 1800"));
        inside.runs(new ProcessLine(17, "1000", "0.1", "/bin/sh"));
        inside.runs(new ProcessLine(43, "1000", "12.4", "java -Xmx384m -jar /app/payments.jar"));
        inside.logs("""
                14:29:01 INFO  starting payments 2.14.0
                14:29:02 INFO  pool: minIdle=10 maxSize=200 leakDetection=off
                14:29:03 WARN  pool: 200 of 200 connections in use
                14:29:04 ERROR pool: timeout after 3s, 41 threads wait
                14:29:04 ERROR request 8f1c failed: no connection
                14:29:05 WARN  pool: 200 of 200 connections in use
                """);
        inside.takeOver(process -> process.says(EDITOR));
    }

    private static String rainbow() {
        var line = new StringBuilder();
        for (var step = 0; step < 72; step++) {
            var red = 255 - step * 255 / 71;
            var green = step < 36 ? step * 255 / 35 : 255 - (step - 36) * 255 / 35;
            line.append("\u001b[48;2;").append(red).append(';').append(green).append(';').append(step * 255 / 71)
                    .append("m ");
        }
        return line.append("\u001b[0m").toString();
    }
}
