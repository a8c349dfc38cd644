package dev.mintmark.kubernetes.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.Rollout.Phase;
import dev.mintmark.kubernetes.objects.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutsTest {

    private static final String DONE = "'conditions': [{'type': 'Progressing', 'reason': 'NewReplicaSetAvailable'}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'replicas': 3 | 'observedGeneration': 2, 'replicas': 3, 'updatedReplicas': 3, DONE | SETTLED",
            "'replicas': 3 | 'observedGeneration': 1, 'replicas': 3, 'updatedReplicas': 3, DONE | ROLLING",
            "'replicas': 3 | 'observedGeneration': 2, 'replicas': 4, 'updatedReplicas': 1, DONE | ROLLING",
            "'replicas': 3 | 'observedGeneration': 2, 'replicas': 3, 'updatedReplicas': 3, 'availableReplicas': 2, DONE | SETTLED",
            "'replicas': 0 | 'observedGeneration': 2 | SETTLED",
            "'replicas': 3, 'paused': true | 'observedGeneration': 2 | PAUSED",
            "'replicas': 3 | 'observedGeneration': 2, 'conditions': [{'type': 'Progressing', 'status': 'False', "
                    + "'reason': 'ProgressDeadlineExceeded'}] | STUCK"})
    void aDeploymentsRollout(String spec, String status, Phase phase) throws Exception {
        assertThat(phase(Resource.DEPLOYMENTS, spec, status)).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'replicas': 4 | 'updatedReplicas': 4, 'currentRevision': 'b', 'updateRevision': 'b' | SETTLED",
            "'replicas': 4 | 'updatedReplicas': 2, 'currentRevision': 'a', 'updateRevision': 'b' | ROLLING",
            "'replicas': 4, 'updateStrategy': {'rollingUpdate': {'partition': 2}} "
                    + "| 'updatedReplicas': 1, 'currentRevision': 'a', 'updateRevision': 'b' | ROLLING",
            "'replicas': 4, 'updateStrategy': {'rollingUpdate': {'partition': 2}} "
                    + "| 'updatedReplicas': 2, 'currentRevision': 'a', 'updateRevision': 'b' | PAUSED",
            "'replicas': 4, 'updateStrategy': {'type': 'OnDelete'} "
                    + "| 'updatedReplicas': 2, 'currentRevision': 'a', 'updateRevision': 'b' | PAUSED",
            "'replicas': 4, 'updateStrategy': {'type': 'OnDelete'} "
                    + "| 'updatedReplicas': 4, 'currentRevision': 'a', 'updateRevision': 'b' | SETTLED"})
    void aStatefulSetsRollout(String spec, String status, Phase phase) throws Exception {
        assertThat(phase(Resource.STATEFUL_SETS, spec, "'observedGeneration': 2, " + status)).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'desiredNumberScheduled': 3, 'updatedNumberScheduled': 3, 'numberAvailable': 2 | SETTLED",
            "'desiredNumberScheduled': 3, 'updatedNumberScheduled': 1 | ROLLING",
            "'desiredNumberScheduled': 0 | SETTLED"})
    void aDaemonSetsRollout(String status, Phase phase) throws Exception {
        assertThat(phase(Resource.DAEMON_SETS, "", "'observedGeneration': 2, " + status)).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({"Healthy,SETTLED", "Progressing,ROLLING", "Paused,PAUSED", "Degraded,STUCK"})
    void anArgoRollout(String said, Phase phase) throws Exception {
        assertThat(phase(Resource.ROLLOUTS, "'replicas': 3", "'observedGeneration': '2', 'phase': '" + said + "'"))
                .isEqualTo(phase);
    }

    private static Phase phase(Resource resource, String spec, String status) throws Exception {
        return new Sight().changed(resource, "{'metadata': {'name': 'web', 'namespace': 'shop', 'generation': 2}, 'spec': {"
                + spec + "}, 'status': {" + status.replace("DONE", DONE) + "}}").workload().rollout().phase();
    }
}
