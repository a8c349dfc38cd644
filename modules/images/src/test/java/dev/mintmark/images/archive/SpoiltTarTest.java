package dev.mintmark.images.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever an archive's headers say, the walk through it ends, and within the archive.
class SpoiltTarTest {

    private static final int INPUTS = 10_000;
    private static final long SEED = 20260103;

    @Test
    void tenThousandSpoiltHeadersLeadNowhereElse() {
        var random = new Random(SEED);
        var whole = new TarBytes().raw("x", 'x', "", 14, "14 path=longer".getBytes(US_ASCII)).file("short", "content")
                .symbolicLink("link", "short").raw("L", 'L', "", 5, "long\0".getBytes(US_ASCII)).hardLink("x", "short")
                .directory("folder").file("last", "x".repeat(600)).ended();
        var walked = 0;
        for (var input = 0; input < INPUTS; input++) {
            walked += walk(spoilt(whole, random)) ? 1 : 0;
        }
        assertThat(walked).as("some headers stay valid").isBetween(INPUTS / 100, INPUTS);
    }

    /// With its checksum put right, so that the damage is looked at.
    private static byte[] spoilt(byte[] whole, Random random) {
        var bytes = whole.clone();
        var header = random.nextInt(bytes.length / TarHeader.BLOCK) * TarHeader.BLOCK;
        for (var change = random.nextInt(1, 4); change > 0; change--) {
            bytes[header + (random.nextBoolean() ? random.nextInt(124, 158) : random.nextInt(TarHeader.BLOCK))] =
                    (byte) (random.nextBoolean() ? random.nextInt('0', '9') : random.nextInt(256));
        }
        var sum = 0;
        for (var place = 0; place < TarHeader.BLOCK; place++) {
            sum += place >= 148 && place < 156 ? ' ' : Byte.toUnsignedInt(bytes[header + place]);
        }
        System.arraycopy(String.format("%06o\0 ", sum).getBytes(US_ASCII), 0, bytes, header + 148, 8);
        return bytes;
    }

    private static boolean walk(byte[] archive) {
        try {
            var tar = new OuterTar(new ByteArrayInputStream(archive));
            var index = new TarIndex();
            for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
                index.add(entry.get());
                assertThat(entry.get().offset()).isBetween(0L, (long) archive.length);
                assertThat(tar.content().readNBytes(archive.length + 1)).hasSizeLessThanOrEqualTo(archive.length);
                index.file(entry.get().name());
            }
            return true;
        } catch (IOException damaged) {
            assertThat(damaged).isInstanceOf(DamagedArchive.class);
            return false;
        }
    }
}
