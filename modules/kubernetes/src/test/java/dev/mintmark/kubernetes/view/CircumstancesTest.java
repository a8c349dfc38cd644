package dev.mintmark.kubernetes.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.Circumstance.Configured;
import dev.mintmark.domain.workload.Circumstance.Managed;
import dev.mintmark.domain.workload.Circumstance.Managed.Part;
import dev.mintmark.domain.workload.Circumstance.Managed.Writer;
import dev.mintmark.domain.workload.Circumstance.Recreated;
import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.kubernetes.objects.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is noticed of a workload beside its images.
class CircumstancesTest {

    private static final String ARGO = field("argocd-controller", "09:20", "f:image");

    private final Sight sight = new Sight();

    @Test
    void volumesOfTheTemplateAreNoticedWithWhereTheyAreMounted() throws Exception {
        sight.changed(Resource.DEPLOYMENTS, object("""
                'volumes': [{'name': 'host', 'hostPath': {'path': '/srv/web'}}, {'name': 'logs', 'emptyDir': {}},
                    {'name': 'models', 'persistentVolumeClaim': {'claimName': 'shared', 'readOnly': true}},
                    {'name': 'settings', 'configMap': {'name': 'web'}}, {'name': 'token', 'projected': {}}],
                'containers': [{'name': 'main', 'image': 'web:1', 'volumeMounts': [
                    {'name': 'host', 'mountPath': '/data'}, {'name': 'models', 'mountPath': '/models'},
                    {'name': 'settings', 'mountPath': '/etc/web'}]}],
                'initContainers': [{'name': 'first', 'image': 'web:1', 'volumeMounts': [
                    {'name': 'logs', 'mountPath': '/var/log', 'readOnly': true}]}]""", "", ""));

        assertThat(sight.noticed()).containsExactly(
                new Volume(Nature.HOST, "/srv/web", List.of("/data"), false),
                new Volume(Nature.SCRATCH, "logs", List.of("/var/log"), true),
                new Volume(Nature.KEPT, "shared", List.of("/models"), true));
    }

    @Test
    void aClaimTemplateIsKeptPerInstance() throws Exception {
        sight.changed(Resource.STATEFUL_SETS, object("""
                'containers': [{'name': 'main', 'image': 'db:1', 'volumeMounts': [
                    {'name': 'data', 'mountPath': '/data'}]}]""",
                ", 'volumeClaimTemplates': [{'metadata': {'name': 'data'}}]", ""));

        assertThat(sight.noticed()).containsExactly(
                new Volume(Nature.KEPT_PER_INSTANCE, "data", List.of("/data"), false));
    }

    @Test
    void aDeploymentThatRecreatesItsPodsSaysSo() throws Exception {
        sight.changed(Resource.DEPLOYMENTS, object(main(), ", 'strategy': {'type': 'Recreate'}", ""));
        assertThat(sight.noticed()).containsExactly(new Recreated());
    }

    @Test
    void aPlainDeploymentHasNothingToNoticeAndSaysNothing() throws Exception {
        sight.changed(Resource.DEPLOYMENTS, object(main(), "", ARGO));
        assertThat(sight.noticings()).isZero();
    }

    @Test
    void whatIsNoticedIsToldOnceAndTakenBackWhenItIsOver() throws Exception {
        var recreated = object(main(), ", 'strategy': {'type': 'Recreate'}", "");
        sight.changed(Resource.DEPLOYMENTS, recreated).changed(Resource.DEPLOYMENTS, recreated);
        assertThat(sight.noticings()).isEqualTo(1);

        sight.changed(Resource.DEPLOYMENTS, object(main(), "", ""));
        assertThat(sight.noticed()).isEmpty();
        assertThat(sight.noticings()).isEqualTo(2);
    }

    @Test
    void aHandBesideAPipelineIsNoticedWithItsPartsAndTime() throws Exception {
        sight.changed(Resource.DEPLOYMENTS, object(main(), "", ARGO + "," + field("kubectl-edit", "09:30", "f:image")));

        assertThat(sight.noticed()).containsExactly(
                new Managed("argocd-controller", Writer.PIPELINE, Set.of(Part.IMAGE, Part.TEMPLATE), at("09:20")),
                new Managed("kubectl-edit", Writer.HAND, Set.of(Part.IMAGE, Part.TEMPLATE), at("09:30")));
    }

    @Test
    void whoAppliedItBeforeAPipelineTookItOverIsNoHand() throws Exception {
        sight.changed(Resource.DEPLOYMENTS,
                object(main(), "", field("kubectl-client-side-apply", "08:00", "f:image") + "," + ARGO));
        assertThat(sight.noticings()).isZero();
        sight.changed(Resource.DEPLOYMENTS,
                object(main(), "", field("kubectl-client-side-apply", "09:30", "f:image") + "," + ARGO));
        assertThat(sight.noticed()).hasSize(2);
    }

    @Test
    void whoScalesByHandOwnsTheReplicas() throws Exception {
        sight.changed(Resource.DEPLOYMENTS, object(main(), "", ARGO + ", {'manager': 'kubectl', 'subresource': 'scale', "
                + "'time': '2026-11-21T09:30:00Z', 'fieldsV1': {'f:spec': {'f:replicas': {}}}}"));
        assertThat(sight.noticed()).contains(new Managed("kubectl", Writer.HAND, Set.of(Part.REPLICAS), at("09:30")));
    }

    @Test
    void aRestartByHandChangesNothingThatAPipelineOwns() throws Exception {
        sight.changed(Resource.DEPLOYMENTS, object(main(), "", ARGO + ", {'manager': 'kubectl-rollout', "
                + "'time': '2026-11-21T09:30:00Z', 'fieldsV1': {'f:spec': {'f:template': {'f:metadata': {}}}}}"));
        assertThat(sight.noticings()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"kubectl-edit, HAND", "kubectl, HAND", "k9s, HAND", "node-fetch, HAND", "Mozilla, HAND", "mintmark, HAND",
        "argocd-controller, PIPELINE", "argocd-application-controller, PIPELINE", "helm, PIPELINE",
        "helm-controller, PIPELINE", "kustomize-controller, PIPELINE", "flux, PIPELINE", "Helm, PIPELINE",
        "kube-controller-manager, SYSTEM", "rollouts-controller, SYSTEM", "vpa-autoscaler, SYSTEM",
        "octavia, UNKNOWN", "helmet-ui, UNKNOWN", "'', UNKNOWN"})
    void writersAreToldApartByTheirNames(String manager, Writer writer) {
        assertThat(FieldWriters.writer(manager)).isEqualTo(writer);
    }

    @Test
    void configurationThatTheTemplateRefersToIsNoticedWithTheTimeOfItsChange() throws Exception {
        sight.changed(Resource.DEPLOYMENTS, object("""
                'volumes': [{'name': 'a', 'configMap': {'name': 'web'}}, {'name': 'b', 'secret': {'secretName': 'tls'}}],
                'containers': [{'name': 'main', 'image': 'web:1', 'envFrom': [{'secretRef': {'name': 'login'}}]}]""", "", ""))
                .changed(Resource.CONFIG_MAPS, config("web", "09:40"))
                .changed(Resource.CONFIG_MAPS, config("another", "09:41"))
                .changed(Resource.SECRETS, config("tls", "09:42")).changed(Resource.SECRETS, config("login", "09:43"));

        assertThat(sight.noticed()).containsExactly(new Configured("ConfigMap", "web", at("09:40").orElseThrow()),
                new Configured("Secret", "tls", at("09:42").orElseThrow()),
                new Configured("Secret", "login", at("09:43").orElseThrow()));
        assertThat(sight.noticings()).as("only what is referred to is told").isEqualTo(3);

        sight.changed(Resource.CONFIG_MAPS, config("web", "09:50")).deleted(Resource.SECRETS, config("tls", "09:42"));
        assertThat(sight.noticed()).containsExactly(new Configured("ConfigMap", "web", at("09:50").orElseThrow()),
                new Configured("Secret", "login", at("09:43").orElseThrow()));
    }

    @Test
    void configurationThatWasSeenFirstIsNoticedWithItsWorkload() throws Exception {
        sight.changed(Resource.CONFIG_MAPS, config("web", "09:40")).changed(Resource.DEPLOYMENTS,
                object("'volumes': [{'name': 'a', 'configMap': {'name': 'web'}}], " + main(), "", ""));
        assertThat(sight.noticed()).containsExactly(new Configured("ConfigMap", "web", at("09:40").orElseThrow()));
    }

    private static String config(String name, String time) {
        return "{'metadata': {'name': '" + name + "', 'namespace': 'shop', 'managedFields': [{'manager': 'kubectl', 'time': "
                + "'2026-11-21T" + time + ":00Z'}]}}";
    }

    private static Optional<Instant> at(String time) {
        return Optional.of(Instant.parse("2026-11-21T" + time + ":00Z"));
    }

    private static String main() {
        return "'containers': [{'name': 'main', 'image': 'web:1'}]";
    }

    private static String field(String manager, String time, String what) {
        return "{'manager': '" + manager + "', 'time': '2026-11-21T" + time + ":00Z', 'fieldsV1': {'f:spec': "
                + "{'f:template': {'f:spec': {'f:containers': {'k:main': {'" + what + "': {}}}}}}}}";
    }

    private static String object(String pods, String spec, String managers) {
        return "{'metadata': {'name': 'web', 'namespace': 'shop', 'managedFields': [" + managers
                + "]}, 'spec': {'template': {'spec': {" + pods.replace('\n', ' ') + "}}" + spec + "}}";
    }
}
