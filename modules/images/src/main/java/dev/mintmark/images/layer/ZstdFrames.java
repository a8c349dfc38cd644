package dev.mintmark.images.layer;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;

/// Decompresses [Zstandard](https://www.rfc-editor.org/rfc/rfc8878), one frame or many in a row, skippable ones
/// skipped. Frames that need a window of more than 128 MiB are refused, as by `zstd` without `--long`.
final class ZstdFrames extends InputStream {

    private final ZstdInputStreamNoFinalizer frames;

    ZstdFrames(StoredBytes stored) throws IOException {
        frames = new ZstdInputStreamNoFinalizer(stored);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return frames.read(target, offset, length);
        } catch (ZstdIOException broken) {
            throw LayerDamaged.broken("Its zstd stream is corrupt or cut off: " + broken.getMessage() + ".", broken);
        }
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }
}
