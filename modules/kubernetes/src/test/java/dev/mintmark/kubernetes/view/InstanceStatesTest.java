package dev.mintmark.kubernetes.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.kubernetes.objects.Resource;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceStatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'ready': true, 'state': {'running': {}} | READY | ",
            "'ready': false, 'state': {'running': {}} | NOT_READY | ",
            "'state': {'waiting': {'reason': 'ContainerCreating'}} | STARTING | ContainerCreating",
            "'state': {'waiting': {'reason': 'PodInitializing'}} | STARTING | PodInitializing",
            "'state': {} | STARTING | ",
            "'state': {'waiting': {'reason': 'ImagePullBackOff'}} | FAILING | ImagePullBackOff",
            "'state': {'waiting': {'reason': 'CreateContainerConfigError'}} | FAILING | CreateContainerConfigError",
            "'state': {'waiting': {'reason': 'RunContainerError'}} | FAILING | RunContainerError",
            "'state': {'waiting': {'reason': 'CrashLoopBackOff'}}, 'lastState': {'terminated': {'exitCode': 3}} "
                    + "| FAILING | CrashLoopBackOff, exit 3",
            "'state': {'terminated': {'exitCode': 137, 'reason': 'OOMKilled'}} | FAILING | OOMKilled, exit 137",
            "'state': {'terminated': {'exitCode': 0, 'reason': 'Completed'}} | STARTING | Completed"})
    void aContainersStateAndReasonAreTheKubelets(String status, InstanceState state, String reason) throws Exception {
        var instance = new Sight().changed(Resource.PODS, Sight.pod("", "web:1", status.replace("\"", "'"))).instance();
        assertThat(instance.state()).isEqualTo(state);
        assertThat(instance.reason()).isEqualTo(reason == null ? "" : reason);
    }

    @Test
    void whatIsBeingDeletedIsTerminating() throws Exception {
        assertThat(new Sight().changed(Resource.PODS, Sight.pod(", 'deletionTimestamp': '2026-11-21T09:00:00Z'", "web:1",
                "'ready': true, 'state': {'running': {}}")).instance().state()).isEqualTo(InstanceState.TERMINATING);
    }

    @Test
    void aPodThatFitsNowhereSaysSo() throws Exception {
        var instance = new Sight().changed(Resource.PODS, Sight.pod("", "web:1", "").replace("'phase': 'Running'",
                "'phase': 'Pending', 'conditions': [{'type': 'PodScheduled', 'status': 'False', 'reason': 'Unschedulable'}]"))
                .instance();
        assertThat(instance.reason()).isEqualTo("Unschedulable");
        assertThat(instance.since()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"Succeeded", "Failed"})
    void aPodThatIsOverHasNoInstances(String phase) throws Exception {
        var running = Sight.pod("", "web:1", "'ready': true, 'state': {'running': {}}");
        var sight = new Sight().changed(Resource.PODS, running)
                .changed(Resource.PODS, running.replace("'phase': 'Running'", "'phase': '" + phase + "'"));
        assertThat(sight.gone()).isEqualTo(1);
        assertThat(sight.workloads()).isEmpty();
    }

    @Test
    void theContainersOfAPodHaveTheirRoles() throws Exception {
        var pod = """
                {'metadata': {'name': 'p', 'namespace': 'shop', 'uid': 'u',
                  'annotations': {'kubectl.kubernetes.io/default-container': 'app', 'other': 'ignored'}},
                 'spec': {'containers': [{'name': 'proxy', 'image': 'proxy'}, {'name': 'app', 'image': 'app'}],
                   'initContainers': [{'name': 'migrate', 'image': 'app'},
                     {'name': 'mesh', 'image': 'mesh', 'restartPolicy': 'Always'}],
                   'ephemeralContainers': [{'name': 'debug', 'image': 'busybox'}]},
                 'status': {'phase': 'Running', 'initContainerStatuses': [
                   {'name': 'migrate', 'state': {'terminated': {'exitCode': 0}}},
                   {'name': 'mesh', 'ready': true, 'state': {'running': {}}}],
                   'ephemeralContainerStatuses': [{'name': 'debug', 'state': {'running': {}}}]}}
                """;
        var sight = new Sight().changed(Resource.PODS, pod);
        var told = sight.instances();
        assertThat(told.stream().collect(Collectors.toMap(one -> one.id().container(), Instance::role)))
                .containsEntry("app", ContainerRole.MAIN).containsEntry("proxy", ContainerRole.CONTAINER)
                .containsEntry("mesh", ContainerRole.SIDECAR).containsEntry("migrate", ContainerRole.INIT)
                .containsEntry("debug", ContainerRole.EPHEMERAL).hasSize(5);
        assertThat(told.stream().collect(Collectors.toMap(one -> one.id().container(), Instance::state)))
                .containsEntry("migrate", InstanceState.COMPLETED).containsEntry("mesh", InstanceState.READY)
                .containsEntry("debug", InstanceState.READY);
        assertThat(sight.workload().template()).containsOnlyKeys("app", "proxy", "mesh");
    }
}
