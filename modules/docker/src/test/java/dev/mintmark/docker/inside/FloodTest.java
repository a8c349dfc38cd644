package dev.mintmark.docker.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A copy that writes as fast as it can, to a reader that is slow, stops, or wants only half of it.
@RequiresDocker
@Timeout(120)
class FloodTest {

    /// Writes blocks of 64 kB to a pipe and counts them in a file, as many as are taken.
    private static final String COUNTED = "i=0; while busybox dd if=/dev/zero bs=65536 count=1 2>/dev/null; do "
            + "i=$((i+1)); echo $i > /tmp/count; done";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1 << 20;

    private static OpenedCopy copy;

    @BeforeAll
    static void start() throws Exception {
        copy = OpenedCopy.start("--tmpfs", "/tmp");
    }

    @AfterAll
    static void end() {
        copy.close();
    }

    @Test
    void aReaderThatStopsHoldsTheProcessBack() throws Exception {
        try (var process = copy.inside().exec(List.of("sh", "-c", COUNTED))) {
            assertThat(process.output().readNBytes(2 * MEGABYTE)).hasSize(2 * MEGABYTE);
            var stoppedAt = settled();
            // What lies between us: sockets, pipes, and what the engine holds; not what the process could write.
            assertThat(stoppedAt).isLessThan(24 * MEGABYTE);
            assertThat(process.output().readNBytes(stoppedAt)).hasSize(stoppedAt);
            Eventually.await("it goes on", PATIENCE, FloodTest::written, count -> count > stoppedAt);
        }
    }

    @Test
    void aFloodPassesAndLittleOfItIsKept() throws Exception {
        try (var process = copy.inside().exec(List.of("busybox", "cat", "/dev/zero"))) {
            var before = used();
            read(process, 80 * MEGABYTE);
            assertThat(used() - before).as("bytes kept").isLessThan(8 * MEGABYTE);
        }
    }

    @Test
    void aTerminalThatIsNotReadHoldsTheProcessBackToo() throws Exception {
        try (var process = copy.inside().exec(List.of("sh", "-c", COUNTED), TerminalSize.USUAL)) {
            assertThat(process.output().read()).isZero();
            assertThat(settled()).isLessThan(24 * MEGABYTE);
        }
    }

    @Test
    void errorsThatNobodyReadsHoldTheOutputBackUntilTheyAreClosed() throws Exception {
        try (var process = copy.inside().exec(List.of("sh", "-c",
                "busybox dd if=/dev/zero bs=1048576 count=4 >&2 2>/dev/null; echo end"))) {
            process.errors().close();
            assertThat(Reads.all(process.output())).isEqualTo("end\n");
        }
    }

    @Test
    void severalFloodsAtOnceDoNotHoldUpAQuestion() throws Exception {
        var floods = new ArrayList<CopyProcess>();
        try {
            for (var number = 0; number < 12; number++) {
                floods.add(copy.inside().exec(List.of("busybox", "cat", "/dev/zero")));
            }
            try (var process = copy.inside().exec(List.of("sh", "-c", "echo answer"))) {
                assertThat(Reads.all(process.output())).isEqualTo("answer\n");
            }
        } finally {
            floods.forEach(CopyProcess::close);
        }
    }

    private static void read(CopyProcess process, long most) throws IOException {
        var bytes = new byte[1 << 16];
        for (var left = most; left > 0; ) {
            left -= process.output().read(bytes, 0, (int) Math.min(bytes.length, left));
        }
    }

    /// How much was written when nothing more is.
    private static int settled() throws Exception {
        var last = new int[] {-1, 0};
        Eventually.await("it stops", PATIENCE, FloodTest::written, count -> {
            last[1] = count == last[0] ? last[1] + 1 : 0;
            last[0] = count;
            return last[1] == 10;
        });
        return last[0];
    }

    private static int written() throws Exception {
        return Integer.parseInt(copy.workshop().docker("exec", copy.container(), "busybox", "cat", "/tmp/count"))
                << 16;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
