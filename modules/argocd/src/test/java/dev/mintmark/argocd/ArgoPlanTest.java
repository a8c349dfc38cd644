package dev.mintmark.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.testkit.argocd.FakeRepository;
import dev.mintmark.testkit.argocd.Manifests;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What a plan tells of an application, its sources and what would differ.
class ArgoPlanTest {

    @Test
    void aPlanShowsWhatWouldDifferObjectByObject() throws Exception {
        try (var desk = Desk.byHand()) {
            assertThat(desk.plan().differences()).singleElement().satisfies(difference -> {
                assertThat(difference.subject()).isEqualTo("Deployment shop/payments");
                assertThat(difference.diff()).contains("@@ ", "-      - image: " + Desk.REPOSITORY + "@" + Desk.BAD,
                        "+      - image: " + Desk.REPOSITORY + "@" + Desk.GOOD);
            });
        }
    }

    @Test
    void whatASecretHoldsIsNeverShownThatItDiffersIs() throws Exception {
        try (var desk = Desk.byHand()) {
            desk.argo.repository().commit("main", Desk.payments(Desk.GOOD), Manifests.secret("shop", "keys", "b2xk"));
            desk.argo.syncedByHand("payments");
            desk.argo.repository().commit("main", Desk.payments(Desk.BAD), Manifests.secret("shop", "keys", "bmV3"));
            desk.argo.syncedByHand("payments");

            var part = desk.plan();

            assertThat(part.differences()).filteredOn(difference -> difference.subject().equals("Secret shop/keys"))
                    .singleElement().extracting(Difference::diff).asString()
                    .contains("••• now", "••• then").doesNotContain("b2xk", "bmV3", "c2hvcA");
        }
    }

    @Test
    void aBranchThatIsFollowedIsWhereGitIsToBeChanged() throws Exception {
        try (var desk = Desk.byHand()) {
            var part = desk.plan();

            assertThat(part.manifests()).contains(new ManifestSource(FakeRepository.URL, "main", "apps/payments"));
            assertThat(part.lock()).containsOnlyKeys("Application payments spec");
        }
    }

    @Test
    void aPinnedRevisionBlocksBecauseACommitWouldNotReachIt() throws Exception {
        assertThat(blockedWith(source -> source.put("targetRevision", "v1.4.2"))).contains("is pinned to v1.4.2");
    }

    @Test
    void aChartOfAHelmRepositoryBlocksUntilItIsConfiguredWhereTheImageIsSet() throws Exception {
        assertThat(blockedWith(source -> source.put("chart", "payments").put("targetRevision", "1.4.2")))
                .contains("Where the manifests of payments are cannot be told");
    }

    @Test
    void anImageThatTheApplicationItselfOverridesBlocks() throws Exception {
        assertThat(blockedWith(source -> source.putObject("kustomize").putArray("images")
                .add(Desk.REPOSITORY + ":1.5"))).contains("itself says which image is taken");
    }

    @Test
    void ofSeveralSourcesTheOneInGitIsWhereTheImageIsSet() throws Exception {
        try (var desk = Desk.byHand()) {
            desk.argo.change("payments", content -> {
                var spec = content.withObjectProperty("spec");
                var sources = spec.putArray("sources");
                sources.addObject().put("repoURL", "https://charts.example").put("chart", "payments")
                        .put("targetRevision", "1.4.2");
                sources.addObject().put("repoURL", FakeRepository.URL).put("targetRevision", "main")
                        .put("ref", "values");
                spec.remove("source");
                return content;
            });

            assertThat(desk.plan().manifests()).contains(new ManifestSource(FakeRepository.URL, "main", ""));
        }
    }

    @Test
    void anObjectThatIsOutOfSyncAlreadyIsSaidToChangeAsWell() throws Exception {
        try (var desk = Desk.byHand()) {
            desk.argo.repository().commit("main", Desk.payments(Desk.BAD),
                    Manifests.deployment("shop", "search", "s:1"));
            desk.argo.syncedByHand("payments");
            desk.argo.drift("payments", Manifests.deployment("shop", "search", "s:2"));
            desk.argo.look();

            assertThat(Desk.findings(desk.plan(), "blast-radius")).singleElement().satisfies(finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.WARNED);
                assertThat(finding.evidence()).contains("Deployment shop/search");
            });
        }
    }

    @Test
    void aRepositoryThatCannotBeReachedLeavesHooksAndPreviewUntold() throws Exception {
        try (var desk = Desk.byHand()) {
            desk.argo.change("payments", content -> {
                content.withObjectProperty("status").remove("operationState");
                return content;
            });
            desk.argo.repository().reachable(false);

            var part = desk.plan();

            assertThat(part.differences()).isEmpty();
            assertThat(Desk.findings(part, "hooks")).extracting(Finding::verdict)
                    .containsExactly(Verdict.COULD_NOT_TELL);
        }
    }

    @Test
    void aRunningOperationBlocks() throws Exception {
        try (var desk = Desk.byHand()) {
            desk.argo.hold(true);
            desk.pipeline().carryOut(Desk.step(desk.plan(), Phase.SYNC));

            assertThat(Desk.findings(desk.plan(), "in-flight")).singleElement().satisfies(finding -> {
                assertThat(finding.isBlocking()).isTrue();
                assertThat(finding.evidence()).contains("by ada", "running");
            });
        }
    }

    /// The title of the finding that blocks a plan for an application whose source is changed like this.
    private static String blockedWith(Consumer<ObjectNode> change) throws Exception {
        try (var desk = Desk.byHand()) {
            desk.argo.change("payments", content -> {
                change.accept(content.withObjectProperty("spec").withObjectProperty("source"));
                return content;
            });
            return desk.plan().findings().stream().filter(Finding::isBlocking).map(Finding::title).findFirst()
                    .orElse("nothing");
        }
    }
}
