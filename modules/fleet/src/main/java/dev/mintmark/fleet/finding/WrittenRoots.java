package dev.mintmark.fleet.finding;

import dev.mintmark.domain.workload.Circumstance.WrittenRoot;
import dev.mintmark.fleet.WorkloadState;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/// Workloads of which an instance wrote into its root file system. One finding, however many instances did.
final class WrittenRoots implements Rule {

    private static final int MOST_INSTANCES = 10;

    @Override
    public Stream<Finding> in(Site site) {
        return site.states().stream().filter(state -> !state.circumstances().isEmpty())
                .flatMap(state -> finding(site, state).stream());
    }

    private static Optional<Finding> finding(Site site, WorkloadState state) {
        var written = Site.noticed(state, WrittenRoot.class).filter(root -> root.paths() > 0).toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        written.stream().limit(MOST_INSTANCES).forEach(root -> lines.add(root.instance() + ": "
                + Site.count(root.paths(), "path") + (root.paths() == 1 ? " differs" : " differ") + " from the image, "
                + String.join(", ", root.first()) + (root.paths() > root.first().size() ? ", …" : "") + "."));
        if (written.size() > MOST_INSTANCES) {
            lines.add(written.size() - MOST_INSTANCES + " more instances were written to.");
        }
        return Optional.of(new Finding(Site.key(FindingKind.WRITTEN_ROOT, state, ""), site.service(),
                "Something was written into the root file system of "
                        + (written.size() == 1 ? "an instance of " : written.size() + " instances of ")
                        + Site.words(state) + ".", lines, Optional.empty(),
                "Look what was written. If it must be kept, mount a volume there; if not, replace the instance, and make "
                        + "its root read-only.", false));
    }
}
