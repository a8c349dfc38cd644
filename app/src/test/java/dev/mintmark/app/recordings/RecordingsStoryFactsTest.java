package dev.mintmark.app.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.timeline.TimelineEvent.TagMoved;
import dev.mintmark.fleet.timeline.TimelineEvent.VersionsChanged;
import dev.mintmark.testkit.kubernetes.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the READMEs of our own recordings say an operator must be able to see. Passed over where other recordings are
/// replayed.
class RecordingsStoryFactsTest {

    @TempDir
    Path folder;

    @Test
    void whoJoinsWhileAnImageCannotBePulledSeesThatItIsNotKnownAndWhy() throws Exception {
        var joined = named("02a-stuck-imagepull-undo").joinedMidway().orElseThrow();

        var fleet = Told.of(joined.stream().filter(Recording.Line::isList).toList(), folder).fleet();

        assertThat(all(fleet.path("unknown")).filter(one -> one.path("service").asText().equals("cart"))).isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.path("reference").asText()).isEqualTo("registry.example.test/shop/cart:v2-typo");
                    assertThat(one.path("reason").asText()).matches("not pulled yet: (ErrImagePull|ImagePullBackOff)");
                });
        assertThat(signs(fleet, "cart")).contains("rolloutStuck", "failing");
        assertThat(ids(fleet, "cart")).as("what runs meanwhile").hasSize(1);
    }

    @Test
    void aTagThatIsPushedAgainIsSaidToHaveMoved() throws Exception {
        var told = Told.of(named("03-mutable-tag-repush").watch(), folder);

        var moved = told.events().filter(TagMoved.class::isInstance).map(TagMoved.class::cast).toList();
        assertThat(moved).extracting(TagMoved::service).contains("search", "search-cached");
        assertThat(moved).extracting(TagMoved::reference).containsOnly("registry.example.test/shop/search:stable");
        assertThat(moved).allSatisfy(event -> assertThat(event.versions()).hasSizeGreaterThan(1));
        assertThat(signs(told.fleet(), "search-cached")).contains("tagMoved");
        assertThat(signs(told.fleet(), "search")).doesNotContain("tagMoved");
    }

    @Test
    void oneImageUnderSeveralNamesIsOneVersionAndAStaleImageIdIsNotBelieved() throws Exception {
        var told = Told.of(named("08-image-identity").watch(), folder);
        var fleet = told.fleet();

        assertThat(Stream.of("index-digest", "index-digest-again", "platform-digest", "index-by-tag")
                .flatMap(service -> ids(fleet, service).stream()))
                .hasSize(4).containsOnly(ids(fleet, "index-digest").getFirst());
        assertThat(ids(fleet, "two-repos-1")).hasSize(1).isEqualTo(ids(fleet, "two-repos-2"));
        assertThat(ids(fleet, "two-repos-1")).isNotEqualTo(ids(fleet, "index-digest"));
        assertThat(told.events().filter(VersionsChanged.class::isInstance)
                .map(VersionsChanged.class::cast).filter(changed -> changed.service().equals("inplace"))
                .map(changed -> "+" + shortly(changed.came()) + " -" + shortly(changed.went())))
                .containsExactly("+[0632] -[]", "+[] -[0632]", "+[8541] -[]");
        assertThat(all(service(fleet, "inplace").path("versions").path(0).path("references")).map(JsonNode::asText))
                .containsExactly("registry.example.test/shop/worker:v2");
    }

    private static List<String> shortly(List<ImageVersion> versions) {
        return versions.stream().flatMap(version -> version.digests().stream()).map(Digest::hex)
                .map(hex -> hex.substring(0, 4)).toList();
    }

    private static List<String> ids(JsonNode fleet, String service) {
        return all(service(fleet, service).path("versions")).map(version -> version.path("id").asText()).toList();
    }

    private static Stream<String> signs(JsonNode fleet, String service) {
        return all(service(fleet, service).path("signs")).map(sign -> sign.path("kind").asText());
    }

    private static JsonNode service(JsonNode fleet, String name) {
        return all(fleet.path("services")).filter(service -> service.path("name").asText().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + fleet));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Recording named(String name) {
        var folder = Path.of(System.getProperty("mintmark.recordings")).resolve(name);
        assumeTrue(Files.isDirectory(folder), "other recordings are replayed");
        return new Recording(folder);
    }
}
