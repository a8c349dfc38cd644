package dev.mintmark.docker.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.rollback.Members;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The exchange of containers on a real engine.
@RequiresDocker
class ExchangeTest {

    @AutoClose
    private final EngineShop shop = new EngineShop();

    @Test
    void whatRanBeforeIsKeptUntilAllIsDone() throws Exception {
        var good = shop.image("1");
        shop.image("2");
        var old = shop.start("2");
        var steps = shop.steps(good);
        shop.pipeline().carryOut(steps.getFirst());
        assertThat(shop.field(old, "{{.State.Status}}")).isEqualTo("exited");
        shop.pipeline().carryOut(steps.getLast());
        assertThat(all()).containsExactly(shop.name);
    }

    @Test
    void aVersionThatIsStartedAgainAndAgainIsReplaced() throws Exception {
        var good = shop.image("1");
        shop.image("2", "CMD [\"/bin/sh\", \"-c\", \"exit 1\"]");
        shop.start("2", "--restart", "always");
        shop.pipeline().carryOut(shop.steps(good).getFirst());
        assertThat(shop.field(shop.name, "{{.Image}} {{.State.Running}} {{.HostConfig.RestartPolicy.Name}}"))
                .isEqualTo(good + " true always");
    }

    @Test
    void aTargetThatDoesNotStartIsPutAsideAndWhatRanBeforeRunsAgain() throws Exception {
        var broken = shop.image("1", "CMD [\"/bin/sh\", \"-c\", \"echo no database; exit 7\"]");
        shop.image("2");
        var old = shop.start("2");
        var steps = shop.steps(broken);
        var refused = refused(steps.getFirst());
        assertThat(refused.kind()).isEqualTo(Kind.FAILED);
        assertThat(refused.problem().why()).contains("exited with code 7", "runs again");
        assertThat(shop.field(shop.name, "{{.Id}} {{.State.Running}}")).isEqualTo(old + " true");
        var failed = shop.name + ".mintmark-failed-" + Members.PLAN;
        assertThat(refused.problem().next()).contains("docker logs " + failed);
        assertThat(shop.workshop.docker("logs", failed)).contains("no database");

        shop.pipeline().carryOut(steps.getLast());
        assertThat(all()).containsExactly(shop.name);
    }

    @Test
    void aTargetThatIsUnhealthyIsPutAside() throws Exception {
        var sick = shop.image("1", "HEALTHCHECK --interval=1s --retries=1 CMD [\"/bin/sh\", \"-c\", \"exit 1\"]");
        shop.image("2");
        var old = shop.start("2");
        assertThat(refused(shop.steps(sick).getFirst()).problem().why()).contains("unhealthy", "runs again");
        assertThat(shop.field(shop.name, "{{.Id}}")).isEqualTo(old);
    }

    @Test
    void theHealthCheckOfTheTargetIsWaitedFor() throws Exception {
        var good = shop.image("1", "HEALTHCHECK --interval=1s CMD [\"/bin/sh\", \"-c\", \"exit 0\"]");
        shop.image("2");
        shop.start("2");
        shop.pipeline().carryOut(shop.steps(good).getFirst());
        assertThat(shop.field(shop.name, "{{.State.Health.Status}}")).isEqualTo("healthy");
    }

    @Test
    void aStartThatTheEngineRefusesLeadsBack() throws Exception {
        var good = shop.image("1", "ENTRYPOINT [\"/bin/nothing\"]");
        shop.image("2");
        var old = shop.start("2");
        var refused = refused(shop.steps(good).getFirst());
        assertThat(refused.problem().why()).contains("The engine refused", "/bin/nothing", "runs again");
        assertThat(shop.field(shop.name, "{{.Id}} {{.State.Running}}")).isEqualTo(old + " true");
    }

    @Test
    void theReplicasOfAComposeServiceAreReplacedOneAfterTheOther() throws Exception {
        var good = shop.image("1");
        shop.image("2");
        var project = shop.workshop.unique("proj");
        for (var number : List.of("1", "2")) {
            shop.workshop.start(project + "_web_" + number, shop.repository + ":2", "--label",
                    "com.docker.compose.project=" + project, "--label", "com.docker.compose.service=web", "--label",
                    "com.docker.compose.container-number=" + number, "--label", "com.docker.compose.image=sha256:bad");
        }
        var member = shop.member(new WorkloadId(EngineShop.SOURCE, project, "Compose", "web"), good);
        var steps = EngineShop.inOrder(shop.pipeline().plan(member, Members.purpose()));
        assertThat(steps).hasSize(4);
        for (var step : steps) {
            shop.pipeline().carryOut(step);
        }
        assertThat(all()).containsExactly(project + "_web_1", project + "_web_2");
        for (var name : all()) {
            assertThat(shop.field(name, "{{.Image}} {{index .Config.Labels \"com.docker.compose.image\"}} "
                    + "{{index .Config.Labels \"com.docker.compose.service\"}}")).isEqualTo(good + " " + good + " web");
        }
    }

    @Test
    void whatRanBeforeIsNotRemovedWhileWhatCameDoesNotRun() throws Exception {
        var good = shop.image("1");
        shop.image("2");
        shop.start("2");
        var steps = shop.steps(good);
        shop.pipeline().carryOut(steps.getFirst());
        shop.workshop.docker("stop", shop.name);
        assertThat(refused(steps.getLast()).kind()).isEqualTo(Kind.BLOCKED);
        assertThat(all()).hasSize(2);
    }

    private RollbackRefused refused(Step step) {
        return catchThrowableOfType(RollbackRefused.class, () -> shop.pipeline().carryOut(step));
    }

    private List<String> all() {
        return shop.workshop.docker("ps", "--all", "--filter", "label=" + shop.workshop.label(), "--format", "{{.Names}}")
                .lines().sorted().toList();
    }
}
