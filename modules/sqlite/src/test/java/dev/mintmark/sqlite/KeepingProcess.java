package dev.mintmark.sqlite;

import dev.mintmark.testkit.LayerCacheContract;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// A second console, as far as the layers' cache can tell: a program that keeps indexes as fast as it can, and says so.
final class KeepingProcess {

    static final int LAYERS = 50;
    static final int LARGEST = 200_000;
    static final long MOST_BYTES = 3_000_000;

    private KeepingProcess() {}

    /// @param arguments file
    public static void main(String[] arguments) throws Exception {
        try (var out = new FileOutputStream(FileDescriptor.out);
                var cache = SqliteLayerCache.open(Path.of(arguments[0]), MOST_BYTES)) {
            for (var turn = 0; turn < Integer.MAX_VALUE; turn++) {
                cache.keep(LayerCacheContract.layer(turn % LAYERS), index(turn % LAYERS));
                out.write((turn + "\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
    }

    /// As long as its number says, and filled with it.
    static byte[] index(int number) {
        var bytes = new byte[LARGEST * (number + 1) / LAYERS];
        Arrays.fill(bytes, (byte) number);
        return bytes;
    }
}
