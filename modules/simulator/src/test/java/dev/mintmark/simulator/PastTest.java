package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import dev.mintmark.fleet.VersionCount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Duration MORNING = Duration.ofHours(6);

    private final SimulatedFleet fleet =
            new SimulatedFleet(SimulationSettings.demo(InstantSource.fixed(FleetUnderTest.BEGINNING)));

    @Test
    void itEndsExactlyInThePresent() throws Exception {
        var last = new LinkedHashMap<WorkloadId, Composition>();
        of(Composition.class, FORTNIGHT).forEach(one -> last.put(one.workload().id(), one));
        for (var source : fleet.sources()) {
            if (!source.id().equals(FleetUnderTest.named("edge-3"))) {
                var seen = FleetUnderTest.look(source);
                for (var observation : seen) {
                    if (observation instanceof Observation.WorkloadSeen(_, _, var workload)) {
                        assertThat(last.get(workload.id()).workload()).isEqualTo(workload);
                        assertThat(counted(last.get(workload.id()).versions()))
                                .as(workload.id().toString()).isEqualTo(counted(seen, workload.id()));
                    }
                }
            }
        }
        assertThat(last).hasSizeGreaterThan(60);
    }

    @Test
    void itIsInTheOrderOfTimeAndBeginsWithWhatHeldThen() {
        var past = fleet.past(MORNING);
        var from = FleetUnderTest.BEGINNING.minus(MORNING);
        assertThat(past).isSortedAccordingTo(Comparator.comparing(HistoryEntry::seenAt));
        assertThat(past.getFirst().seenAt()).isEqualTo(from);
        assertThat(past.getLast().seenAt()).isBeforeOrEqualTo(FleetUnderTest.BEGINNING);
        var opening = past.stream().filter(entry -> entry.seenAt().equals(from)).toList();
        assertThat(opening.stream().filter(Composition.class::isInstance)).hasSizeGreaterThan(60);
        assertThat(opening.stream().filter(HistoryEntry.SightGained.class::isInstance)).hasSize(5);
    }

    @Test
    void everyServiceHasBeenReleasedBefore() {
        var released = of(HistoryEntry.Released.class, FORTNIGHT).stream()
                .collect(Collectors.groupingBy(one -> one.release().workload(), Collectors.counting()));
        assertThat(released.values()).hasSizeGreaterThan(60).allMatch(count -> count >= 5);
    }

    @Test
    void itTellsWhoReleasedPaymentsAndWhy() {
        assertThat(releases("payments").getLast()).satisfies(release -> {
            assertThat(release.manager()).contains("argocd-controller");
            assertThat(release.changeCause().orElseThrow()).startsWith("commit ").endsWith("\"raise pool size\"");
        });
    }

    @Test
    void itTellsOfARollback() {
        var checkout = releases("checkout").stream()
                .filter(release -> release.workload().source().equals(FleetUnderTest.named("prod-eu"))).toList();
        var last = checkout.getLast();
        assertThat(last.changeCause()).contains("rolled back by ana, INC-311");
        assertThat(last.images()).isEqualTo(checkout.get(checkout.size() - 3).images());
    }

    @Test
    void nothingIsSeenOfASourceWhileItIsDark() {
        var dark = new HashSet<SourceId>();
        var outages = 0;
        for (var entry : fleet.past(FORTNIGHT)) {
            switch (entry) {
                case HistoryEntry.SightLost(_, var source, _, _) -> {
                    dark.add(source);
                    outages++;
                }
                case HistoryEntry.SightGained(_, var source, _) -> dark.remove(source);
                case Composition(_, var workload, _) -> assertThat(dark).doesNotContain(workload.id().source());
                case HistoryEntry.Released(_, var release) ->
                        assertThat(dark).doesNotContain(release.workload().source());
                default -> { }
            }
        }
        assertThat(outages).isEqualTo(3);
        assertThat(dark).as("at the end").containsExactly(FleetUnderTest.named("edge-3"));
    }

    @Test
    void everyVersionInItHasItsDigestsJoined() {
        var learnt = of(HistoryEntry.Learnt.class, FORTNIGHT).stream()
                .flatMap(one -> Stream.concat(Stream.of(one.evidence().config()),
                        one.evidence().repositoryDigests().stream())).collect(Collectors.toSet());
        for (var composition : of(Composition.class, FORTNIGHT)) {
            for (var version : composition.versions()) {
                if (version.image() instanceof RunningImage.Identified image) {
                    assertThat(learnt).contains(image.digest());
                }
            }
        }
    }

    @Test
    void theSameSeedHasTheSamePast() {
        var again = new SimulatedFleet(SimulationSettings.demo(InstantSource.fixed(FleetUnderTest.BEGINNING)));
        assertThat(again.past(FORTNIGHT)).isEqualTo(fleet.past(FORTNIGHT));
        var other = new SimulatedFleet(
                SimulationSettings.demo(InstantSource.fixed(FleetUnderTest.BEGINNING)).withSeed(7));
        assertThat(other.past(FORTNIGHT)).isNotEqualTo(fleet.past(FORTNIGHT));
    }

    private record Count(int instances, int ready, Instant since) {}

    private static Map<Object, Count> counted(List<VersionCount> versions) {
        return versions.stream().collect(Collectors.toMap(VersionCount::image,
                one -> new Count(one.instances(), one.ready(), one.since())));
    }

    private static Map<Object, Count> counted(List<Observation> seen, WorkloadId workload) {
        var byImage = seen.stream().filter(Observation.InstanceSeen.class::isInstance)
                .map(one -> ((Observation.InstanceSeen) one).instance())
                .filter(instance -> instance.workload().equals(workload))
                .collect(Collectors.groupingBy(Instance::image));
        var counts = new LinkedHashMap<Object, Count>();
        byImage.forEach((image, all) -> counts.put(image, new Count(all.size(),
                (int) all.stream().filter(Instance::isReady).count(),
                all.stream().map(Instance::since).min(Comparator.naturalOrder()).orElseThrow())));
        return counts;
    }

    private <T extends HistoryEntry> List<T> of(Class<T> type, Duration back) {
        return fleet.past(back).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<Release> releases(String service) {
        return of(HistoryEntry.Released.class, FORTNIGHT).stream().map(HistoryEntry.Released::release)
                .filter(release -> release.workload().name().equals(service)).toList();
    }
}
