package dev.mintmark.registry;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerSink;
import dev.mintmark.images.OpenImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What tests of this room say often.
final class Registries {

    static final RegistryPatience SHORT = new RegistryPatience(Duration.ofSeconds(20), Duration.ofSeconds(20),
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), 4, Duration.ofMillis(1),
            Duration.ofMillis(20));

    private Registries() {}

    static RegistrySettings settings() {
        return new RegistrySettings(List.of(), List.of(), Map.of(), Set.of(), Map.of(), SHORT);
    }

    static RegistrySettings withCredentials(Path... files) {
        return new RegistrySettings(List.of(files), List.of(), Map.of(), Set.of(), Map.of(), SHORT);
    }

    static RegistryImages images(RegistrySettings settings) {
        return new RegistryImages(settings, Clock.systemUTC());
    }

    static ImageReference reference(String text) {
        return ImageReference.parse(text).orElseThrow();
    }

    static OpenImage open(RegistryImages images, String reference) throws ImageUnreadable, InterruptedException {
        return images.open(new ImageName.DockerRegistry(reference(reference)), Optional.empty());
    }

    /// The stored bytes of layers, by diff ID.
    static Map<Digest, byte[]> read(OpenImage image, Set<Digest> diffIds) throws ImageUnreadable, InterruptedException {
        var all = new ConcurrentHashMap<Digest, byte[]>();
        LayerSink sink = layer -> {
            try {
                all.put(layer.diffId().orElseThrow(), layer.bytes().readAllBytes());
            } catch (IOException broken) {
                throw new ImageUnreadable(new Problem("sink", "The sink failed.", "", ""), broken);
            }
        };
        image.read(diffIds, sink);
        return all;
    }

    static Set<Digest> layersOf(OpenImage image) {
        return image.description().layers().stream().map(layer -> layer.diffId()).collect(Collectors.toSet());
    }

    /// Bytes that do not compress, always the same for the same seed.
    static byte[] noise(int seed, int size) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /// As `docker login` leaves it.
    static Path dockerConfig(Path folder, String registry, String user, String password) throws IOException {
        var auth = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return Files.writeString(Files.createDirectories(folder).resolve("config.json"),
                "{\"auths\":{\"" + registry + "\":{\"auth\":\"" + auth + "\"}}}");
    }
}
