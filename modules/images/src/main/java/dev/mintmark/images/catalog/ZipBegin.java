package dev.mintmark.images.catalog;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/// Finds where a zip archive begins in its file: programs that start themselves have a script before it, `jmod` four bytes.
final class ZipBegin {

    private static final byte[] FIRST_HEADER = {'P', 'K', 3, 4};
    private static final int LONGEST_PREFIX = 64 * 1024;

    private ZipBegin() {}

    /// The content from the first header on, or empty if there is none near the begin.
    static Optional<InputStream> of(InputStream content) throws IOException {
        var buffered = new BufferedInputStream(content, 16 * 1024);
        var matched = 0;
        for (var at = 0; at < LONGEST_PREFIX && matched < FIRST_HEADER.length; at++) {
            var next = buffered.read();
            if (next < 0) {
                return Optional.empty();
            }
            matched = next == FIRST_HEADER[matched] ? matched + 1 : next == FIRST_HEADER[0] ? 1 : 0;
        }
        return matched < FIRST_HEADER.length ? Optional.empty()
                : Optional.of(new SequenceInputStream(new ByteArrayInputStream(FIRST_HEADER), buffered));
    }
}
