package dev.mintmark.fleet.finding;

import dev.mintmark.domain.workload.Circumstance.Configured;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.WorkloadState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Configuration that was changed after the newest release. What is applied together with a release comes a moment
/// before or after it, and is part of it.
final class ConfigurationMoved implements Rule {

    private static final Duration TOGETHER = Duration.ofMinutes(5);

    @Override
    public Stream<Finding> in(Site site) {
        return site.states().stream().filter(state -> !state.circumstances().isEmpty() && !state.releases().isEmpty())
                .flatMap(state -> findings(site, state));
    }

    private static Stream<Finding> findings(Site site, WorkloadState state) {
        var released = state.releases().stream().map(Release::at).max(Instant::compareTo).orElseThrow();
        return Site.noticed(state, Configured.class)
                .filter(configured -> configured.changedAt().isAfter(released.plus(TOGETHER)))
                .map(configured -> finding(site, state, configured, released));
    }

    private static Finding finding(Site site, WorkloadState state, Configured configured, Instant released) {
        var name = configured.kind() + " " + configured.name();
        return new Finding(Site.key(FindingKind.CONFIGURATION_MOVED, state,
                configured.kind() + "/" + configured.name()), site.service(),
                "The " + name + " was changed, and the image of " + Site.words(state) + " was not.",
                List.of("The " + name + " was last written " + configured.changedAt() + ".",
                        "The newest release is of " + released + "."), Optional.of(configured.changedAt()),
                "Find out what changed. Instances that start from now on may behave differently from those that run; a "
                        + "release that names its configuration by version makes that visible.", true);
    }
}
