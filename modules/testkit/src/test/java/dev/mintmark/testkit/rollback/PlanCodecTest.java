package dev.mintmark.testkit.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.rollback.PlanCodec;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.domain.image.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanCodecTest {

    private static final PlanId ID = new PlanId("aaaaaaaaaaaa");

    private final byte[] bytes = PlanCodec.write(Plans.full(ID));
    private final Digest hash = PlanCodec.hash(bytes);

    @Test
    void aPlanWithSomethingInEveryPlaceIsReadAsItWasWritten() throws Exception {
        assertThat(PlanCodec.read(bytes)).isEqualTo(Plans.full(ID));
    }

    @Test
    void aPlanWithNothingInMostPlacesIsReadAsItWasWritten() throws Exception {
        var plan = Plans.of(ID, PlanStoreContract.NIGHT);

        assertThat(PlanCodec.read(PlanCodec.write(plan))).isEqualTo(plan);
    }

    @Test
    void theSamePlanHasTheSameHashAndItIsThatOfItsBytes() throws Exception {
        assertThat(Plans.full(ID).hash()).isEqualTo(PlanCodec.hash(bytes)).isEqualTo(PlanCodec.read(bytes).hash());
    }

    /// Plans outlive the program that made them, and their hashes are in commits: bytes that change need a new version.
    @Test
    void theBytesOfAPlanAreTheSameInEveryRelease() {
        assertThat(Plans.full(ID).hash().value()).isEqualTo("sha256:d8f8e624ed313da053bb75311fca13819bdc006f34a4492b7dcd2b98f644953f");
    }

    @Test
    void everyChangedByteIsRefusedOrGivesAnotherHash() {
        for (var place = 0; place < bytes.length; place++) {
            for (var change : new int[] {1, 0x20, 0x80, 0xff}) {
                var changed = bytes.clone();
                changed[place] ^= (byte) change;
                assertThat(isTakenFor(changed)).as("byte %d changed by %x", place, change).isFalse();
            }
        }
    }

    @Test
    void whatIsCutOffOrFollowedBySomethingIsRefused() {
        for (var length = 0; length < bytes.length; length++) {
            assertRefused(Arrays.copyOf(bytes, length));
        }
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
    }

    @Test
    void noiseIsRefusedAndNeverMoreThanRefused() {
        var seed = Long.getLong("mintmark.seed", System.nanoTime());
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var noise = bytes.clone();
            for (var change = 0; change <= random.nextInt(8); change++) {
                ByteBuffer.wrap(noise).putInt(4 + random.nextInt(noise.length - 8), random.nextInt());
            }
            assertThat(isTakenFor(noise)).as("-Dmintmark.seed=%d", seed).isFalse();
        }
    }

    @Test
    void anEnormousLengthIsRefusedWithoutMemoryForIt() {
        for (var place = 4; place <= bytes.length - 4; place++) {
            for (var length : new int[] {Integer.MAX_VALUE, -1, 99_999, 16 << 20}) {
                var changed = bytes.clone();
                ByteBuffer.wrap(changed).putInt(place, length);
                assertThat(isTakenFor(changed)).as("%d at %d", length, place).isFalse();
            }
        }
    }

    @Test
    void thePlansOfAnotherVersionOfTheProgramAreNotRead() {
        var newer = bytes.clone();
        newer[3]++;

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PlanCodec.read(newer))
                .withMessageContaining("another version");
    }

    /// Whether other bytes would pass for the plan; whatever else they are, they are refused as they should be.
    private boolean isTakenFor(byte[] changed) {
        try {
            return !Arrays.equals(changed, bytes) && PlanCodec.read(changed).hash().equals(hash);
        } catch (IOException refused) {
            return false;
        }
    }

    private static void assertRefused(byte[] bytes) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PlanCodec.read(bytes));
    }
}
