package dev.mintmark.registry;

import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.noise;
import static dev.mintmark.registry.Registries.settings;
import static dev.mintmark.registry.Targets.look;
import static dev.mintmark.registry.Targets.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.workshop.registry.DebianRegistry;
import dev.mintmark.workshop.registry.ImagePush;
import dev.mintmark.workshop.registry.RegistryLock;
import dev.mintmark.workshop.registry.RequiresRegistry;
import dev.mintmark.workshop.registry.SmallImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Targets in a real registry: there, cleaned up, and for other platforms than the nodes'.
@RequiresRegistry
class TargetInRegistryTest {

    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final SmallImage AMD = image("linux/amd64", 1);
    private static final SmallImage ARM = image("linux/arm64", 2);
    private static final byte[] BOTH = SmallImage.index(List.of("linux/amd64", "linux/arm64"), List.of(AMD, ARM));

    private static DebianRegistry registry;
    private static int made;

    private final RegistryImages images = images(settings());
    private final String repository = "shop/payments-" + ++made;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        registry = DebianRegistry.start(folder, RegistryLock.NONE);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @AfterEach
    void close() {
        images.close();
    }

    @Test
    void aTargetThatIsThereForAllPlatformsPassesAndNoLayerIsRead() throws Exception {
        pushed();

        assertThat(found(SmallImage.digest(BOTH), "v41", "linux/amd64", "linux/arm64")).singleElement().satisfies(
                finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
                    assertThat(finding.check()).isEqualTo("target.registry");
                    assertThat(finding.title()).endsWith("for linux/amd64, linux/arm64");
                    assertThat(finding.evidence()).contains(registry.host() + "/" + repository)
                            .contains("Seen at 2026-11-21T03:00:00Z.");
                });
        assertThat(images.traffic().get(registry.host()).bytes()).isLessThan(AMD.layers().getFirst().length);
    }

    @Test
    void aTargetThatIsOneManifestOfTheIndexThatTheTagNamesPasses() throws Exception {
        pushed();

        assertThat(found(AMD.digest(), "v41", "linux/amd64")).extracting(Finding::verdict)
                .containsExactly(Verdict.PASSED);
    }

    @Test
    void aDigestThatWasCleanedUpBlocks() throws Exception {
        pushed();
        delete("manifests/" + SmallImage.digest(BOTH));

        assertThat(found(SmallImage.digest(BOTH), "", "linux/amd64")).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(finding.title()).isEqualTo("The registry no longer has "
                    + SmallImage.digest(BOTH).shortForm());
            assertThat(finding.next()).isNotBlank();
        });
    }

    @Test
    void anIndexWhoseImageForTheNodesPlatformWasCleanedUpBlocks() throws Exception {
        pushed();
        delete("manifests/" + ARM.digest());

        assertThat(found(SmallImage.digest(BOTH), "v41", "linux/amd64", "linux/arm64")).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
                    assertThat(finding.title()).endsWith("for linux/arm64");
                });
        assertThat(found(SmallImage.digest(BOTH), "v41", "linux/amd64")).extracting(Finding::verdict)
                .as("a platform that no node has is not missed").containsExactly(Verdict.PASSED);
    }

    @Test
    void aConfigurationOrALayerThatWasCleanedUpBlocks() throws Exception {
        pushed();
        delete("blobs/" + SmallImage.digest(AMD.layers().get(1)));
        assertThat(found(SmallImage.digest(BOTH), "v41", "linux/amd64")).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(finding.title()).startsWith("A layer of");
            assertThat(finding.evidence()).contains(SmallImage.digest(AMD.layers().get(1)).value());
        });

        delete("blobs/" + SmallImage.digest(ARM.configuration()));
        assertThat(found(SmallImage.digest(BOTH), "v41", "linux/arm64")).singleElement()
                .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED));
    }

    @Test
    void aTargetForAnotherPlatformThanTheNodesBlocks() throws Exception {
        pushed();

        for (var target : List.of(SmallImage.digest(BOTH), AMD.digest())) {
            assertThat(found(target, "v41", "linux/s390x", "linux/amd64")).singleElement().satisfies(finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
                assertThat(finding.title()).startsWith("There is no image").endsWith("for linux/s390x");
            });
        }
    }

    @Test
    void whereTheNodesPlatformsAreNotKnownThatPartCouldNotBeTold() throws Exception {
        pushed();

        assertThat(found(SmallImage.digest(BOTH), "v41")).extracting(Finding::verdict)
                .containsExactlyInAnyOrder(Verdict.COULD_NOT_TELL, Verdict.PASSED);
        assertThat(found(AMD.digest(), "v41")).extracting(Finding::verdict)
                .containsExactlyInAnyOrder(Verdict.COULD_NOT_TELL, Verdict.PASSED);

        delete("manifests/" + ARM.digest());
        assertThat(found(SmallImage.digest(BOTH), "v41")).extracting(Finding::verdict)
                .containsExactlyInAnyOrder(Verdict.COULD_NOT_TELL, Verdict.WARNED);
    }

    @Test
    void t25ATagThatNamesOtherBytesTodayIsWarnedOfAndTheDigestIsGoneBy() throws Exception {
        pushed();
        var later = image("linux/amd64", 9);
        push("v41", later);

        assertThat(found(SmallImage.digest(BOTH), "v41", "linux/amd64")).satisfiesExactlyInAnyOrder(
                finding -> assertThat(finding.verdict()).isEqualTo(Verdict.PASSED),
                finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.WARNED);
                    assertThat(finding.title()).isEqualTo("The tag v41 names another version today");
                    assertThat(finding.evidence()).contains(SmallImage.digest(BOTH).value(), later.digest().value());
                });
    }

    @Test
    void t25ATagThatIsGoneIsWarnedOf() throws Exception {
        pushed();

        assertThat(found(SmallImage.digest(BOTH), "v40", "linux/amd64")).extracting(Finding::title)
                .contains("The tag v40 is gone");
    }

    @Test
    void t26ThatNodesWithACopyHideACleanedUpDigestIsSaid() throws Exception {
        pushed();
        delete("manifests/" + SmallImage.digest(BOTH));

        assertThat(found(SmallImage.digest(BOTH), "", "linux/amd64")).singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).contains("A node that has it cached starts it"));
    }

    @Test
    void aRepositoryThatThereNeverWasBlocks() throws Exception {
        assertThat(found(SmallImage.digest(BOTH), "v41", "linux/amd64")).extracting(Finding::verdict)
                .containsExactly(Verdict.BLOCKED);
    }

    private List<Finding> found(Digest target, String tag, String... platforms) throws InterruptedException {
        return look(images, member(registry.host() + "/" + repository, target, tag), platforms);
    }

    private void pushed() throws Exception {
        push("amd", AMD);
        push("arm", ARM);
        try (var push = new ImagePush(registry.host(), repository)) {
            push.manifest("v41", INDEX, BOTH);
        }
    }

    private void push(String tag, SmallImage image) throws Exception {
        try (var push = new ImagePush(registry.host(), repository)) {
            push.image(tag, image);
        }
    }

    private void delete(String what) throws Exception {
        try (var push = new ImagePush(registry.host(), repository)) {
            push.delete(what);
        }
    }

    private static SmallImage image(String platform, int seed) {
        return SmallImage.oci(platform, List.of(noise(seed, 60_000), noise(seed + 100, 2_000)));
    }
}
