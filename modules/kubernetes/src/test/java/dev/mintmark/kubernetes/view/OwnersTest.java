package dev.mintmark.kubernetes.view;

import static dev.mintmark.kubernetes.view.Sight.ownedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.Instance;
import dev.mintmark.kubernetes.objects.Resource;
import org.junit.jupiter.api.Test;

class OwnersTest {

    private final Sight sight = new Sight();

    @Test
    void aPodBelongsToTheDeploymentBehindItsReplicaSet() throws Exception {
        sight.changed(Resource.REPLICA_SETS, object("web-1", ownedBy("Deployment", "web")))
                .changed(Resource.PODS, pod(ownedBy("ReplicaSet", "web-1")));
        assertThat(workload(sight.instance())).isEqualTo("Deployment/web");
    }

    @Test
    void aPodBelongsToTheArgoRolloutBehindItsReplicaSet() throws Exception {
        sight.changed(Resource.REPLICA_SETS, object("web-1", ownedBy("Rollout", "web")))
                .changed(Resource.PODS, pod(ownedBy("ReplicaSet", "web-1")));
        assertThat(workload(sight.instance())).isEqualTo("Rollout/web");
    }

    @Test
    void aPodThatComesBeforeItsOwnerIsToldWhenTheOwnerComes() throws Exception {
        sight.changed(Resource.PODS, pod(ownedBy("ReplicaSet", "web-1")));
        assertThat(sight.instances()).isEmpty();
        sight.changed(Resource.REPLICA_SETS, object("web-1", ownedBy("Deployment", "web")));
        assertThat(sight.instances()).extracting(OwnersTest::workload).containsExactly("Deployment/web");
    }

    @Test
    void anOwnerLearntTooLateMovesThePod() throws Exception {
        sight.changed(Resource.PODS, pod(ownedBy("ReplicaSet", "web-1"))).release();
        assertThat(workload(sight.instance())).isEqualTo("ReplicaSet/web-1");
        sight.changed(Resource.REPLICA_SETS, object("web-1", ownedBy("Deployment", "web")));
        assertThat(workload(sight.instance())).isEqualTo("Deployment/web");
        assertThat(sight.workloads()).containsExactly("Deployment/web");
    }

    @Test
    void aPodThatWaitedForItsOwnerAndIsGoneIsNeverTold() throws Exception {
        sight.changed(Resource.PODS, pod(ownedBy("ReplicaSet", "web-1")))
                .deleted(Resource.PODS, pod(ownedBy("ReplicaSet", "web-1"))).release();
        assertThat(sight.instances()).isEmpty();
    }

    @Test
    void aPodTakenOutOfItsReplicaSetWhileItWaitedForItIsNotPutBackWhenTheReplicaSetComes() throws Exception {
        sight.changed(Resource.PODS, pod(ownedBy("ReplicaSet", "web-1"))).changed(Resource.PODS, pod(""))
                .changed(Resource.REPLICA_SETS, object("web-1", ownedBy("Deployment", "web"))).release();
        assertThat(workload(sight.instance())).isEqualTo("Pod/web-x");
        assertThat(sight.workloads()).containsExactly("Pod/web-x");
    }

    @Test
    void allThatRanInAPodWhileItWaitedForItsOwnerIsToldInOrderEvenIfItIsGoneByThen() throws Exception {
        var before = pod(ownedBy("ReplicaSet", "web-1"));
        var after = before.replace(Sight.DIGEST, Sight.OTHER);
        sight.changed(Resource.PODS, before).changed(Resource.PODS, after).deleted(Resource.PODS, after)
                .changed(Resource.REPLICA_SETS, object("web-1", ownedBy("Deployment", "web")));
        assertThat(sight.instances()).extracting(OwnersTest::workload).containsOnly("Deployment/web");
        assertThat(sight.instances()).extracting(Instance::image).extracting(Object::toString)
                .satisfiesExactly(first -> assertThat(first).contains(Sight.DIGEST),
                        second -> assertThat(second).contains(Sight.OTHER));
        assertThat(sight.gone()).isEqualTo(1);
    }

    @Test
    void aPodOutlivesItsControllersWithoutMoving() throws Exception {
        var replicaSet = object("web-1", ownedBy("Deployment", "web"));
        sight.changed(Resource.REPLICA_SETS, replicaSet).changed(Resource.PODS, pod(ownedBy("ReplicaSet", "web-1")))
                .deleted(Resource.REPLICA_SETS, replicaSet)
                .changed(Resource.PODS, pod(ownedBy("ReplicaSet", "web-1") + ", 'deletionTimestamp': '2026-11-21T09:00:00Z'"));
        assertThat(workload(sight.instance())).isEqualTo("Deployment/web");
    }

    @Test
    void aJobsPodBelongsToTheCronJob() throws Exception {
        sight.changed(Resource.CRON_JOBS, object("nightly", ""))
                .changed(Resource.JOBS, object("nightly-1", ownedBy("CronJob", "nightly")))
                .changed(Resource.PODS, pod(ownedBy("Job", "nightly-1")));
        assertThat(workload(sight.instance())).isEqualTo("CronJob/nightly");
        assertThat(sight.workloads()).containsExactly("CronJob/nightly");
    }

    @Test
    void aFinishedJobIsNoWorkload() throws Exception {
        sight.changed(Resource.JOBS, object("once", ""));
        assertThat(sight.workloads()).containsExactly("Job/once");
        sight.changed(Resource.JOBS, "{'metadata': {'name': 'once', 'namespace': 'shop'}, "
                + "'status': {'conditions': [{'type': 'Complete', 'status': 'True'}]}}");
        assertThat(sight.workloads()).isEmpty();
    }

    @Test
    void anUnknownKindIsNamedAsThePodNamesIt() throws Exception {
        sight.changed(Resource.PODS, pod(ownedBy("StrimziPodSet", "kafka")));
        assertThat(workload(sight.instance())).isEqualTo("StrimziPodSet/kafka");
        assertThat(sight.workload().service()).isEqualTo("kafka");
    }

    @Test
    void anUnknownKindBehindAReplicaSetIsFoundToo() throws Exception {
        sight.changed(Resource.REPLICA_SETS, object("fn-1", ownedBy("Function", "fn")))
                .changed(Resource.PODS, pod(ownedBy("ReplicaSet", "fn-1")));
        assertThat(workload(sight.instance())).isEqualTo("Function/fn");
    }

    @Test
    void theControllerCountsAmongSeveralOwners() throws Exception {
        sight.changed(Resource.PODS, pod(", 'ownerReferences': [{'kind': 'Backup', 'name': 'b'}, "
                + "{'kind': 'StatefulSet', 'name': 'db', 'controller': true}]"));
        assertThat(workload(sight.instance())).isEqualTo("StatefulSet/db");
    }

    @Test
    void aPodOnItsOwnIsItsOwnWorkload() throws Exception {
        sight.changed(Resource.PODS, pod(""));
        assertThat(sight.workload().wanted()).isEqualTo(1);
        assertThat(workload(sight.instance())).isEqualTo("Pod/web-x");
        sight.deleted(Resource.PODS, pod(""));
        assertThat(sight.workloads()).isEmpty();
        assertThat(sight.gone()).isEqualTo(1);
    }

    @Test
    void aStaticPodIsNotTheNodesAndItsServiceIsTheSameOnEveryNode() throws Exception {
        sight.changed(Resource.PODS, pod(ownedBy("Node", "node-a")
                + ", 'annotations': {'kubernetes.io/config.mirror': 'x'}").replace("web-x", "apiserver-node-a"));
        assertThat(workload(sight.instance())).isEqualTo("Pod/apiserver-node-a");
        assertThat(sight.workload().service()).isEqualTo("apiserver");
    }

    private static String workload(Instance instance) {
        return instance.workload().kind() + "/" + instance.workload().name();
    }

    private static String pod(String metadata) {
        return Sight.pod(metadata, "web:1", "'ready': true, 'image': 'web:1', 'imageID': 'web@" + Sight.DIGEST
                + "', 'state': {'running': {}}");
    }

    private static String object(String name, String metadata) {
        return "{'metadata': {'name': '" + name + "', 'namespace': 'shop'" + metadata + "}}";
    }
}
