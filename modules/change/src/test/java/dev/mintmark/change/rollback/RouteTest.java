package dev.mintmark.change.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which pipeline leads to whose workloads.
class RouteTest {

    @ParameterizedTest
    @CsvSource({"Container, ENGINE, false, docker", "Container, ENGINE, true, docker", "Compose, COMPOSE, false, docker",
        "Compose, COMPOSE, true, docker", "Container, CONTROLLER, true, docker", "Deployment, KUBERNETES, false, kubernetes",
        "Deployment, HELM, true, kubernetes", "Rollout, KUBERNETES, false, argo-rollouts"})
    void theOwnerLeadsToThePipeline(String kind, Owner.Kind owner, boolean glass, String pipeline) throws Exception {
        assertThat(Route.to(workload(kind), new Owner(owner, "", "shop"), glass)).containsExactly(pipeline);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tasksOfASwarmServiceAreNeverReplacedAroundItsManager(boolean glass) {
        assertThatThrownBy(() -> Route.to(workload("Service"), new Owner(Owner.Kind.SWARM, "", "web"), glass))
                .isInstanceOfSatisfying(RollbackRefused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.BLOCKED);
                    assertThat(refused.problem().next()).contains("docker service rollback web");
                });
    }

    private static WorkloadId workload(String kind) {
        return new WorkloadId(new SourceId("docker/default"), "", kind, "web");
    }
}
