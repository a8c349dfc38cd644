package dev.mintmark.docker.rollback;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.ENGINE_RESTARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.PrivateEngine;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;

/// Takes an engine of its own, so it runs only where Docker is required.
@RequiresDocker
@EnabledIfSystemProperty(named = "mintmark.docker.required", matches = "true")
class RestartedEngineTest {

    @Test
    @Proves(fault = ENGINE_RESTARTED, during = ROLLBACK_RUNNING, shown = "Failed: the engine does not answer",
            recovers = "plan again once it runs: what was begun is found")
    void whatWasBegunOnAnEngineThatIsRestartedIsEndedAfterwards(@TempDir Path folder) throws Exception {
        try (var engine = PrivateEngine.start(folder);
                var shop = new EngineShop(URI.create(engine.host()), DockerWorkshop.on(engine.host()))) {
            var good = shop.image("1");
            shop.image("2");
            shop.start("2", "--restart", "always");
            var steps = shop.steps(good);

            engine.stop();
            var refused = catchThrowableOfType(RollbackRefused.class, () -> shop.pipeline().carryOut(steps.getFirst()));
            assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.FAILED);
            assertThat(refused.problem().why()).contains("no such socket").endsWith("Nothing was asked of it.");

            engine.start();
            shop.pipeline().carryOut(steps.getFirst());
            shop.pipeline().carryOut(steps.getLast());
            assertThat(shop.field(shop.name, "{{.Image}} {{.State.Running}}")).isEqualTo(good + " true");
        }
    }
}
