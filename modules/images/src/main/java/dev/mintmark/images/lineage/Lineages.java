package dev.mintmark.images.lineage;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads histories of images: opens each version, and reads no layer. What changed from one version to the next is a
/// comparison of the two, made when somebody looks. Safe for use by several threads.
public final class Lineages {

    /// To order tags by age, each has to be opened; more than these are left out.
    private static final int MOST_TAGS = 200;
    private static final int AT_ONCE = 8;
    private static final Comparator<LineageVersion> OLDEST_FIRST =
            Comparator.comparing((LineageVersion version) -> version.released().orElse(Instant.MIN))
                    .thenComparing(version -> version.labels().isEmpty() ? "" : version.labels().getFirst(),
                            new NaturalOrder());

    private final ImageStore images;
    private final ImageRepository repositories;

    public Lineages(ImageStore images, ImageRepository repositories) {
        this.images = images;
        this.repositories = repositories;
    }

    /// The versions of a repository by its tags, ordered by when they were built. Tags of one image are one version.
    /// Blocks.
    ///
    /// @param most how many, the newest ones
    /// @throws ImageUnreadable if the repository cannot be asked
    public Lineage of(ImageReference repository, Optional<Platform> platform, int most)
            throws ImageUnreadable, InterruptedException {
        var tags = repositories.tags(repository, MOST_TAGS + 1);
        var asked = tags.subList(0, Math.min(tags.size(), MOST_TAGS)).stream().map(tag -> new Asked(
                new ImageName.DockerRegistry(new ImageReference(repository.registry(), repository.repository(),
                        Optional.of(tag), Optional.empty())), List.of(tag), Optional.empty(), Optional.empty())).toList();
        var versions = joined(open(asked, platform)).stream().sorted(OLDEST_FIRST).toList();
        var left = Math.max(0, versions.size() - most);
        return new Lineage(versions.subList(left, versions.size()), left + tags.size() - asked.size());
    }

    /// These versions, in the order in which they were released. Blocks.
    ///
    /// @param most how many, the newest ones
    public Lineage of(List<ReleasedImage> released, Optional<Platform> platform, int most) throws InterruptedException {
        var ordered = released.stream().sorted(Comparator.comparing(ReleasedImage::at)).toList();
        var left = Math.max(0, ordered.size() - most);
        return new Lineage(open(ordered.subList(left, ordered.size()).stream().map(one ->
                new Asked(one.name(), one.labels(), Optional.of(one.at()), one.by())).toList(), platform), left);
    }

    private record Asked(ImageName name, List<String> labels, Optional<Instant> released, Optional<String> by) {}

    private List<LineageVersion> open(List<Asked> asked, Optional<Platform> platform) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("lineage-", 1).factory())) {
            var opening = asked.stream().map(one -> threads.submit(() -> open(one, platform))).toList();
            try {
                return collected(opening);
            } finally {
                stop(threads);
            }
        }
    }

    private static List<LineageVersion> collected(List<Future<LineageVersion>> opening) throws InterruptedException {
        var versions = new ArrayList<LineageVersion>();
        for (var one : opening) {
            try {
                versions.add(one.get());
            } catch (ExecutionException bug) {
                throw new IllegalStateException(bug.getCause());
            }
        }
        return versions;
    }

    /// Closing waits for what still runs, so a cancelled call must not leave it running.
    private static void stop(ExecutorService threads) {
        threads.shutdownNow();
    }

    private LineageVersion open(Asked asked, Optional<Platform> platform) throws InterruptedException {
        try (var image = images.open(asked.name(), platform)) {
            var description = image.description();
            return new LineageVersion(asked.name(), asked.labels(),
                    asked.released().or(() -> description.configuration().created()), asked.by(),
                    Optional.of(description), Optional.empty());
        } catch (ImageUnreadable unreadable) {
            return new LineageVersion(asked.name(), asked.labels(), asked.released(), asked.by(), Optional.empty(),
                    Optional.of(unreadable.problem()));
        }
    }

    /// Tags of one image are one version, under the first of its names.
    private static List<LineageVersion> joined(List<LineageVersion> versions) {
        var byImage = new LinkedHashMap<Optional<Digest>, LineageVersion>();
        var unknown = new ArrayList<LineageVersion>();
        for (var version : versions) {
            if (version.image().isEmpty()) {
                unknown.add(version);
            } else {
                byImage.merge(version.image().map(ImageDescription::config), version, Lineages::join);
            }
        }
        unknown.addAll(byImage.values());
        return unknown;
    }

    private static LineageVersion join(LineageVersion one, LineageVersion other) {
        var labels = new ArrayList<>(one.labels());
        labels.addAll(other.labels());
        labels.sort(new NaturalOrder().reversed());
        return new LineageVersion(one.name(), labels, one.released(), one.by(), one.image(), Optional.empty());
    }
}
