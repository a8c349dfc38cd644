package dev.mintmark.images.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to an archive, it is read or refused: nothing else is thrown, and nothing runs without end.
class SpoiltArchivesTest {

    private static final int INPUTS = 400;
    private static final long SEED = 20260102;

    @TempDir
    private Path folder;

    @Test
    void fourHundredSpoiltArchivesAreReadOrRefused() throws Exception {
        var random = new Random(SEED);
        var image = TestImage.of("shop/web:1", "base", "web");
        var saved = new LinkedHashMap<>(TestImage.layout(image));
        saved.putAll(TestImage.saved(image));
        var whole = TestImage.tar(saved).ended();
        var refused = 0;
        for (var input = 0; input < INPUTS; input++) {
            var file = Files.write(folder.resolve("spoilt.tar"), spoilt(whole, random));
            refused += isRefused(new DockerArchives(), new ImageName.DockerArchive(file, Optional.empty())) ? 1 : 0;
            refused += isRefused(new OciArchives(), new ImageName.OciArchive(file, Optional.empty())) ? 1 : 0;
        }
        assertThat(refused).as("some of the damage matters, some does not").isBetween(INPUTS / 4, 2 * INPUTS - 20);
    }

    private static boolean isRefused(ImageStore store, ImageName name) throws InterruptedException {
        try (var image = store.open(name, Optional.empty())) {
            image.read(Set.copyOf(image.description().configuration().diffIds()),
                    layer -> assertThat(layer.bytes()).isNotNull());
            return false;
        } catch (ImageUnreadable unreadable) {
            assertThat(unreadable.problem().what()).contains(name.toString());
            return true;
        }
    }

    private static byte[] spoilt(byte[] whole, Random random) {
        var bytes = random.nextInt(10) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (var change = random.nextInt(1, 4); change > 0 && bytes.length > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
