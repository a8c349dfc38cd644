package dev.mintmark.images.archive;

import java.io.IOException;

/// An archive is not what its format demands. The message is a whole sentence for people.
final class DamagedArchive extends IOException {

    private static final long serialVersionUID = 1;

    DamagedArchive(String sentence) {
        super(sentence);
    }
}
