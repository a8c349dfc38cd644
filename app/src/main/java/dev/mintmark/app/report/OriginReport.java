package dev.mintmark.app.report;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.images.origin.CommitLog;
import dev.mintmark.images.origin.SourceUnknown;
import java.util.List;
import java.util.Optional;

/// Which source the two images say they were built from, and what was committed between them
/// ([annotations](https://github.com/opencontainers/image-spec/blob/main/annotations.md)).
///
/// @param source  the repository, as the newer image has it
/// @param from    revision and version of the older image
/// @param commits newest first; absent if the images do not say enough, or `unknown` says why
/// @param unknown why the commits are not known although the images say where to look
public record Origin(Optional<String> source, Built from, Built to, Optional<List<Commit>> commits,
        Optional<Problem> unknown) {

    private static final String PREFIX = "org.opencontainers.image.";
    private static final int MOST = 200;

    /// What an image says of its own source.
    public record Built(Optional<String> revision, Optional<String> version) {

        private static Built of(ImageDescription image) {
            return new Built(label(image, "revision"), label(image, "version"));
        }
    }

    /// Blocks.
    static Origin of(ImageDescription from, ImageDescription to, CommitLog log) throws InterruptedException {
        var source = label(to, "source").or(() -> label(from, "source"));
        var older = Built.of(from);
        var newer = Built.of(to);
        if (source.isEmpty() || older.revision().isEmpty() || newer.revision().isEmpty()
                || older.revision().equals(newer.revision())) {
            return new Origin(source, older, newer, Optional.empty(), Optional.empty());
        }
        try {
            var commits = log.between(source.get(), older.revision().get(), newer.revision().get(), MOST);
            return new Origin(source, older, newer, Optional.of(commits), Optional.empty());
        } catch (SourceUnknown unknown) {
            return new Origin(source, older, newer, Optional.empty(), Optional.of(unknown.problem()));
        }
    }

    private static Optional<String> label(ImageDescription image, String name) {
        return Optional.ofNullable(image.configuration().labels().get(PREFIX + name)).filter(value -> !value.isBlank());
    }

    /// Whether the images say anything of it.
    boolean isTold() {
        return source.isPresent() || from.revision().isPresent() || to.revision().isPresent();
    }
}
