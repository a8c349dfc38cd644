package dev.mintmark.images.archive;

import dev.mintmark.images.manifest.Quoted;
import java.io.IOException;
import java.io.InputStream;

/// Reads small files of an archive as a whole.
final class Documents {

    private Documents() {}

    static byte[] read(String path, InputStream bytes, int most) throws IOException {
        var document = bytes.readNBytes(most + 1);
        if (document.length > most) {
            throw new DamagedArchive("Its " + Quoted.of(path) + " has more than " + most + " bytes.");
        }
        return document;
    }
}
