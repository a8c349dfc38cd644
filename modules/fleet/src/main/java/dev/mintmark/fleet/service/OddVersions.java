package dev.mintmark.fleet.service;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.Rollout.Phase;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.WorkloadState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// What is odd about a workload. The one place that decides it, for signs and for findings.
public final class OddVersions {

    private OddVersions() {}

    /// An instance is odd if its workload is settled, most of the workload runs another version, and that was asked for
    /// by another name. Several versions behind one name are a moved tag, which is said instead.
    public static List<VersionCount> of(WorkloadState state, ImageCatalogue catalogue) {
        if (state.versions().size() < 2 || state.workload().rollout().phase() != Phase.SETTLED) {
            return List.of();
        }
        var byVersion = new HashMap<ImageVersion, List<VersionCount>>();
        MovedTags.mains(state).forEach(count -> {
            if (count.image() instanceof Identified image) {
                byVersion.computeIfAbsent(catalogue.versionOf(image), _ -> new ArrayList<>()).add(count);
            }
        });
        var most = byVersion.values().stream().max(Comparator.comparingInt(OddVersions::instances)).orElse(List.of());
        return byVersion.values().stream().filter(counts -> counts != most && !sharesAReference(counts, most))
                .flatMap(List::stream).toList();
    }

    static int instances(List<VersionCount> counts) {
        return counts.stream().mapToInt(VersionCount::instances).sum();
    }

    private static boolean sharesAReference(List<VersionCount> some, List<VersionCount> others) {
        return some.stream().anyMatch(one -> others.stream()
                .anyMatch(other -> other.image().reference().equals(one.image().reference())));
    }
}
