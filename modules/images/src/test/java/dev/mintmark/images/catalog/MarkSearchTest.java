package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkSearchTest {

    private static final byte[][] MARKS = {GoModules.INFO_MARK, GoModules.MODULES_MARK, {RustCrates.MARK, 0x01},
        {RustCrates.MARK, 0x5e}, {RustCrates.MARK, (byte) 0x9c}, {RustCrates.MARK, (byte) 0xda}};
    private final Random random = new Random(31);

    /// What a search byte by byte finds.
    private static int plainly(byte[] window, int from, int end, long passed) {
        for (var at = from; at < end - 1; at++) {
            for (var mark : MARKS) {
                if (window[at] == mark[0] && window[at + 1] == mark[1]
                        && (mark != GoModules.INFO_MARK || (passed + at) % GoModules.ALIGNMENT == 0)) {
                    return at;
                }
            }
        }
        return -1;
    }

    /// Half of it the bytes that marks begin with, so that there are many, and many that are nearly one.
    private byte[] window(int length) {
        var window = new byte[length];
        random.nextBytes(window);
        for (var at = 0; at < length; at++) {
            if (random.nextInt(8) == 0) {
                window[at] = MARKS[random.nextInt(MARKS.length)][random.nextInt(2)];
            }
        }
        return window;
    }

    @Test
    void findsWhatASearchByteByByteFindsWhereverItBegins() {
        for (var round = 0; round < 5_000; round++) {
            var window = window(random.nextInt(200));
            var end = random.nextInt(window.length + 1);
            var from = random.nextInt(end + 1);
            var passed = random.nextInt(100);

            assertThat(MarkSearch.find(window, from, end, passed)).isEqualTo(plainly(window, from, end, passed));
        }
    }

    @Test
    void bytesWithoutAMarkAreGoneThroughToTheirEnd() {
        var window = new byte[10_000];
        assertThat(MarkSearch.find(window, 3, window.length, 0)).isEqualTo(-1);

        window[9_998] = RustCrates.MARK;
        window[9_999] = 0x01;
        assertThat(MarkSearch.find(window, 3, window.length, 0)).isEqualTo(9_998);
    }
}
