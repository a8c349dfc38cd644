package dev.mintmark.git.manifest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Tells what else moves when a place is changed.
final class SharedWith {

    private static final int MOST_KUSTOMIZATIONS = 300;

    private final Shelf shelf;
    private final List<Declared.Container> changed;

    SharedWith(Shelf shelf, List<Declared.Container> changed) {
        this.shelf = shelf;
        this.changed = changed;
    }

    /// Other workloads that run what is written there.
    List<String> among(List<Declared> declared, List<Declared> own) {
        var shared = new ArrayList<String>();
        for (var workload : declared) {
            if (!own.contains(workload) && workload.containers().stream().anyMatch(this::isChanged)) {
                shared.add(workload.toString());
            }
        }
        for (var workload : own) {
            workload.containers().stream().filter(each -> !changed.contains(each)).filter(this::isChanged)
                    .forEach(each -> shared.add("container " + each.name() + " of " + workload));
        }
        return shared;
    }

    /// Other kustomizations of the repository that are made of a file that is changed.
    List<String> beyond(Layers layers) throws IOException, InterruptedException {
        var shared = new ArrayList<String>();
        var looked = 0;
        for (var path : shelf.paths()) {
            if (!Kustomization.NAMES.contains(Paths.nameOf(path)) || layers.reached().contains(path)) {
                continue;
            }
            if (++looked > MOST_KUSTOMIZATIONS) {
                shelf.remark("Not all kustomizations were looked at: there are too many.");
                break;
            }
            var other = Kustomization.of(shelf, Paths.directoryOf(path));
            if (other.isPresent()) {
                var reach = new Layers(shelf);
                reach.of(other.get());
                if (changed.stream().anyMatch(each -> reach.reached().contains(each.origin().file().path()))) {
                    shared.add(path);
                }
            }
        }
        return shared;
    }

    private boolean isChanged(Declared.Container container) {
        return changed.stream().anyMatch(each -> each.origin().isSameAs(container.origin()));
    }
}
