package dev.mintmark.git.manifest;

import static dev.mintmark.git.manifest.ToldFiles.GOOD;
import static dev.mintmark.git.manifest.ToldFiles.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.testkit.rollback.Members;
import org.junit.jupiter.api.Test;

class KustomizeTest {

    private static final String OVERLAY = "apps/payments/overlays/prod";
    private static final String KUSTOMIZATION = OVERLAY + "/kustomization.yaml";

    @Test
    void t24AMisleadingTagBesideTheDigestIsDropped() throws Exception {
        assertThat(with("""
                resources: [../../base]
                images:
                  # moved by the robot
                  - name: payments
                    newName: %s
                    newTag: 2.14.0 # {"$imagepolicy": "flux-system:payments:tag"}
                    digest: %s # pinned
                namespace: shop
                """.formatted(Members.REPOSITORY, Members.BAD)).after(OVERLAY, KUSTOMIZATION)).isEqualTo("""
                resources: [../../base]
                images:
                  # moved by the robot
                  - name: payments
                    newName: %s
                    digest: %s # pinned
                namespace: shop
                """.formatted(Members.REPOSITORY, Members.GOOD));
    }

    @Test
    void t25ANewTagBecomesADigest() throws Exception {
        assertThat(with("""
                resources:\r
                - ../../base\r
                images:\r
                - newTag: "2.14"\r
                  name: payments\r
                  newName: %s""".formatted(Members.REPOSITORY)).after(OVERLAY, KUSTOMIZATION)).isEqualTo("""
                resources:\r
                - ../../base\r
                images:\r
                - digest: "%s"\r
                  name: payments\r
                  newName: %s""".formatted(Members.GOOD, Members.REPOSITORY));
    }

    @Test
    void flowStyleStaysFlowStyle() throws Exception {
        var before = "{resources: [../../base], images: [{name: payments, newName: %s, newTag: v2, digest: '%s'}]}";
        assertThat(with(before.formatted(Members.REPOSITORY, Members.BAD)).after(OVERLAY, KUSTOMIZATION)).isEqualTo(
                "{resources: [../../base], images: [{name: payments, newName: %s, digest: '%s'}]}"
                        .formatted(Members.REPOSITORY, Members.GOOD));
    }

    @Test
    void theOutermostLayerHasTheLastWord() throws Exception {
        var files = ToldFiles.of("base/kustomization.yaml", "resources: [deployment.yaml]\nimages:\n- name: payments\n"
                + "  newName: " + Members.REPOSITORY + "\n  newTag: v1\n",
                "base/deployment.yaml", deployment("payments"),
                "prod/kustomization.yaml", "resources: [../base]\nnameSuffix: ''\nimages:\n- name: "
                + Members.REPOSITORY
                        + "\n  newTag: v2\n");
        assertThat(files.found("prod").now()).isEqualTo(Members.REPOSITORY + ":v2");
        assertThat(files.after("prod", "prod/kustomization.yaml")).endsWith("digest: " + Members.GOOD + "\n")
                .doesNotContain("v2");
    }

    @Test
    void aBaseThatOthersAreMadeOfIsNamedAsTheBlastRadius() throws Exception {
        var files = ToldFiles.of("base/kustomization.yaml", "resources: [deployment.yaml]\n",
                "base/deployment.yaml", deployment(Members.REPOSITORY + ":2"),
                "prod/kustomization.yaml", "resources: [../base]\nnamespace: shop\n",
                "staging/kustomization.yaml", "resources: [../base]\nnamespace: staging\n",
                "other/kustomization.yaml", "resources: []\n");
        assertThat(files.found("prod").sharedWith()).containsExactly("staging/kustomization.yaml");
        assertThat(files.after("prod", "base/deployment.yaml")).isEqualTo(deployment(GOOD));
    }

    @Test
    void otherWorkloadsOfOneImagesEntryAreNamed() throws Exception {
        var worker = deployment("payments").replace("name: payments", "name: worker");
        var files = ToldFiles.of("kustomization.yaml", "resources: [a.yaml]\nimages: [{name: payments, newName: "
                + Members.REPOSITORY + ", newTag: v2}]\n", "a.yaml", deployment("payments") + "---\n" + worker);
        assertThat(files.found("").sharedWith()).containsExactly("Deployment shop/worker");
    }

    @Test
    void namesAreChangedAsKustomizeChangesThem() throws Exception {
        var bare = deployment(Members.REPOSITORY + ":2").replace("{name: payments, namespace: shop}", "{name: pay}");
        var files = ToldFiles.of("kustomization.yaml", "resources: [a.yaml]\nnameSuffix: ments\nnamespace: shop\n",
                "a.yaml", bare);
        assertThat(files.after("", "a.yaml")).contains(GOOD);
    }

    @Test
    void aPatchOverridesWhatItPatches() throws Exception {
        var files = ToldFiles.of("kustomization.yml", "resources: [a.yaml]\npatches:\n- path: patch.yaml\n",
                "a.yaml", deployment(Members.REPOSITORY + ":1"), "patch.yaml", deployment(Members.REPOSITORY + ":2"));
        assertThat(files.after("", "patch.yaml")).isEqualTo(deployment(GOOD));
    }

    @Test
    void whereAnEntryOnlyRenamesTheManifestIsChanged() throws Exception {
        var files = ToldFiles.of("kustomization.yaml", "resources: [a.yaml]\nimages:\n- name: payments\n  newName: "
                + Members.REPOSITORY + "\n", "a.yaml", deployment("payments:3"));
        assertThat(files.after("", "a.yaml")).isEqualTo(deployment("payments@" + Members.GOOD));
    }

    @Test
    void circlesAndWhatIsElsewhereAreLeftOut() throws Exception {
        var files = ToldFiles.of("a/kustomization.yaml",
                "resources: [../b, 'https://example.org/x?ref=1', ../../out]\n",
                "b/kustomization.yaml", "resources: [../a, gone.yaml]\n");
        assertThat(files.notFound("a").remarks()).hasSize(4);
    }

    @Test
    void aPatchThatIsWrittenIntoAKustomizationIsPointedOut() throws Exception {
        var files = ToldFiles.of("kustomization.yaml", "resources: [a.yaml]\npatches:\n- patch: |\n    - op: replace\n"
                + "      path: /spec/template/spec/containers/0/image\n", "a.yaml", deployment(Members.REPOSITORY));
        assertThat(files.found("").remarks()).singleElement().asString().contains("kustomization.yaml");
    }

    @Test
    void anAliasedTagIsNotGuessed() throws Exception {
        var files = ToldFiles.of("kustomization.yaml", "x: &tag v2\nresources: [a.yaml]\nimages:\n- name: "
                + Members.REPOSITORY
                + "\n  newTag: *tag\n", "a.yaml", deployment(Members.REPOSITORY));
        assertThat(files.notFound("").why()).contains("alias");
    }

    private static ToldFiles with(String kustomization) {
        return ToldFiles.of(KUSTOMIZATION, kustomization,
                "apps/payments/base/kustomization.yaml", "resources:\n- deployment.yaml\n",
                "apps/payments/base/deployment.yaml", deployment("payments"));
    }
}
