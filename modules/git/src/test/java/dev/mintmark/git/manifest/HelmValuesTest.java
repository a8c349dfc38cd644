package dev.mintmark.git.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Owner;
import dev.mintmark.testkit.rollback.Members;
import org.junit.jupiter.api.Test;

class HelmValuesTest {

    private static final String PINNED = "2.13.4@" + Members.GOOD;

    @Test
    void digestAndTagAreBothMadeTrue() throws Exception {
        var before = """
                replicas: 3
                image:
                  registry: registry.example
                  repository: shop/payments # ours
                  tag: "2.14.0"
                  digest: ""
                """;
        assertThat(ToldFiles.of("values.yaml", before).after("", "values.yaml")).isEqualTo(before
                .replace("digest: \"\"", "digest: \"" + Members.GOOD + '"').replace("2.14.0", "2.13.4"));
    }

    @Test
    void t25ATagAloneBecomesATagWithADigest() throws Exception {
        var before = "image: {repository: " + Members.REPOSITORY + ", tag: 2.14.0}\n";
        assertThat(ToldFiles.of("values.yaml", before).after("", "values.yaml")).isEqualTo(before.replace("2.14.0",
                PINNED));
    }

    @Test
    void aWholeReferenceIsReplaced() throws Exception {
        var before = "payments:\n  image: " + Members.REPOSITORY + ":2\nother:\n  image: busybox\n";
        assertThat(ToldFiles.of("values.yaml", before).after("", "values.yaml"))
                .isEqualTo(before.replace(Members.REPOSITORY + ":2", ToldFiles.GOOD));
    }

    @Test
    void theServiceNamesItsValuesWhereNoRepositoryDoes() throws Exception {
        var before = "checkout:\n  image:\n    tag: 1.0.0\npayments:\n  image:\n    tag: 2.14.0\n";
        assertThat(ToldFiles.of("values.yaml", before).after("", "values.yaml")).isEqualTo(before.replace("2.14.0",
                PINNED));
    }

    @Test
    void severalValuesAreListedAndNotGuessed() throws Exception {
        var image = "image: {repository: " + Members.REPOSITORY + ", tag: 2}\n";
        var none = ToldFiles.of("c/values.yaml", image, "c/values-prod.yaml", image).notFound("c");
        assertThat(none.why()).contains("several");
        assertThat(none.candidates()).containsExactlyInAnyOrder("image (" + Members.REPOSITORY + ":2) in c/values.yaml",
                "image (" + Members.REPOSITORY + ":2) in c/values-prod.yaml");
        assertThat(ToldFiles.of("c/values.yaml", image, "c/values-prod.yaml", image).found("c/values-prod.yaml")
                .edits())
                .containsOnlyKeys("c/values-prod.yaml");
    }

    @Test
    void aHelmReleaseIsFoundByItsName() throws Exception {
        var before = """
                apiVersion: helm.toolkit.fluxcd.io/v2
                kind: HelmRelease
                metadata: {name: %s}
                spec:
                  values:
                    image:
                      repository: registry.example/shop/payments
                      tag: 2.14.0
                """;
        var member = Members.payments(Owner.Kind.FLUX_HELM_RELEASE);
        var found = ToldFiles.of("a.yaml", before.formatted("payments"), "b.yaml", before.formatted("other"))
                .found(member, "");
        assertThat(found.where()).isEqualTo("spec.values.image in a.yaml");
        assertThat(found.edits()).containsOnlyKeys("a.yaml");
    }

    @Test
    void valuesThatBringThemselvesInManyTimesOverAreWalkedOnce() throws Exception {
        var text = new StringBuilder("a0: &a0 {image: {repository: x, tag: v1}}\n");
        for (var level = 1; level < 60; level++) {
            text.append("a%d: &a%d {l: *a%d, r: *a%d}\n".formatted(level, level, level - 1, level - 1));
        }
        assertThat(ToldFiles.of("values.yaml", text.toString()).notFound("").candidates()).hasSize(1);
    }
}
