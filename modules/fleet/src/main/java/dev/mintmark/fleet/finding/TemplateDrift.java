package dev.mintmark.fleet.finding;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.workload.Rollout.Phase;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.fleet.service.OddVersions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Instances of a settled workload that do not run what its template asks for. Where there is no template, as at Docker,
/// those that the sign `ODD_INSTANCE` counts.
///
/// What an admission webhook makes of a reference is no drift: a digest added, or another registry for the same
/// repository. Nor is a container that the template does not have, which was injected.
final class TemplateDrift implements Rule {

    @Override
    public Stream<Finding> in(Site site) {
        return site.states().stream().filter(state -> state.workload().rollout().phase() == Phase.SETTLED)
                .flatMap(state -> finding(site, state));
    }

    private static Stream<Finding> finding(Site site, WorkloadState state) {
        var template = state.workload().template();
        var guessed = template.isEmpty();
        var drifted = guessed ? OddVersions.of(state, site.fleet().catalogue())
                : state.versions().stream().filter(count -> isDrifted(count, template.get(count.container()))).toList();
        if (drifted.isEmpty()) {
            return Stream.of();
        }
        var instances = drifted.stream().mapToInt(VersionCount::instances).sum();
        var lines = new ArrayList<String>();
        drifted.stream().sorted(Comparator.comparing(count -> count.image().reference()))
                .forEach(count -> lines.add(line(site, state, count)));
        if (guessed) {
            lines.add("All other instances run another image, and nothing is being rolled out.");
        } else {
            drifted.stream().map(VersionCount::container).distinct().sorted()
                    .forEach(container -> lines.add("The template asks for " + template.get(container) + "."));
        }
        return Stream.of(new Finding(Site.key(FindingKind.TEMPLATE_DRIFT, state, ""), site.service(),
                Site.upperFirst(Site.count(instances, "instance")) + " of " + Site.words(state)
                        + (instances == 1 ? " does not run what " : " do not run what ")
                        + (guessed ? "the others run." : "its template asks for."),
                List.copyOf(lines), drifted.stream().map(VersionCount::since).min(Comparator.naturalOrder()),
                "Find out who made them, then replace them: end them, and let the workload make new ones.", guessed));
    }

    private static String line(Site site, WorkloadState state, VersionCount count) {
        var names = site.names().running(state.workload().id(), count.container(), count.image());
        return (names.isEmpty() ? Site.count(count.instances(), "instance") : names) + ": "
                + Site.image(count.image()) + ", since " + count.since() + ".";
    }

    private static boolean isDrifted(VersionCount count, String asked) {
        if (asked == null || asked.equals(count.image().reference())) {
            return false;
        }
        var running = ImageReference.parse(count.image().reference());
        var wanted = ImageReference.parse(asked);
        if (running.isEmpty() || wanted.isEmpty()) {
            return !count.image().reference().equals(asked);
        }
        return !isSame(running.get(), wanted.get());
    }

    private static boolean isSame(ImageReference running, ImageReference wanted) {
        if (running.equals(wanted)) {
            return true;
        }
        if (wanted.isPinned() && running.isPinned()) {
            return running.digest().equals(wanted.digest());
        }
        return running.shortName().equals(wanted.shortName()) && Objects.equals(running.tag(), wanted.tag());
    }
}
