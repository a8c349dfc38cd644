package dev.mintmark.registry;

import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.layersOf;
import static dev.mintmark.registry.Registries.noise;
import static dev.mintmark.registry.Registries.open;
import static dev.mintmark.registry.Registries.read;
import static dev.mintmark.registry.Registries.settings;
import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Fault.REGISTRY_DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.registry.DebianRegistry;
import dev.mintmark.workshop.registry.ImagePush;
import dev.mintmark.workshop.registry.RegistryLock;
import dev.mintmark.workshop.registry.RequiresRegistry;
import dev.mintmark.workshop.registry.SmallImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real registry is stopped while an image of it is read, and started again elsewhere with the same content.
@RequiresRegistry
class RegistryDownTest {

    /// More than fits between the registry and whoever reads slowly.
    private static final SmallImage IMAGE = SmallImage.oci("linux/amd64", List.of(noise(1, 20_000_000)));

    @TempDir
    private Path folder;

    @Test
    @Proves(fault = REGISTRY_DOWN, during = COMPARING, shown = "Which image could not be read, and why",
            recovers = "read from a mirror, or compare again once it is back")
    void whatCouldNotBeReadIsReadFromAMirrorOrOnceItIsBack() throws Exception {
        var first = DebianRegistry.start(folder, RegistryLock.NONE);
        var host = first.host();
        try (first; var push = new ImagePush(host, "shop/checkout")) {
            push.image("1.0", IMAGE);
        }
        try (var again = DebianRegistry.start(folder, RegistryLock.NONE); var room = images(settings());
                var image = open(room, again.host() + "/shop/checkout:1.0")) {
            assertThatThrownBy(() -> image.read(layersOf(image), layer -> stopMidway(layer, again)))
                    .isInstanceOf(ImageUnreadable.class);
            assertThatThrownBy(() -> open(room, again.host() + "/shop/checkout:1.0"))
                    .isInstanceOfSatisfying(ImageUnreadable.class, unreadable -> {
                        assertThat(unreadable.problem().code()).isEqualTo("registry.unreachable");
                        assertThat(unreadable.problem().what()).contains("/shop/checkout:1.0");
                        assertThat(unreadable.problem().next()).isNotBlank();
                    });
        }
        try (var back = DebianRegistry.start(folder, RegistryLock.NONE);
                var room = images(settings().withMirrors(Map.of(host, List.of(URI.create("http://" + back.host())))));
                var image = open(room, host + "/shop/checkout:1.0")) {
            assertThat(read(image, layersOf(image))).hasSize(1);
        }
    }

    private static void stopMidway(LayerBytes layer, DebianRegistry registry) throws ImageUnreadable {
        try {
            layer.bytes().readNBytes(1_000);
            registry.close();
            layer.bytes().readAllBytes();
        } catch (IOException broken) {
            throw new ImageUnreadable(new Problem("test.sink", "what", "It broke off.", "next"), broken);
        }
    }
}
