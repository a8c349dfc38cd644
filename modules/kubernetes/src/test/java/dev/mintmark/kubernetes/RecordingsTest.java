package dev.mintmark.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.kubernetes.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Recorded traffic of a real cluster, served to the real client, ends in exactly the fleet that was there, and tells
/// what happened on the way. Runs over any folder of recordings given by `-Dmintmark.recordings`.
class RecordingsTest {

    /// What passes between a change and its reception, with whole seconds in between.
    private static final Duration SLACK = Duration.ofSeconds(3);

    static Stream<Arguments> views() {
        return Recordings.all().stream().flatMap(recording -> Stream.concat(
                Stream.of(Arguments.of(recording.name() + " from the start", recording, recording.watch())),
                recording.joinedMidway().stream()
                        .map(lines -> Arguments.of(recording.name() + " joined midway", recording, lines))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void endsInTheFleetThatWasThereAndTellsItsStory(String name, Recording recording, List<Recording.Line> lines)
            throws Exception {
        var end = recording.end();
        var expected = new Expected(lines, end);
        var containers = expected.containers(end);
        var workloads = expected.workloads(end);
        var releases = expected.releases();

        var seen = Recordings.play(lines, arriving -> arriving.instances().size() == containers.size()
                && releasesOf(arriving).keySet().containsAll(releases.keySet())
                && workloadsOf(arriving).equals(workloads) && containersOf(arriving, containers).equals(containers));

        var fleet = Fleet.of(seen);
        assertThat(containersOf(fleet, containers)).isEqualTo(containers);
        assertThat(workloadsOf(fleet)).isEqualTo(workloads);
        assertThat(storyOf(seen)).as("which versions ran, in order").isEqualTo(expected.story());
        assertReleases(fleet, expected);
    }

    private static void assertReleases(Fleet fleet, Expected expected) {
        var told = releasesOf(fleet);
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(expected.releases().keySet());
        expected.releases().forEach((key, release) -> {
            assertThat(Set.copyOf(told.get(key).images().values())).as(key).isEqualTo(release.getKey());
            if (release.getValue() != null) {
                assertThat(Duration.between(told.get(key).at(), release.getValue())).as("when " + key)
                        .isBetween(SLACK.negated(), SLACK);
            }
        });
    }

    private static Map<String, Expected.Container> containersOf(Fleet fleet, Map<String, Expected.Container> expected) {
        var containers = new TreeMap<String, Expected.Container>();
        for (var instance : fleet.instances().values()) {
            var key = instance.id().unit() + "/" + instance.id().container();
            var wanted = expected.get(key);
            var unchecked = wanted != null && wanted.digest().equals("?");
            var since = wanted != null && wanted.since().isEmpty() ? "" : instance.since().toString();
            containers.put(key, new Expected.Container(name(instance.workload()),
                    unchecked ? "?" : digest(instance), instance.isReady(), instance.restarts(), since));
        }
        return containers;
    }

    private static Map<String, Integer> workloadsOf(Fleet fleet) {
        var workloads = new TreeMap<String, Integer>();
        fleet.workloads().values().forEach(workload -> workloads.put(name(workload.id()), workload.wanted()));
        return workloads;
    }

    private static Map<String, Release> releasesOf(Fleet fleet) {
        var releases = new TreeMap<String, Release>();
        fleet.releases().values().forEach(release ->
                releases.put(name(release.workload()) + "@" + release.revision(), release));
        return releases;
    }

    private static Map<String, List<String>> storyOf(List<Observation> seen) {
        var story = new TreeMap<String, Set<String>>();
        for (var observation : seen) {
            if (observation instanceof Observation.InstanceSeen(var _, var _, var instance)
                    && instance.image() instanceof RunningImage.Identified && isApp(instance)) {
                story.computeIfAbsent(name(instance.workload()), _ -> new LinkedHashSet<>()).add(digest(instance));
            }
        }
        var ordered = new TreeMap<String, List<String>>();
        story.forEach((workload, digests) -> ordered.put(workload, new ArrayList<>(digests)));
        return ordered;
    }

    private static boolean isApp(Instance instance) {
        return instance.role() == ContainerRole.MAIN || instance.role() == ContainerRole.CONTAINER;
    }

    private static String digest(Instance instance) {
        return instance.image() instanceof RunningImage.Identified identified ? identified.digest().value() : "";
    }

    private static String name(WorkloadId id) {
        return id.kind() + "/" + id.name();
    }
}
