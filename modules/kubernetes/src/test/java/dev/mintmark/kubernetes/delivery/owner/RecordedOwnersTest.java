package dev.mintmark.kubernetes.delivery.owner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Owner.Kind;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import dev.mintmark.testkit.kubernetes.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a real API server wrote down about who wrote what is understood.
class RecordedOwnersTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/recordings");

    @Test
    void aRealHotfixMakesItsToolTheSetterOfTheImageUntilTheDeployerForcesItBack() {
        var setters = new ArrayList<String>();
        for (var deployment : deployments("05-manual-hotfix")) {
            var owner = owner(deployment);
            assertThat(owner.kind()).isEqualTo(Kind.KUBERNETES);
            if (setters.isEmpty() || !setters.getLast().equals(owner.name())) {
                setters.add(owner.name());
            }
        }
        assertThat(setters).containsExactly("ci-deployer", "kubectl-set", "ci-deployer");
    }

    @Test
    void copiedMarksOnARealObjectDoNotCount() {
        var deployment = deployments("05-manual-hotfix").getLast();
        ((ObjectNode) deployment.json()).withObject("metadata").withObject("labels").put("app.kubernetes.io/instance",
                "shop")
                .put("kustomize.toolkit.fluxcd.io/name", "apps").put("kustomize.toolkit.fluxcd.io/namespace",
                "flux-system");

        assertThat(owner(deployment)).isEqualTo(new Owner(Kind.KUBERNETES, "", "ci-deployer"));
    }

    @Test
    void theEvidenceOfARealObjectNamesEverybodyWhoWroteItsTemplate() {
        var deployment = deployments("05-manual-hotfix").getLast();
        var conclusion = new Conclusion(Marks.of(deployment), FieldManagers.of(deployment));

        assertThat(conclusion.evidence(conclusion.owner())).extracting(evidence -> evidence.where())
                .contains("managedFields ci-deployer", "managedFields kubectl-set", "managedFields kubectl-rollout")
                .doesNotContain("managedFields kube-controller-manager");
    }

    private static Owner owner(ClusterObject deployment) {
        return new Conclusion(Marks.of(deployment), FieldManagers.of(deployment)).owner();
    }

    private static List<ClusterObject> deployments(String recording) {
        return new Recording(RECORDINGS.resolve(recording)).watch().stream()
                .filter(line -> line.resource().equals("deployments") && !line.isList() && line.object().has("spec"))
                .map(line -> new ClusterObject(new ObjectRef(ObjectType.DEPLOYMENTS,
                        line.object().at("/metadata/namespace").asText(), line.object().at("/metadata/name").asText()),
                        line.object())).toList();
    }
}
