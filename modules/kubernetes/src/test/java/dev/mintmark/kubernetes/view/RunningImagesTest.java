package dev.mintmark.kubernetes.view;

import static dev.mintmark.kubernetes.view.Sight.DIGEST;
import static dev.mintmark.kubernetes.view.Sight.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.kubernetes.objects.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningImagesTest {

    private static final String RUNNING = ", 'state': {'running': {}}";

    @ParameterizedTest
    @CsvSource({"registry.example/web@%s,manifest", "docker-pullable://registry.example/web@%s,manifest",
            "docker://%s,config", "%s,config"})
    void everySpellingOfAnImageIdIsUnderstood(String spelling, String meaning) throws Exception {
        var image = (RunningImage.Identified) image("web:1", "web:1", spelling.formatted(DIGEST), RUNNING);
        assertThat(image.digest().value()).isEqualTo(DIGEST);
        assertThat(image.manifest().isPresent()).isEqualTo(meaning.equals("manifest"));
    }

    @Test
    void anAlgorithmLeftAwayIsFilledIn() throws Exception {
        var image = (RunningImage.Identified) image("web:1", "web:1", DIGEST.substring(7), RUNNING);
        assertThat(image.config().orElseThrow().value()).isEqualTo(DIGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web:latest", "web@md5:123", "://", "@", "sha256:short"})
    void anImageIdThatIsNotUnderstoodIsNotGuessedAt(String spelling) throws Exception {
        assertThat(image("web:1", "web:1", spelling, RUNNING)).isEqualTo(new RunningImage.Unidentified(
                "docker.io/library/web:1", "its imageID is not understood"));
    }

    @Test
    void aReferenceThatDoesNotParseIsKeptAsItStands() throws Exception {
        assertThat(image("UPPER CASE", "UPPER CASE", "x@" + DIGEST, RUNNING).reference()).isEqualTo("UPPER CASE");
    }

    @Test
    void aPinnedContainerTeachesItsConfiguration() throws Exception {
        var image = (RunningImage.Identified) image("web:1@" + DIGEST, OTHER, "web@" + DIGEST, RUNNING);
        assertThat(image.reference()).isEqualTo("docker.io/library/web:1@" + DIGEST);
        assertThat(RunningImages.evidence(image)).isPresent();
        assertThat(image.config().orElseThrow().value()).isEqualTo(OTHER);
    }

    @Test
    void aRuntimeMayShowThePinnedReferenceWithoutItsTag() throws Exception {
        assertThat(image("web:1@" + DIGEST, "docker.io/library/web@" + DIGEST, "web@" + OTHER, RUNNING).reference())
                .isEqualTo("docker.io/library/web:1@" + DIGEST);
    }

    @Test
    void aRunningContainerIsNamedByWhatItWasStartedFrom() throws Exception {
        assertThat(image("web:2", "docker.io/library/web:1", "web@" + DIGEST, RUNNING))
                .isInstanceOf(RunningImage.Identified.class)
                .extracting(RunningImage::reference).isEqualTo("docker.io/library/web:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ErrImagePull", "ImagePullBackOff", "ErrImageNeverPull", "InvalidImageName"})
    void whatWaitsForItsImageHasNoVersionWhateverRanBefore(String reason) throws Exception {
        assertThat(image("web:1", "web:1", "web@" + DIGEST, waiting(reason)))
                .isInstanceOf(RunningImage.Unidentified.class);
    }

    @Test
    void whatWaitsForItsNextStartKeepsItsVersion() throws Exception {
        assertThat(image("web:1", "web:1", "web@" + DIGEST, waiting("CrashLoopBackOff")))
                .isInstanceOf(RunningImage.Identified.class);
        assertThat(image("web@" + OTHER, DIGEST, "web@" + DIGEST, waiting("CrashLoopBackOff")))
                .as("index and platform manifest differ").isInstanceOf(RunningImage.Identified.class);
    }

    @Test
    void whatEndedIsNotTakenForWhatWasAskedForSince() throws Exception {
        assertThat(image("web:2", "web:1", "web@" + DIGEST, ", 'state': {'terminated': {'exitCode': 1}}"))
                .isInstanceOf(RunningImage.Unidentified.class);
        assertThat(image("web@" + OTHER, DIGEST, "web@" + DIGEST, waiting("ContainerCreating")))
                .isInstanceOf(RunningImage.Unidentified.class);
    }

    @Test
    void whatHasNotStartedYetHasNoVersion() throws Exception {
        var sight = new Sight().changed(Resource.PODS, Sight.pod("", "web:1", ""));
        assertThat(sight.instance().image()).isEqualTo(
                new RunningImage.Unidentified("docker.io/library/web:1", "not started yet"));
    }

    private static String waiting(String reason) {
        return ", 'state': {'waiting': {'reason': '" + reason + "'}}, 'lastState': {'terminated': {'exitCode': 1}}";
    }

    private static RunningImage image(String spec, String image, String imageId, String state) throws Exception {
        return new Sight().changed(Resource.PODS, Sight.pod("", spec,
                "'image': '" + image + "', 'imageID': '" + imageId + "'" + state)).instance().image();
    }
}
