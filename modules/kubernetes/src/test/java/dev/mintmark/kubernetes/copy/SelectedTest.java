package dev.mintmark.kubernetes.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing of a namespace may take a copy for its own.
class SelectedTest {

    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        desk = Desk.with(SourcePods.plain());
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    /// No label of the copy is the instance's, so only selectors that mean strangers, too, can mean it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "services | v1 | Service | {\"selector\": {\"app.kubernetes.io/managed-by\": \"mintmark\"}}",
        "replicasets | apps/v1 | ReplicaSet | {\"selector\": {\"matchExpressions\": [{\"key\": \"app\", "
                + "\"operator\": \"NotIn\", \"values\": [\"db\"]}]}}",
        "deployments | apps/v1 | Deployment | {\"selector\": {\"matchExpressions\": [{\"key\": \"tier\", "
                + "\"operator\": \"DoesNotExist\"}]}}",
        "statefulsets | apps/v1 | StatefulSet | {\"selector\": {\"matchExpressions\": [{\"key\": \"dev.mintmark/copy\", "
                + "\"operator\": \"Exists\"}]}}",
        "daemonsets | apps/v1 | DaemonSet | {\"selector\": {\"matchExpressions\": [{\"key\": "
                + "\"app.kubernetes.io/managed-by\", \"operator\": \"In\", \"values\": [\"mintmark\"]}]}}",
        "jobs | batch/v1 | Job | {\"suspend\": true, \"selector\": {\"matchExpressions\": [{\"key\": \"job-name\", "
                + "\"operator\": \"Exists\"}]}}",
        "replicationcontrollers | v1 | ReplicationController | {\"selector\": {\"app.kubernetes.io/managed-by\": "
                + "\"mintmark\"}}",
        "poddisruptionbudgets | policy/v1 | PodDisruptionBudget | {\"selector\": {\"matchExpressions\": [{\"key\": "
                + "\"app\", \"operator\": \"DoesNotExist\"}]}}",
        "networkpolicies | networking.k8s.io/v1 | NetworkPolicy | {\"podSelector\": {\"matchExpressions\": [{\"key\": "
                + "\"app\", \"operator\": \"DoesNotExist\"}]}, \"ingress\": [{}]}"})
    void whatWouldTakeItRefusesIt(String plural, String apiVersion, String kind, String spec) throws Exception {
        desk.cluster.put(plural, SourcePods.selecting(apiVersion, kind, spec));

        var problem = desk.refusal(Desk.likeWeb());

        assertThat(problem.code()).isEqualTo("copy.selected");
        assertThat(problem.why()).contains(kind + " theirs");
        assertThat(desk.cluster.asked()).as("nothing was even tried").noneMatch(line -> line.startsWith("POST"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "services | v1 | Service | {\"selector\": {\"app\": \"web\"}}",
        "services | v1 | Service | {\"clusterIP\": \"None\"}",
        "replicasets | apps/v1 | ReplicaSet | {\"selector\": {\"matchLabels\": {\"app\": \"web\"}}}",
        "poddisruptionbudgets | policy/v1 | PodDisruptionBudget | {\"selector\": {\"matchLabels\": {\"app\": \"web\"}}}",
        "networkpolicies | networking.k8s.io/v1 | NetworkPolicy | {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}"})
    void whatMeansTheInstanceDoesNotMeanItsCopy(String plural, String apiVersion, String kind, String spec)
            throws Exception {
        desk.cluster.put(plural, SourcePods.selecting(apiVersion, kind, spec));

        assertThat(desk.plan(Desk.likeWeb()).warnings()).isEmpty();
        desk.launch(Desk.likeWeb());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "poddisruptionbudgets | policy/v1 | PodDisruptionBudget | {\"selector\": {}}",
        "networkpolicies | networking.k8s.io/v1 | NetworkPolicy | {\"podSelector\": {}, \"egress\": [{}]}"})
    void whatMeansEveryPodIsAWarningThatNamesIt(String plural, String apiVersion, String kind, String spec)
            throws Exception {
        desk.cluster.put(plural, SourcePods.selecting(apiVersion, kind, spec));

        assertThat(desk.plan(Desk.likeWeb()).warnings()).extracting(Problem::code).containsExactly("copy.selected-by-all");
        assertThat(desk.plan(Desk.likeWeb()).warnings()).extracting(Problem::what).allMatch(text -> text.contains("theirs"));
        desk.launch(Desk.likeWeb());
    }

    @Test
    void whatMayNotBeListedIsAWarning() throws Exception {
        desk.cluster.forbid("list", "services", "shop");

        assertThat(desk.plan(Desk.likeWeb()).warnings()).extracting(Problem::code).containsExactly("copy.unchecked");
    }

    @Test
    void aWebhookThatLabelsItForAServiceIsNoticedBeforeItRuns() throws Exception {
        desk.cluster.label("shop", "app=web");
        desk.cluster.put("services", SourcePods.selecting("v1", "Service", "{\"selector\": {\"app\": \"web\"}}"));

        assertThat(desk.refusal(Desk.likeWeb()).code()).isEqualTo("copy.selected");
        assertThat(desk.cluster.asked()).as("its gate was never opened").noneMatch(line -> line.startsWith("PATCH"));
    }
}
