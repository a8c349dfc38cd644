package dev.mintmark.images.layer;

import static dev.mintmark.images.layer.TarBytes.bytes;
import static dev.mintmark.images.layer.TarBytes.header;
import static dev.mintmark.images.layer.TarBytes.layer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.filesystem.StackedFilesystem;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/// Bytes that were changed at random make an index or a problem, and nothing else. A loop of our own: seeded, so that
/// what fails once fails again.
class HostileBytesTest {

    private static final LayerLimits LIMITS = new LayerLimits(1 << 24, 1 << 22, 50, 10_000, 1 << 20, 1 << 20,
            1000, 1000);
    private static final LayerReader READER = new LayerReader(List.of(), LIMITS);

    private static final byte[] TREE = new TarBytes().directory("d/").file("d/a", "12345").hardLink("d/b", "d/a")
            .symbolicLink("l", "d").file("l/c", "6").file("d/.wh.x", "").file("d/.wh..wh..opq", "")
            .pax("path", "p/" + "q".repeat(120), "mtime", "1.5", "SCHILY.xattr.user.x", "y").file("short", "789")
            .gnuLong('L', "r".repeat(200)).file("short", "0").add(header("c", '3').device(1, 3))
            .pax("GNU.sparse.major", "1", "GNU.sparse.minor", "0", "GNU.sparse.realsize", "2000")
            .add(header("s", '0').size(515)).content(bytes("1\n1000\n3\n" + "\0".repeat(503) + "abc"))
            .add(header("o", 'S').text(257, 8, "ustar  \0").text(386, 12, "00000001750").text(398, 12, "00000000003")
                    .text(483, 12, "00000003720"), bytes("abc")).bytes();

    @Test
    void eightThousandMutatedArchives() throws Exception {
        var random = new Random(1);
        var tried = 0;
        var read = 0;
        for (; tried < 8_000; tried++) {
            read += reads(resealed(mutated(TREE, random, 1 + random.nextInt(4)))) ? 1 : 0;
        }
        // If all were refused at the first header, nothing would have been tried.
        assertThat(read).as("of %s inputs", tried).isBetween(tried / 10, tried - tried / 10);
    }

    @Test
    void threeThousandMutatedCompressedArchives() throws Exception {
        var random = new Random(2);
        for (var stored : List.of(TarBytes.gzip(TREE), TarBytes.zstd(TREE))) {
            for (var tried = 0; tried < 1_500; tried++) {
                reads(mutated(stored, random, 1 + random.nextInt(3)));
            }
        }
    }

    @Test
    void twoThousandMutatedMemories() throws Exception {
        var random = new Random(3);
        var index = (CompactLayerIndex) READER.read(layer(TREE));
        var encoded = LayerIndexCodec.encode(index, 7);
        for (var tried = 0; tried < 2_000; tried++) {
            var damaged = mutated(encoded, random, 1);
            assertThat(LayerIndexCodec.decode(index.diffId(), damaged, 7).filter(_ -> !Arrays.equals(encoded, damaged)))
                    .isEmpty();
            signed(damaged);
            // Whoever can also forge the checksum gets nonsense, but no more than that.
            try {
                LayerIndexCodec.decode(index.diffId(), damaged, 7).ifPresent(HostileBytesTest::walk);
            } catch (IllegalArgumentException nonsense) {
                assertThat(nonsense).hasMessage("not what was packed");
            }
        }
    }

    private static boolean reads(byte[] stored) throws InterruptedException {
        try {
            walk(READER.read(layer(stored)));
            return true;
        } catch (ImageUnreadable problem) {
            assertThat(problem.problem().code()).startsWith("image.layer.").isNotEqualTo("image.layer.unread");
            return false;
        }
    }

    private static void walk(LayerIndex index) {
        for (var row = 0; row < index.size(); row++) {
            if (index.find(index.entry(row).path()) != row) {
                throw new AssertionError("row " + row + " is not found by its path");
            }
        }
        assertThat(StackedFilesystem.of(List.of(index, index)).files()).hasSizeLessThanOrEqualTo(index.size());
    }

    private static byte[] mutated(byte[] bytes, Random random, int changes) {
        var mutated = bytes.clone();
        for (var change = 0; change < changes; change++) {
            var place = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[place] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutated[place] = (byte) random.nextInt(256);
                case 2 -> mutated[place] = bytes[random.nextInt(bytes.length)];
                default -> {
                    var length = Math.min(random.nextInt(40), mutated.length - Math.max(place, 0));
                    System.arraycopy(bytes, random.nextInt(bytes.length - length), mutated, place, length);
                }
            }
        }
        return mutated;
    }

    /// With the checksums of headers put right, so that what is behind them is reached.
    private static byte[] resealed(byte[] tar) {
        for (var block = 0; block + 512 <= tar.length; block += 512) {
            if (tar[block + 257] == 'u' && tar[block + 258] == 's') {
                var sum = 8 * ' ';
                for (var place = 0; place < 512; place++) {
                    sum += place >= 148 && place < 156 ? 0 : tar[block + place] & 0xFF;
                }
                System.arraycopy(bytes(String.format("%06o\0 ", sum)), 0, tar, block + 148, 8);
            }
        }
        return tar;
    }

    private static void signed(byte[] encoded) {
        var checksum = new CRC32C();
        checksum.update(encoded, 12, encoded.length - 12);
        ByteBuffer.wrap(encoded).putInt(8, (int) checksum.getValue());
    }
}
