package dev.mintmark.fleet.service;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.WorkloadState;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the main containers of a service say about tags. The one place that decides it, for signs and for findings.
public final class MovedTags {

    private MovedTags() {}

    /// References without a digest behind which several versions run at once, with these versions.
    public static SortedMap<String, Set<ImageVersion>> in(Collection<WorkloadState> service, ImageCatalogue catalogue) {
        var behind = new TreeMap<String, Set<ImageVersion>>();
        service.stream().flatMap(MovedTags::mains).forEach(count -> {
            if (count.image() instanceof Identified image && !isPinned(image.reference())) {
                behind.computeIfAbsent(image.reference(), _ -> new HashSet<>()).add(catalogue.versionOf(image));
            }
        });
        behind.values().removeIf(versions -> versions.size() < 2);
        return behind;
    }

    /// References without a digest.
    public static SortedSet<String> floating(Collection<WorkloadState> service) {
        var references = new TreeSet<String>();
        service.stream().flatMap(MovedTags::mains).map(count -> count.image().reference())
                .filter(reference -> !isPinned(reference)).forEach(references::add);
        return references;
    }

    static Stream<VersionCount> mains(WorkloadState state) {
        return state.versions().stream().filter(count -> count.role() == ContainerRole.MAIN);
    }

    /// By what stands behind the at sign alone: this is asked of everything that runs, at every change.
    private static boolean isPinned(String reference) {
        var at = reference.lastIndexOf('@');
        return at >= 0 && Digest.parse(reference.substring(at + 1)).isPresent();
    }
}
