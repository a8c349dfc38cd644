package dev.mintmark.app.report;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.images.origin.CommitLog;
import dev.mintmark.images.origin.CommitRange;
import dev.mintmark.images.origin.Origin;
import dev.mintmark.images.origin.SourceUnknown;
import java.util.List;
import java.util.Optional;

/// Which source the two images say they were built from, and what was committed between them.
///
/// @param commits newest first; absent if the images do not say enough, or `unknown` says why
/// @param unknown why the commits are not known although the images say where to look
public record OriginReport(Origin from, Origin to, Optional<List<Commit>> commits, Optional<Problem> unknown) {

    private static final int MOST = 200;

    /// What the images say, with as much of the commits as is known by now.
    ///
    /// @param unknown why commits could not be told
    public static OriginReport of(ImageDescription from, ImageDescription to, Optional<List<Commit>> commits,
            Optional<Problem> unknown) {
        var older = Origin.of(from.configuration());
        var newer = Origin.of(to.configuration());
        var asked = CommitRange.of(older, newer).isPresent();
        return new OriginReport(older, newer, commits.filter(_ -> asked), unknown.filter(_ -> asked));
    }

    /// Blocks.
    static OriginReport of(ImageDescription from, ImageDescription to, CommitLog log) throws InterruptedException {
        var older = Origin.of(from.configuration());
        var newer = Origin.of(to.configuration());
        var range = CommitRange.of(older, newer);
        if (range.isEmpty()) {
            return new OriginReport(older, newer, Optional.empty(), Optional.empty());
        }
        try {
            var commits = log.between(range.get().source(), range.get().from(), range.get().to(), MOST);
            return new OriginReport(older, newer, Optional.of(commits), Optional.empty());
        } catch (SourceUnknown unknown) {
            return new OriginReport(older, newer, Optional.empty(), Optional.of(unknown.problem()));
        }
    }

    Optional<String> source() {
        return CommitRange.source(from, to);
    }

    /// Whether the images say anything of it.
    boolean isTold() {
        return source().isPresent() || from.revision().isPresent() || to.revision().isPresent();
    }
}
