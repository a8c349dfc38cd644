package dev.mintmark.kubernetes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the history of a Helm release tells about the way back.
class HelmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = new Site();
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void t15TheLastGoodRevisionIsNotTheOneBefore() throws Exception {
        release(39, "superseded", "Upgrade complete", Site.GOOD.value());
        release(40, "superseded", "Upgrade \\\"payments\\\" failed: timed out", "sha256:" + "44".repeat(32));
        release(41, "failed", "Upgrade \\\"payments\\\" failed: timed out", "sha256:" + "55".repeat(32));
        release(42, "deployed", "Upgrade complete", Site.BAD.value());

        var part = plan();

        assertThat(Site.finding(part, "Revision 39 is the last good one").verdict()).isEqualTo(Verdict.PASSED);
        var trap = Site.finding(part, "A plain helm rollback would go to revision 41, which is failed");
        assertThat(trap.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(trap.next()).contains("39 is the good one");
        assertThat(Site.finding(part, "Revision 39 ran the target").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(part.history().getFirst())
                .isEqualTo("Helm revision 42: web-2.0.42, deployed at 2026-11-20T10:00:00Z, \"Upgrade complete\".");
        assertThat(part.steps()).isEmpty();
        assertThat(part.lock()).containsEntry("Helm release shop/payments revision", "42");
    }

    @Test
    void t15APendingRevisionLocksTheRelease() throws Exception {
        release(41, "deployed", "Install complete", Site.BAD.value());
        release(42, "pending-upgrade", "Preparing upgrade", Site.BAD.value());

        assertThat(Site.finding(plan(), "is locked: pending-upgrade").isBlocking()).isTrue();
    }

    @Test
    void withoutKnownManifestsTheWayIsRefusedAndBreakingGlassIsNamed() throws Exception {
        release(41, "superseded", "Install complete", Site.GOOD.value());
        release(42, "deployed", "Upgrade complete", Site.BAD.value());

        var refused = Site.refusal(() -> site.pipeline("helm").plan(member(), site.purpose()));

        assertThat(refused.kind()).isEqualTo(Kind.BLOCKED);
        assertThat(refused.problem().code()).isEqualTo("rollback.helm.no-manifests");
        assertThat(refused.problem().why()).contains("Revision 41 is the last good one");
        assertThat(refused.problem().next()).contains("break glass");
    }

    @Test
    void recordsFromBeforeHelmPackedThemAreRead() throws Exception {
        site.cluster.put("secrets", secret(1, record(1, "deployed", "Install complete", Site.BAD.value()), false));

        assertThat(plan().history()).containsExactly(
                "Helm revision 1: web-2.0.1, deployed at 2026-11-20T10:00:00Z, \"Install complete\".");
    }

    @Test
    void valuesAreNamedWhereTheyDifferAndNeverShown() throws Exception {
        release(41, "superseded", "Install complete", Site.GOOD.value());
        release(42, "deployed", "Upgraded with token ghp_" + "a1B2c3D4e5".repeat(4).substring(0, 36), Site.BAD.value());

        var part = plan();

        assertThat(Site.finding(part, "Values were changed since revision 41").evidence())
                .startsWith("image, password.");
        assertThat(part.toString()).doesNotContain("hunter-", "ghp_a1B2");
    }

    @Test
    void brokenAndHugeRecordsAreCountedAndDoNoHarm() throws Exception {
        release(41, "deployed", "Install complete", Site.BAD.value());
        var broken = secret(42, "{}", true);
        broken.withObject("data").put("release", "not base64 !");
        site.cluster.put("secrets", broken);
        site.cluster.put("secrets", secret(43, "\"" + "x".repeat(40 << 20) + "\"", true));

        assertThat(plan().history()).hasSize(1);
    }

    @Test
    void aReleaseWithoutRecordsIsNotSaidToBeGood() throws Exception {
        assertThat(Site.finding(plan(), "has no history that can be seen").verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
    }

    @Test
    void anotherSecretOfTheSameLabelsIsNoRecord() throws Exception {
        release(41, "deployed", "Install complete", Site.BAD.value());
        site.cluster.put("secrets", secret(42, record(42, "deployed", "x", Site.GOOD.value()), true).put("type",
                "Opaque"));

        assertThat(plan().history()).hasSize(1);
    }

    @Test
    void aMissingRightIsNamed() throws Exception {
        site.cluster.forbid("list", "secrets", "shop");

        var untold = Site.finding(plan(), "could not be read");

        assertThat(untold.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
        assertThat(untold.next()).contains("list secrets in namespace shop");
    }

    @Test
    void aWorkloadThatIsNotHelmsIsRefused() throws Exception {
        var member = Site.member("Deployment", new Owner(Owner.Kind.ARGO_CD, "", "payments"));

        assertThat(Site.refusal(() -> site.pipeline("helm").plan(member, site.purpose())).problem().code())
                .isEqualTo("rollback.helm.owner");
    }

    private Part plan() throws Exception {
        return site.pipeline("helm").plan(Site.with(member(), "https://git.example/env.git"), site.purpose());
    }

    private static Member member() {
        return Site.member("Deployment", new Owner(Owner.Kind.HELM, "shop", "payments"));
    }

    private void release(int revision, String status, String description, String digest) throws IOException {
        site.cluster.put("secrets", secret(revision, record(revision, status, description, digest), true));
    }

    private static String record(int revision, String status, String description, String digest) throws IOException {
        return JSON.writeValueAsString(Site.yaml("""
                name: payments
                version: %d
                info: {status: %s, description: "%s", last_deployed: "2026-11-20T10:00:00Z"}
                chart: {metadata: {name: web, version: 2.0.%d}}
                config: {image: {digest: "%s"}, password: hunter-%d, replicas: 3}
                manifest: "image: %s@%s"
                """.formatted(revision, status, description, revision, digest, revision, Site.REPOSITORY, digest)));
    }

    private static ObjectNode secret(int revision, String record, boolean packed)
            throws IOException {
        var bytes = record.getBytes(StandardCharsets.UTF_8);
        if (packed) {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            bytes = out.toByteArray();
        }
        var data = Base64.getEncoder().encodeToString(Base64.getEncoder().encode(bytes));
        return Site.yaml("""
                {apiVersion: v1, kind: Secret, type: helm.sh/release.v1, metadata: {name: sh.helm.release.v1.payments.v%d,
                  namespace: shop, labels: {owner: helm, name: payments, version: "%d"}}, data: {release: "%s"}}"""
                .formatted(revision, revision, data));
    }
}
