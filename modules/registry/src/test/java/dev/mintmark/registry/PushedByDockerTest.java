package dev.mintmark.registry;

import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.layersOf;
import static dev.mintmark.registry.Registries.open;
import static dev.mintmark.registry.Registries.read;
import static dev.mintmark.registry.Registries.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import dev.mintmark.workshop.registry.DebianRegistry;
import dev.mintmark.workshop.registry.RegistryLock;
import dev.mintmark.workshop.registry.RequiresRegistry;
import dev.mintmark.workshop.registry.SmallImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a real engine pushed is read as that engine knows it.
@RequiresDocker
@RequiresRegistry
class PushedByDockerTest {

    @Test
    void anImageHasTheIdentityAndTheLayersThatItsEngineGaveIt(@TempDir Path folder) throws Exception {
        try (var registry = DebianRegistry.start(folder, RegistryLock.NONE); var docker = DockerWorkshop.open()) {
            var reference = registry.host() + "/" + docker.unique("checkout") + ":1.0";
            var id = docker.build(reference, "first");
            docker.docker("push", reference);
            try (var images = images(settings()); var image = open(images, reference)) {
                assertThat(image.description().config()).isEqualTo(new Digest(id));
                assertThat(image.description().configuration().environment()).contains("PATH=/bin");
                var layers = read(image, layersOf(image));
                assertThat(layers).hasSize(1);
                for (var layer : layers.entrySet()) {
                    try (var plain = new GZIPInputStream(new ByteArrayInputStream(layer.getValue()))) {
                        assertThat(SmallImage.digest(plain.readAllBytes())).isEqualTo(layer.getKey());
                    }
                }
            }
        }
    }
}
