package dev.mintmark.registry;

import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.layersOf;
import static dev.mintmark.registry.Registries.noise;
import static dev.mintmark.registry.Registries.open;
import static dev.mintmark.registry.Registries.read;
import static dev.mintmark.registry.Registries.reference;
import static dev.mintmark.registry.Registries.settings;
import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Fault.DNS_GONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.registry.DebianRegistry;
import dev.mintmark.workshop.registry.ImagePush;
import dev.mintmark.workshop.registry.RegistryLock;
import dev.mintmark.workshop.registry.RequiresRegistry;
import dev.mintmark.workshop.registry.SmallImage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the room does with a real registry that is open to everybody.
@RequiresRegistry
class OpenRegistryTest {

    private static final byte[] BASE = noise(1, 300_000);
    private static final SmallImage FIRST = SmallImage.oci("linux/amd64", List.of(BASE, noise(2, 40_000)));
    private static final SmallImage SECOND = SmallImage.docker("linux/amd64", List.of(BASE, noise(3, 50_000)));
    private static final SmallImage ARM = SmallImage.oci("linux/arm64", List.of(noise(4, 1000)));
    private static final byte[] INDEX = SmallImage.index(List.of("linux/amd64", "linux/arm64"), List.of(FIRST, ARM));

    private static DebianRegistry registry;
    private final RegistryImages images = images(settings());

    @BeforeAll
    static void fill(@TempDir Path folder) throws Exception {
        registry = DebianRegistry.start(folder, RegistryLock.NONE);
        try (var push = new ImagePush(registry.host(), "shop/checkout")) {
            push.image("1.0", FIRST);
            push.image("1.1", SECOND);
            push.image("arm", ARM);
            push.manifest("all", "application/vnd.oci.image.index.v1+json", INDEX);
        }
        try (var push = new ImagePush(registry.host(), "shop/many")) {
            push.blob(FIRST.configuration());
            for (var layer : FIRST.layers()) {
                push.blob(layer);
            }
            for (var number = 10; number < 22; number++) {
                push.manifest("v" + number, FIRST.mediaType(), FIRST.manifest());
            }
        }
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @AfterEach
    void close() {
        images.close();
    }

    private String shop(String version) {
        return registry.host() + "/shop/checkout" + version;
    }

    @Test
    void describesAnImageByItsTag() throws Exception {
        try (var image = open(images, shop(":1.0"))) {
            var description = image.description();
            assertThat(description.manifest()).contains(FIRST.digest());
            assertThat(description.index()).isEmpty();
            assertThat(description.config()).isEqualTo(SmallImage.digest(FIRST.configuration()));
            assertThat(description.configuration().environment()).containsExactly("PATH=/bin");
            assertThat(description.layers()).extracting(ImageLayer::diffId)
                    .containsExactly(FIRST.diffId(0), FIRST.diffId(1));
            assertThat(description.layers()).extracting(layer -> layer.size().orElseThrow())
                    .containsExactly((long) FIRST.layers().get(0).length, (long) FIRST.layers().get(1).length);
        }
    }

    @Test
    void describesAnImageByItsDigestAndOneOfDocker() throws Exception {
        try (var image = open(images, shop("@" + SECOND.digest()))) {
            assertThat(image.description().manifest()).contains(SECOND.digest());
        }
    }

    @Test
    void choosesThePlatformOfAnIndex() throws Exception {
        var name = new ImageName.Anywhere(reference(shop(":all")));
        try (var image = images.open(name, Platform.parse("linux/arm64"))) {
            assertThat(image.description().index()).contains(SmallImage.digest(INDEX));
            assertThat(image.description().manifest()).contains(ARM.digest());
            assertThat(image.description().platforms()).hasSize(2);
        }
    }

    @Test
    void readsTheWantedLayersAndNoOthers() throws Exception {
        try (var image = open(images, shop(":1.1"))) {
            var before = received();
            var layers = read(image, Set.of(SECOND.diffId(1)));
            assertThat(layers).containsOnlyKeys(SECOND.diffId(1));
            assertThat(layers.get(SECOND.diffId(1))).isEqualTo(SECOND.layers().get(1));
            assertThat(received() - before).isEqualTo(SECOND.layers().get(1).length);
        }
    }

    @Test
    void openingAnImageMovesNoLayer() throws Exception {
        open(images, shop(":1.0")).close();
        assertThat(received()).isBetween((long) FIRST.manifest().length + FIRST.configuration().length, 4000L);
    }

    @Test
    void readsSeveralLayersAtATime() throws Exception {
        var together = new CountDownLatch(2);
        try (var image = open(images, shop(":1.0"))) {
            image.read(layersOf(image), _ -> {
                together.countDown();
                assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
            });
        }
    }

    @Test
    void interruptingEndsTheReadingOfLayers() throws Exception {
        var ended = new AtomicReference<Throwable>();
        var begun = new CountDownLatch(1);
        var reader = Thread.ofVirtual().name("reader").start(() -> {
            try (var image = open(images, shop(":1.0"))) {
                image.read(layersOf(image), _ -> {
                    begun.countDown();
                    new CountDownLatch(1).await();
                });
            } catch (ImageUnreadable | InterruptedException thrown) {
                ended.set(thrown);
            }
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        reader.interrupt();
        assertThat(reader.join(Duration.ofSeconds(30))).isTrue();
        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aMissingTagIsToldWithThoseThatExist() {
        assertThatThrownBy(() -> open(images, shop(":9.9"))).isInstanceOfSatisfying(ImageUnreadable.class, thrown -> {
            assertThat(thrown.problem().code()).isEqualTo("registry.not-found");
            assertThat(thrown.problem().what()).contains(shop(":9.9"));
            assertThat(thrown.problem().why()).contains("the tag 9.9").contains("1.0, 1.1, all, arm");
        });
    }

    @Test
    void aMissingRepositoryIsToldAsSuch() {
        assertThatThrownBy(() -> open(images, registry.host() + "/shop/nothing:1"))
                .hasMessageContaining("has no repository shop/nothing.");
    }

    @Test
    void aMissingDigestIsTold() {
        var digest = new Digest("sha256:" + "0".repeat(64));
        assertThatThrownBy(() -> open(images, shop("@" + digest))).hasMessageContaining("the digest " + digest);
    }

    @Test
    void listsTagsAsManyAsAreWanted() throws Exception {
        var many = reference(registry.host() + "/shop/many:any");
        assertThat(images.tags(many, 5)).hasSize(5);
        assertThat(images.tags(many, 100)).hasSize(12).contains("v10", "v21");
    }

    @Test
    void tagsOfAMissingRepositoryAreAProblem() {
        assertThatThrownBy(() -> images.tags(reference(registry.host() + "/shop/nothing:1"), 5))
                .isInstanceOf(ImageUnreadable.class).hasMessageContaining("[registry.not-found]");
    }

    @Test
    @Proves(fault = DNS_GONE, during = COMPARING, recovers = "read from a mirror, or compare again")
    void readsFromAMirrorWhereTheRegistryItselfIsOutOfReach() throws Exception {
        for (var far : List.of("registry.invalid", "127.0.0.1:2")) {
            var mirrored = settings().withMirrors(Map.of(far,
                    List.of(URI.create("http://127.0.0.1:1"), URI.create("http://" + registry.host()))));
            try (var room = images(mirrored); var image = open(room, far + "/shop/checkout:1.0")) {
                assertThat(image.description().manifest()).contains(FIRST.digest());
                assertThat(read(image, layersOf(image))).hasSize(2);
            }
        }
    }

    @Test
    void namesOfOtherStoresAreRefused() {
        var name = new ImageName.OciLayout(Path.of("layout"), Optional.empty());
        assertThatThrownBy(() -> images.open(name, Optional.empty())).hasMessageContaining("oci:layout");
    }

    private long received() {
        return images.traffic().getOrDefault(registry.host(), RegistryTraffic.NONE).bytes();
    }
}
