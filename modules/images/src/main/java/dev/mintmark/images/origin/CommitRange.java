package dev.mintmark.presentation.compare;

import dev.mintmark.images.ImageDescription;
import java.util.Optional;

/// The commits between two images, as far as their labels tell
/// ([annotations](https://github.com/opencontainers/image-spec/blob/main/annotations.md)).
record CommitRange(String source, String from, String to) {

    static final int MOST = 500;

    private static final String SOURCE = "org.opencontainers.image.source";
    private static final String REVISION = "org.opencontainers.image.revision";

    /// Empty if the labels of either do not say, or both were built from one commit.
    static Optional<CommitRange> of(ImageDescription from, ImageDescription to) {
        var source = label(to, SOURCE);
        var older = label(from, REVISION);
        var newer = label(to, REVISION);
        return source.isEmpty() || older.isEmpty() || newer.isEmpty() || older.equals(newer) ? Optional.empty()
                : Optional.of(new CommitRange(source.get(), older.get(), newer.get()));
    }

    private static Optional<String> label(ImageDescription image, String key) {
        return Optional.ofNullable(image.configuration().labels().get(key)).filter(value -> !value.isBlank());
    }
}
