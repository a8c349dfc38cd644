package dev.mintmark.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final String DUMP = """
            4711
            2026-11-22T03:00:00Z
            25.0.3+9

            #1 "main" RUNNABLE 2026-11-22T03:00:00Z
                java.base/java.lang.Object.wait("#9 "no thread"")

            #38 "ForkJoinPool-1-worker-3" WAITING
            #39 "ForkJoinPool-1-worker-4" WAITING
            #51 "demo/prod-eu watch" virtual WAITING
            #52 "" virtual WAITING
            """;

    @Test
    void threadsAreCountedByTheirNameWithoutNumbers() {
        assertThat(Sampler.groups(DUMP)).isEqualTo(Map.of("main", 1, "ForkJoinPool-#-worker-#", 2,
                "~demo/prod-eu watch", 1, "~", 1));
    }
}
