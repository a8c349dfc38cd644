package dev.mintmark.fleet.finding;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.fleet.service.MovedTags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One finding for each tag of a service behind which several versions run, as the sign `TAG_MOVED` says it.
final class MixedDigests implements Rule {

    private static final int MOST_LINES = 20;

    @Override
    public Stream<Finding> in(Site site) {
        return MovedTags.in(site.states(), site.fleet().catalogue()).entrySet().stream()
                .map(moved -> finding(site, moved.getKey(), moved.getValue()));
    }

    private static Finding finding(Site site, String reference, Set<ImageVersion> versions) {
        var lines = new ArrayList<String>();
        var first = site.states().stream().filter(state -> !counts(state, reference).isEmpty()).findFirst()
                .orElseThrow();
        var began = new ArrayList<Instant>();
        versions.stream().sorted(ImageVersion.BY_ID).forEach(version -> {
            var earliest = Instant.MAX;
            for (var state : site.states()) {
                var running = counts(state, reference).stream()
                        .filter(count -> site.version((Identified) count.image()).equals(version)).toList();
                if (!running.isEmpty()) {
                    var since = running.stream().map(VersionCount::since).min(Comparator.naturalOrder()).orElseThrow();
                    earliest = since.isBefore(earliest) ? since : earliest;
                    lines.add(version.id().shortForm() + ": " + Site.count(running.stream()
                            .mapToInt(VersionCount::instances).sum(), "instance") + " of " + Site.words(state)
                            + ", the first started " + since + ".");
                }
            }
            began.add(earliest);
        });
        began.sort(Comparator.naturalOrder());
        return new Finding(Site.key(FindingKind.MIXED_DIGESTS, first, reference), site.service(),
                Site.count(versions.size(), "version") + " run behind " + reference + ".",
                lines.subList(0, Math.min(MOST_LINES, lines.size())), began.stream().skip(1).findFirst(),
                "Compare the versions, then ask for the right one by its digest, so that all instances run the same.",
                false);
    }

    private static List<VersionCount> counts(WorkloadState state, String reference) {
        return state.versions().stream().filter(count -> count.role() == ContainerRole.MAIN
                && count.image() instanceof Identified && count.image().reference().equals(reference)).toList();
    }
}
