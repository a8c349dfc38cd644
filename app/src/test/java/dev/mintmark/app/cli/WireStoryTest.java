package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.workshop.layer.PlainTar;
import dev.mintmark.workshop.registry.DebianRegistry;
import dev.mintmark.workshop.registry.ImagePush;
import dev.mintmark.workshop.registry.RegistryLock;
import dev.mintmark.workshop.registry.RequiresRegistry;
import dev.mintmark.workshop.registry.SmallImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a comparison of images in a real registry with a password moves, counted on the wire.
@RequiresRegistry
class WireStoryTest {

    private static final String REPOSITORY = "shop/checkout";
    private static final int SHARED = 9;
    private static final int TOP = SHARED;
    /// Which shared layer holds the message that one image replaces.
    private static final int OF_MESSAGE = 6;
    private static final int LAYER_BYTES = 200_000;
    /// Enough for manifests, configurations, challenges and headers, and for no layer.
    private static final int SMALL_TALK = 40_000;

    private static final SmallImage OLD = image(new PlainTar().file("app/server", noise(10)));
    private static final SmallImage NEW = image(new PlainTar().file("app/server", noise(11)).file("app/added", "new"));
    private static final SmallImage OTHER_MESSAGE = image(new PlainTar().file("app/server", noise(12))
            .file("etc/motd", "Ours."));

    private static DebianRegistry registry;
    private static CountedWire wire;

    @TempDir
    private Path home;

    @BeforeAll
    static void fill(@TempDir Path folder) throws Exception {
        try (var open = DebianRegistry.start(folder, RegistryLock.NONE);
                var push = new ImagePush(open.host(), REPOSITORY)) {
            push.image("1", OLD);
            push.image("2", NEW);
            push.image("3", OTHER_MESSAGE);
        }
        registry = DebianRegistry.start(folder, RegistryLock.password(folder.resolve("password")));
        wire = new CountedWire(registry.host());
    }

    @AfterAll
    static void stop() throws IOException {
        wire.close();
        registry.close();
    }

    @BeforeEach
    void logIn() throws IOException {
        var login = (RegistryLock.USER + ":" + RegistryLock.PASSWORD).getBytes(StandardCharsets.UTF_8);
        Files.writeString(Files.createDirectories(home.resolve("docker")).resolve("config.json"),
                "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(wire.host(),
                        Base64.getEncoder().encodeToString(login)));
        wire.forget();
    }

    private static SmallImage image(PlainTar top) {
        var shared = IntStream.range(0, SHARED).mapToObj(layer -> {
            var tar = new PlainTar().file("usr/share/part" + layer, noise(layer));
            return layer == OF_MESSAGE ? tar.file("etc/motd", "Welcome.") : tar;
        });
        return SmallImage.oci("linux/amd64", Stream.concat(shared, Stream.of(top)).map(PlainTar::bytes).toList());
    }

    /// Bytes that do not compress, always the same for the same seed.
    private static byte[] noise(int seed) {
        var bytes = new byte[LAYER_BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private JsonNode compare(String from, String to) {
        var called = new Operator(home).at(Clock.systemUTC()).calls("compare", name(from), name(to), "--platform",
                "linux/amd64", "-o", "json");
        assertThat(called.code()).as(called.err()).isEqualTo(1);
        return called.json();
    }

    private static String name(String tag) {
        return "docker://" + wire.host() + "/" + REPOSITORY + ":" + tag;
    }

    private static void assertMoved(List<byte[]> layers, SmallImage... images) {
        var configurations = Arrays.stream(images).map(SmallImage::configuration);
        assertThat(wire.blobs()).containsExactlyInAnyOrderElementsOf(
                Stream.concat(layers.stream(), configurations).map(blob -> SmallImage.digest(blob).value()).toList());
        var weight = layers.stream().mapToLong(layer -> layer.length).sum();
        assertThat(wire.bytes()).isBetween(weight, weight + SMALL_TALK);
    }

    @Test
    void onlyTheLayersThatDifferMoveAndOnce() {
        var json = compare("1", "2");
        assertMoved(List.of(OLD.layers().get(TOP), NEW.layers().get(TOP)), OLD, NEW);
        assertThat(wire.passwords()).isPositive();
        assertThat(AnswersTest.texts(json.at("/files/changed"), "path")).containsExactly("/app/server");
        assertThat(AnswersTest.texts(json.at("/files/added"), "path")).containsExactly("/app/added");
        assertThat(AnswersTest.texts(json.path("problems"), "code")).as("that nothing moved for it is said")
                .containsExactly("image.guess");

        wire.forget();
        var again = compare("1", "2");
        assertThat(wire.bytes()).as("the registry is asked what the tags mean now").isBetween(1L, (long) SMALL_TALK);
        assertThat(wire.blobs()).doesNotContainAnyElementsOf(Stream.concat(OLD.layers().stream(), NEW.layers().stream())
                .map(layer -> SmallImage.digest(layer).value()).toList());
        assertThat(again.path("files")).isEqualTo(json.path("files"));
    }

    @Test
    void aSharedLayerMovesWhereOnlyItTellsWhatDiffers() {
        var json = compare("1", "3");
        assertMoved(Stream.concat(OLD.layers().subList(OF_MESSAGE, TOP + 1).stream(),
                Stream.of(OTHER_MESSAGE.layers().get(TOP))).toList(), OLD, OTHER_MESSAGE);
        assertThat(AnswersTest.texts(json.at("/files/changed"), "path"))
                .containsExactlyInAnyOrder("/app/server", "/etc/motd");
        assertThat(json.path("problems")).isEmpty();
    }
}
