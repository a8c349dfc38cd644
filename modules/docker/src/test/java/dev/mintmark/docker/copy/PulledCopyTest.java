package dev.mintmark.docker.copy;

import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Fault.REGISTRY_DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.docker.RequiresDocker;
import dev.mintmark.workshop.registry.DebianRegistry;
import dev.mintmark.workshop.registry.RegistryLock;
import dev.mintmark.workshop.registry.RequiresRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy of an image that its engine does not have yet.
@RequiresDocker
@RequiresRegistry
class PulledCopyTest {

    @Test
    void theImageIsPulledAndItsSecretsAreWithheldAsWell(@TempDir Path folder) throws Exception {
        try (var bench = CopyBench.open(); var registry = DebianRegistry.start(folder, RegistryLock.NONE)) {
            var reference = registry.host() + "/shop/web:1";
            bench.workshop().docker("tag", bench.image(), reference);
            bench.workshop().docker("push", reference);
            bench.workshop().docker("rmi", reference);

            var plan = bench.host().plan(bench.request(reference, CopyMode.HOLD, Duration.ofMinutes(2), List.of()));
            assertThat(plan.digest()).isEmpty();
            var told = new ArrayList<String>();
            var copy = bench.host().launch(plan, (step, detail) -> told.add(step + " " + detail));
            assertThat(told).contains(LaunchStep.PREPARE + " pulling " + reference);
            assertThat(copy.image()).isEqualTo(reference);
            assertThat(copy.digest()).isPresent().isEqualTo(bench.host().find(copy.id()).orElseThrow().digest());
            assertThat(bench.exec(copy, "busybox env")).contains("GREETING=hello").doesNotContain("DB_PASSWORD");
            bench.host().end(copy.id());

            var missing = bench.host().plan(bench.request(registry.host() + "/shop/web:2", CopyMode.HOLD,
                    Duration.ofMinutes(2), List.of()));
            assertThatThrownBy(() -> bench.host().launch(missing, LaunchProgress.NONE))
                    .isInstanceOfSatisfying(CopyRefused.class, refused ->
                            assertThat(refused.problem().code()).isEqualTo("copy.pull"));
            bench.workshop().docker("rmi", reference);
        }
    }

    @Test
    @Proves(fault = REGISTRY_DOWN, during = COPY_ALIVE, shown = "The copy, as ever; a launch that must pull fails",
            recovers = "launch it once the registry is back")
    void aCopyLivesOnWithoutItsRegistryAndWhatHasToBePulledWaitsForIt(@TempDir Path folder) throws Exception {
        try (var bench = CopyBench.open()) {
            String reference;
            CopyPlan pulled;
            DebugCopy copy;
            try (var registry = DebianRegistry.start(folder, RegistryLock.NONE)) {
                reference = registry.host() + "/shop/web:1";
                bench.workshop().docker("tag", bench.image(), reference);
                bench.workshop().docker("push", reference);
                copy = bench.launch(bench.request(reference, CopyMode.HOLD, Duration.ofMinutes(2), List.of()));
                pulled = bench.host().plan(bench.request(registry.host() + "/shop/other:1", CopyMode.HOLD,
                        Duration.ofMinutes(2), List.of()));
            }
            assertThat(bench.exec(copy, "busybox env")).contains("GREETING=hello");
            assertThat(bench.host().renew(copy.id(), Duration.ofMinutes(3)).state()).isEqualTo(CopyState.RUNNING);
            var another = bench.launch(bench.request(reference, CopyMode.HOLD, Duration.ofMinutes(2), List.of()));
            assertThat(another.state()).as("the engine has the image").isEqualTo(CopyState.RUNNING);
            assertThatThrownBy(() -> bench.host().launch(pulled, LaunchProgress.NONE))
                    .isInstanceOfSatisfying(CopyRefused.class, refused ->
                            assertThat(refused.problem().code()).isEqualTo("copy.pull"));

            assertThat(bench.host().end(copy.id())).isInstanceOf(CopyEnd.Confirmed.class);
            assertThat(bench.host().end(another.id())).isInstanceOf(CopyEnd.Confirmed.class);
            bench.workshop().docker("rmi", reference);
        }
    }
}
