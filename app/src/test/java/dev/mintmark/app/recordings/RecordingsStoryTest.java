package dev.mintmark.app.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.fleet.timeline.TimelineEvent.VersionsChanged;
import dev.mintmark.fleet.timeline.TimelineEvent.WorkloadGone;
import dev.mintmark.testkit.kubernetes.Recording;
import dev.mintmark.testkit.kubernetes.Replay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole way of recorded traffic of real clusters: served over HTTP, watched, folded, recorded on disk, and told by
/// the command line and the timeline. Runs over any folder of recordings given by `-Dmintmark.recordings`.
class RecordingsStoryTest {

    private static final Path FOLDER = Path.of(System.getProperty("mintmark.recordings"));
    /// What passes between a command and the release it leads to, with whole seconds in between.
    private static final Duration SLACK = Duration.ofSeconds(3);
    private static final Pattern RELEASING = Pattern.compile("kubectl (?:-n \\S+ )?"
            + "(apply|set image|rollout undo|rollout restart) (?:(deployment|statefulset|daemonset)[/ ](\\S+))?.*");
    private static final Map<String, String> KINDS =
            Map.of("deployment", "Deployment", "statefulset", "StatefulSet", "daemonset", "DaemonSet");

    @TempDir
    Path folder;

    static Stream<Arguments> views() {
        return Recording.allIn(FOLDER).stream().flatMap(recording -> Stream.concat(
                Stream.of(Arguments.of(recording.name() + " from the start", recording, recording.watch())),
                recording.joinedMidway().stream()
                        .map(lines -> Arguments.of(recording.name() + " joined midway", recording, lines))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void theProgramTellsWhatHappenedAndWhatIsThere(String name, Recording recording, List<Recording.Line> lines)
            throws Exception {
        var truth = new Truth(lines);

        var told = Told.of(lines, folder);

        assertThat(services(told.fleet(), truth)).as("the fleet").isEqualTo(truth.services(recording.end()));
        assertThat(changes(told, truth)).as("which versions ran").isEqualTo(truth.changes());
        assertReleases(told, truth, new Truth(recording.watch()));
        assertThatActionsAreTold(told, recording, truth);
    }

    private static Map<String, Truth.Service> services(JsonNode fleet, Truth truth) {
        var services = new TreeMap<String, Truth.Service>();
        for (var service : fleet.path("services")) {
            var name = service.path("name").asText();
            if (service.path("instances").asInt() > 0 && !name.startsWith(Replay.END)) {
                var versions = new TreeMap<String, Map<String, Integer>>();
                service.path("versions").forEach(version -> versions.put(oneName(version, truth), places(version)));
                var unknown = new TreeMap<String, Integer>();
                fleet.path("unknown").forEach(one -> {
                    if (one.path("service").asText().equals(name) && one.path("role").asText().equals("main")) {
                        unknown.merge(workload(one), one.path("instances").asInt(), Integer::sum);
                    }
                });
                services.put(name, new Truth.Service(service.path("instances").asInt(), service.path("ready").asInt(),
                        versions, unknown));
            }
        }
        return services;
    }

    private static String oneName(JsonNode version, Truth truth) {
        var names = new TreeSet<String>();
        version.path("digests").forEach(digest -> names.add(truth.version(digest.asText())));
        assertThat(names).as("what " + version.path("id").asText() + " means").hasSize(1);
        return names.first();
    }

    private static Map<String, Integer> places(JsonNode version) {
        var places = new TreeMap<String, Integer>();
        version.path("where").forEach(place -> places.put(workload(place), place.path("instances").asInt()));
        return places;
    }

    private static String workload(JsonNode place) {
        return place.path("kind").asText() + "/" + place.path("workload").asText();
    }

    /// What the timeline says came and went, in the order in which it was seen.
    private static Map<String, List<Truth.Change>> changes(Told told, Truth truth) {
        var changes = new TreeMap<String, List<Truth.Change>>();
        var running = new HashMap<WorkloadId, Set<String>>();
        for (var event : told.events().toList()) {
            switch (event) {
                case VersionsChanged changed when changed.container().isEmpty() -> {
                    var came = versions(changed.came(), truth);
                    var went = versions(changed.went(), truth);
                    var now = running.computeIfAbsent(changed.workload(), _ -> new TreeSet<>());
                    now.addAll(came);
                    now.removeAll(went);
                    changes.computeIfAbsent(name(changed.workload()), _ -> new ArrayList<>())
                            .add(new Truth.Change(came, went, Optional.of(changed.at()).filter(_ -> !came.isEmpty())));
                }
                case WorkloadGone gone -> Optional.ofNullable(running.remove(gone.workload()))
                        .filter(versions -> !versions.isEmpty())
                        .ifPresent(versions -> changes.get(name(gone.workload()))
                                .add(new Truth.Change(Set.of(), versions, Optional.empty())));
                default -> { }
            }
        }
        return changes;
    }

    private static Set<String> versions(List<ImageVersion> versions, Truth truth) {
        return versions.stream().flatMap(version -> version.digests().stream())
                .map(digest -> truth.version(digest.value())).collect(Collectors.toCollection(TreeSet::new));
    }

    /// @param whole what was recorded from the start, which knows the time of what happened before somebody joined
    private static void assertReleases(Told told, Truth truth, Truth whole) {
        var releases = releases(told);
        assertThat(releases.keySet()).as("releases").isEqualTo(truth.revisions().keySet());
        truth.revisions().forEach((key, revision) -> {
            assertThat(Set.copyOf(releases.get(key).release().images().values())).as(key).isEqualTo(revision.images());
            var received = whole.revisions().getOrDefault(key, revision).at();
            assertThat(Duration.between(releases.get(key).at(), received).abs()).as("when " + key)
                    .isLessThanOrEqualTo(SLACK);
        });
    }

    private static void assertThatActionsAreTold(Told told, Recording recording, Truth truth) {
        var releases = releases(told);
        var joined = truth.revisions().values().stream().map(Truth.Revision::at).min(Comparator.naturalOrder());
        var actions = recording.actions().stream()
                .filter(action -> RELEASING.matcher(action.action()).matches()).toList();
        for (var index = 0; index < actions.size(); index++) {
            var action = actions.get(index);
            var until = index + 1 < actions.size() ? actions.get(index + 1).at() : Instant.MAX;
            var target = target(action);
            truth.revisions().entrySet().stream().filter(_ -> joined.filter(action.at()::isAfter).isPresent())
                    .filter(entry -> entry.getKey().startsWith(target))
                    .filter(entry -> entry.getValue().at().isAfter(action.at()))
                    .filter(entry -> entry.getValue().at().isBefore(until))
                    .min(Comparator.comparing(entry -> entry.getValue().at()))
                    .ifPresent(led -> assertThat(Duration.between(action.at(), releases.get(led.getKey()).at()).abs())
                            .as(led.getKey() + " by " + action.action()).isLessThanOrEqualTo(SLACK));
        }
    }

    /// `kind/name@`, or nothing where the command names a file.
    private static String target(Recording.Action action) {
        var words = RELEASING.matcher(action.action());
        return words.matches() && words.group(2) != null ? KINDS.get(words.group(2)) + "/" + words.group(3) + "@" : "";
    }

    private static Map<String, TimelineEvent.Release> releases(Told told) {
        var releases = new TreeMap<String, TimelineEvent.Release>();
        for (var event : told.timeline().events()) {
            if (event instanceof TimelineEvent.Release release
                    && !release.release().workload().name().equals(Replay.END)) {
                releases.put(name(release.release().workload()) + "@" + release.release().revision(), release);
            }
        }
        return releases;
    }

    private static String name(WorkloadId id) {
        return id.kind() + "/" + id.name();
    }
}
