package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When watching ends, so does everything that was started for it.
class NothingLeftTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NAME = "docker/threads-of-this-test";

    @TempDir
    Path folder;

    @Test
    void anInterruptEndsEveryThread() throws Exception {
        var observer = new CollectingObserver();
        try (var engine = FakeEngine.start();
                var watching = Watching.of(source(engine, DockerSettings.USUAL), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            assertThat(threads("during")).as("so that the name is the right one").isNotEmpty();
            watching.interrupt(PATIENCE);
            assertThat(threads("after")).isEmpty();
        }
    }

    @Test
    void anInterruptEndsACallThatHangs() throws Exception {
        var observer = new CollectingObserver();
        try (var engine = FakeEngine.start().hangingAt("/containers/json");
                var watching = Watching.of(source(engine, DockerSettings.USUAL), observer)) {
            watching.interrupt(PATIENCE);
            assertThat(threads("after")).isEmpty();
        }
    }

    @Test
    void aFaultEndsEveryThread() throws Exception {
        var observer = new CollectingObserver();
        try (var engine = FakeEngine.start().hangingAt("/info");
                var watching = Watching.of(source(engine, DockerSettings.USUAL.withDeadline(Duration.ofSeconds(1))),
                        observer)) {
            watching.unavailable(PATIENCE);
            assertThat(threads("after")).isEmpty();
        }
    }

    private static DockerSource source(FakeEngine engine, DockerSettings settings) {
        return new DockerSource(new DockerEndpoint(new SourceId(NAME), engine.host(), Optional.empty()), settings,
                Clock.systemUTC());
    }

    /// Virtual threads show only in a dump. The watching thread itself belongs to the test.
    private List<String> threads(String moment) throws IOException {
        var dump = folder.resolve(moment);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
        try (var lines = Files.lines(dump)) {
            return lines.filter(line -> line.contains(NAME) && !line.contains(NAME + " watch")).toList();
        }
    }
}
