package dev.mintmark.fleet;

import static dev.mintmark.fleet.Sample.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImageCatalogueTest {

    private static final Digest INDEX = digest("1dec");
    private static final Digest AMD64_MANIFEST = digest("a3d");
    private static final Digest AMD64_CONFIG = digest("ac");
    private static final Digest ARM64_CONFIG = digest("a53c");

    @Test
    void aDigestOfWhichNothingElseIsKnownIsAVersionByItself() {
        var version = ImageCatalogue.EMPTY.versionOf(INDEX);

        assertThat(version.id()).isEqualTo(INDEX);
        assertThat(version.digests()).containsExactly(INDEX);
    }

    @Test
    void anIndexAndAPlatformManifestWithTheSameConfigurationAreOneVersion() {
        var catalogue = learnt(behind(AMD64_CONFIG, INDEX), behind(AMD64_CONFIG, AMD64_MANIFEST));

        assertThat(catalogue.versionOf(INDEX)).isEqualTo(catalogue.versionOf(AMD64_MANIFEST))
                .isEqualTo(catalogue.versionOf(AMD64_CONFIG));
        assertThat(catalogue.versionOf(INDEX).digests())
                .containsExactlyInAnyOrder(INDEX, AMD64_MANIFEST, AMD64_CONFIG);
    }

    @Test
    void twoArchitecturesOfOneIndexAreOneVersionNamedByTheIndex() {
        var catalogue = learnt(behind(AMD64_CONFIG, INDEX), behind(ARM64_CONFIG, INDEX),
                behind(AMD64_CONFIG, AMD64_MANIFEST));

        assertThat(catalogue.versionOf(AMD64_CONFIG)).isEqualTo(catalogue.versionOf(ARM64_CONFIG));
        assertThat(catalogue.versionOf(AMD64_MANIFEST).id()).isEqualTo(INDEX);
    }

    @Test
    void theSameImageInTwoRepositoriesIsOneVersionEvenIfItsManifestsDiffer() {
        var mirrored = digest("313");
        var catalogue = learnt(behind(AMD64_CONFIG, AMD64_MANIFEST), behind(AMD64_CONFIG, mirrored));

        assertThat(catalogue.versionOf(mirrored)).isEqualTo(catalogue.versionOf(AMD64_MANIFEST));
    }

    @Test
    void aManifestThatTwoIndexesShareDoesNotJoinThemWhereTheyDifferOnAnotherPlatform() {
        var otherIndex = digest("2dec");
        var otherArm64 = digest("b53c");
        var catalogue = learnt(behind(AMD64_CONFIG, INDEX, otherIndex, AMD64_MANIFEST), behind(ARM64_CONFIG, INDEX),
                behind(otherArm64, otherIndex));

        assertThat(catalogue.versionOf(INDEX)).isNotEqualTo(catalogue.versionOf(otherIndex));
        assertThat(catalogue.versionOf(ARM64_CONFIG)).isEqualTo(catalogue.versionOf(INDEX));
        assertThat(catalogue.versionOf(otherArm64)).isEqualTo(catalogue.versionOf(otherIndex));
    }

    @Test
    void everyDigestOfAVersionLeadsToThatVersion() {
        var catalogue = learnt(behind(AMD64_CONFIG, INDEX, AMD64_MANIFEST), behind(ARM64_CONFIG, INDEX));

        var version = catalogue.versionOf(INDEX);
        assertThat(version.digests()).allSatisfy(name -> assertThat(catalogue.versionOf(name)).isEqualTo(version));
    }

    @Test
    void theOrderInWhichEvidenceComesDoesNotMatter() {
        var random = new Random(7);
        var digests = List.of(digest("01"), digest("02"), digest("03"), digest("04"), digest("05"), digest("06"));
        for (var round = 0; round < 200; round++) {
            var evidence = new ArrayList<ImageEvidence>();
            for (var i = 0; i < 6; i++) {
                evidence.add(behind(digest("c" + random.nextInt(3)), digests.get(random.nextInt(digests.size()))));
            }
            var one = learnt(evidence.toArray(ImageEvidence[]::new));
            Collections.shuffle(evidence, random);
            var other = learnt(evidence.toArray(ImageEvidence[]::new));
            for (var digest : digests) {
                assertThat(one.versionOf(digest)).as("%s in round %d", digest, round).isEqualTo(other.versionOf(digest));
            }
        }
    }

    @Test
    void evidenceThatSaysNothingNewLeavesTheCatalogueAsItIs() {
        var catalogue = learnt(behind(AMD64_CONFIG, INDEX));

        assertThat(catalogue.with(behind(AMD64_CONFIG, INDEX))).isSameAs(catalogue);
    }

    private static ImageCatalogue learnt(ImageEvidence... evidence) {
        var catalogue = ImageCatalogue.EMPTY;
        for (var piece : evidence) {
            catalogue = catalogue.with(piece);
        }
        return catalogue;
    }

    private static ImageEvidence behind(Digest config, Digest... repositoryDigests) {
        return new ImageEvidence(config, Set.of(repositoryDigests));
    }
}
