package dev.mintmark.kubernetes.view;

import static dev.mintmark.kubernetes.view.Sight.ownedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.kubernetes.objects.Resource;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReleasesTest {

    private final Sight sight = new Sight();

    @Test
    void aNewTemplateIsAReleaseSinceItsCreation() throws Exception {
        sight.changed(Resource.REPLICA_SETS, replicaSet("", "09:30"));
        assertThat(sight.releases().getLast().at()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(sight.releases().getLast().images()).containsEntry("main", "docker.io/library/web:1");
        assertThat(sight.releases().getLast().manager()).isEmpty();
    }

    @Test
    void aTemplateTakenAgainIsAReleaseSinceItsRevisionWasGiven() throws Exception {
        sight.changed(Resource.REPLICA_SETS, replicaSet(", 'deployment.kubernetes.io/revision-history': '1'", "09:30"));
        assertThat(sight.releases().getLast().at()).isEqualTo(Instant.parse("2026-11-21T09:30:00Z"));
    }

    @Test
    void aLaterWriteDoesNotMakeAReleaseLater() throws Exception {
        var history = ", 'deployment.kubernetes.io/revision-history': '1'";
        sight.changed(Resource.REPLICA_SETS, replicaSet(history, "09:30"))
                .changed(Resource.REPLICA_SETS, replicaSet(history, "09:45"));
        assertThat(sight.releases()).hasSize(1);
    }

    @Test
    void whoJoinsLateFindsTheTimeWhenTheWorkloadWasChanged() throws Exception {
        sight.changed(Resource.DEPLOYMENTS, deployment("web:1"))
                .changed(Resource.REPLICA_SETS, replicaSet(", 'deployment.kubernetes.io/revision-history': '1'", "09:30"));
        assertThat(sight.releases().getLast().at()).isEqualTo(Instant.parse("2026-11-21T09:20:00Z"));
    }

    @Test
    void theManagerThatSetTheImageIsNamedOnlyWhileTheImageIsAskedFor() throws Exception {
        sight.changed(Resource.DEPLOYMENTS, deployment("web:2")).changed(Resource.REPLICA_SETS, replicaSet("", "09:30"));
        assertThat(sight.releases().getLast().manager()).isEmpty();
        sight.changed(Resource.DEPLOYMENTS, deployment("web:1"));
        assertThat(sight.releases().getLast().manager()).contains("argocd-controller");
        sight.changed(Resource.DEPLOYMENTS, deployment("web:2"));
        assertThat(sight.releases().getLast().manager()).as("remembered").contains("argocd-controller");
    }

    @Test
    void theCauseOfAChangeIsToldWordForWord() throws Exception {
        sight.changed(Resource.REPLICA_SETS, replicaSet(", 'kubernetes.io/change-cause': 'fix: #12, again'", "09:30"));
        assertThat(sight.releases().getLast().changeCause()).contains("fix: #12, again");
    }

    @Test
    void argoRolloutsHaveReleasesToo() throws Exception {
        sight.changed(Resource.REPLICA_SETS, replicaSet("", "09:30").replace("deployment.kubernetes.io", "rollout.argoproj.io")
                .replace("'Deployment'", "'Rollout'"));
        assertThat(sight.releases().getLast().workload().kind()).isEqualTo("Rollout");
    }

    private static String replicaSet(String annotations, String written) {
        return "{'metadata': {'name': 'web-1', 'namespace': 'shop', 'creationTimestamp': '2026-11-21T08:00:00Z', "
                + "'annotations': {'deployment.kubernetes.io/revision': '3'" + annotations + "}, 'managedFields': [{"
                + "'manager': 'kube-controller-manager', 'time': '2026-11-21T" + written + ":00Z', 'fieldsV1': {'f:metadata': "
                + "{'f:annotations': {'f:deployment.kubernetes.io/revision': {}}}}}]" + ownedBy("Deployment", "web")
                + "}, 'spec': {'template': {'spec': {'containers': [{'name': 'main', 'image': 'web:1'}]}}}}";
    }

    private static String deployment(String image) {
        return "{'metadata': {'name': 'web', 'namespace': 'shop', 'annotations': {'deployment.kubernetes.io/revision': '3'}, "
                + "'managedFields': [{'manager': 'argocd-controller', 'time': '2026-11-21T09:20:00Z', 'fieldsV1': {'f:spec': "
                + "{'f:template': {'f:spec': {'f:containers': {'k:main': {'f:image': {}}}}}}}}]}, "
                + "'spec': {'template': {'spec': {'containers': [{'name': 'main', 'image': '" + image + "'}]}}}}";
    }
}
