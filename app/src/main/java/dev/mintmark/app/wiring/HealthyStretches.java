package dev.mintmark.app.wiring;

import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.history.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds in the record the stretches in which one version alone was on a workload and wholly ready. Used once.
///
/// What was seen holds until something else is seen, as on the timeline. A stretch ends when its source is lost, because
/// nobody knows what was then; and when a console that saw nothing for a while first sees something else, it ends with the
/// last line before. Where a stretch ends because nobody looked any longer, the age that its first instance had by then
/// counts as well: who looks once for a moment and finds all ready for days has seen it healthy.
final class HealthyStretches {

    /// What was well for a shorter time proves nothing: a program that dies within a minute was ready, too.
    static final Duration SHORTEST = Duration.ofMinutes(1);

    private final ImageCatalogue catalogue;
    private final boolean isOfEngine;
    private final Map<ImageVersion, Target> found = new HashMap<>();
    private Optional<Whole> last = Optional.empty();
    private Optional<Stretch> open = Optional.empty();
    private Optional<Instant> again = Optional.empty();
    private boolean inSight = true;
    private Instant heardAt = Instant.MIN;

    /// One version, alone and ready.
    ///
    /// @param count the part of it that is told first
    private record Whole(ImageVersion version, VersionCount count, Identified image, int instances) {}

    /// @param whole as it was seen last
    private record Stretch(Instant from, Whole whole) {}

    private HealthyStretches(ImageCatalogue catalogue, boolean isOfEngine) {
        this.catalogue = catalogue;
        this.isOfEngine = isOfEngine;
    }

    /// Each version with its last stretch, the latest first.
    ///
    /// @param lines what was written of the workload and of the sight of its source
    /// @param until until when what was written last is known to hold; empty if that is not known
    static List<Target> of(List<HistoryEntry> lines, ImageCatalogue catalogue, Optional<Instant> until) {
        return of(lines, catalogue, until, false);
    }

    /// @param isOfEngine whether they are a Docker engine's, which may have images that are in no registry, and knows them by
    ///                   their configurations
    static List<Target> of(List<HistoryEntry> lines, ImageCatalogue catalogue, Optional<Instant> until,
            boolean isOfEngine) {
        var stretches = new HealthyStretches(catalogue, isOfEngine);
        lines.forEach(stretches::read);
        stretches.loseSight(until.filter(at -> at.isAfter(stretches.heardAt)).orElse(stretches.heardAt));
        return stretches.found.values().stream().sorted((one, other) -> other.health().orElseThrow().to()
                .compareTo(one.health().orElseThrow().to())).toList();
    }

    private void read(HistoryEntry line) {
        switch (line) {
            case HistoryEntry.Composition composition -> {
                last = whole(composition.versions());
                if (inSight) {
                    see(composition.seenAt());
                }
            }
            case HistoryEntry.Vanished vanished -> {
                last = Optional.empty();
                see(vanished.seenAt());
            }
            case HistoryEntry.SightLost lost -> {
                loseSight(lost.seenAt());
                inSight = false;
            }
            case HistoryEntry.SightGained gained -> {
                if (inSight) {
                    // Nobody looked for a while. What is seen now tells whether it was so all the time.
                    again = Optional.of(heardAt);
                } else {
                    inSight = true;
                    open = last.map(whole -> new Stretch(gained.seenAt(), whole));
                }
            }
            case HistoryEntry.Released _, HistoryEntry.Learnt _ -> { }
        }
        heardAt = line.seenAt();
    }

    /// What is there now either continues the open stretch or ends it.
    private void see(Instant at) {
        var continues = open.isPresent() && last.isPresent() && last.get().version.equals(open.get().whole.version);
        if (continues) {
            open = Optional.of(new Stretch(open.get().from, last.get()));
        } else {
            if (again.isPresent() && heardAt.equals(at)) {
                loseSight(again.get());
            } else {
                open.ifPresent(stretch -> end(stretch, stretch.from, at));
            }
            open = last.map(whole -> new Stretch(at, whole));
        }
        again = Optional.empty();
    }

    private void loseSight(Instant at) {
        open.ifPresent(stretch -> {
            var since = stretch.whole.count.since();
            end(stretch, since.isBefore(stretch.from) ? since : stretch.from, at);
        });
    }

    private void end(Stretch stretch, Instant proven, Instant at) {
        if (!Duration.between(proven, at).minus(SHORTEST).isNegative()) {
            target(stretch.whole, new Health(stretch.whole.instances, stretch.from, at))
                    .ifPresent(target -> found.put(stretch.whole.version, target));
        }
        open = Optional.empty();
    }

    private Optional<Whole> whole(List<VersionCount> versions) {
        var main = versions.stream().filter(count -> count.role() == ContainerRole.MAIN).toList();
        var seen = new ArrayList<Whole>();
        for (var count : main) {
            if (!(count.image() instanceof Identified image) || count.ready() < count.instances()) {
                return Optional.empty();
            }
            seen.add(new Whole(catalogue.versionOf(image), count, image, count.instances()));
        }
        var instances = main.stream().mapToInt(VersionCount::instances).sum();
        if (instances == 0 || seen.stream().map(Whole::version).distinct().count() != 1) {
            return Optional.empty();
        }
        var first = seen.getFirst();
        return Optional.of(new Whole(first.version, first.count, first.image, instances));
    }

    private Optional<Target> target(Whole whole, Health health) {
        var asked = ImageReference.parse(whole.image.reference());
        return pin(whole, asked).flatMap(digest -> asked.map(reference -> new Target(digest, named(whole.version, digest),
                whole.count.container(), reference.registry() + "/" + reference.repository(), reference.tag(),
                Optional.of(health))));
    }

    /// By what a registry serves these bytes: what was asked for by digest, else the index, else a manifest. A
    /// configuration is served by none; but an engine has what it ran, also what was built there and never pushed.
    private Optional<Digest> pin(Whole whole, Optional<ImageReference> asked) {
        return Stream.of(asked.stream().flatMap(reference -> reference.digest().stream()),
                        Stream.of(whole.version.id()), whole.image.manifest().stream(), whole.version.digests().stream())
                .flatMap(digests -> digests).filter(digest -> !isConfiguration(digest, whole.image)).findFirst()
                .or(() -> whole.image.config().filter(_ -> isOfEngine));
    }

    private boolean isConfiguration(Digest digest, Identified image) {
        return catalogue.isConfiguration(digest) || image.config().filter(digest::equals).isPresent();
    }

    private static ImageVersion named(ImageVersion version, Digest digest) {
        return version.digests().contains(digest) ? version : new ImageVersion(version.id(),
                Stream.concat(version.digests().stream(), Stream.of(digest)).sorted().toList());
    }
}
