package dev.mintmark.testkit.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.incident.Alert;
import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent.Chosen;
import dev.mintmark.incident.IncidentEvent.Closed;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.IncidentEvent.Noted;
import dev.mintmark.incident.IncidentEvent.Opened;
import dev.mintmark.incident.IncidentEvent.Pinned;
import dev.mintmark.incident.IncidentEvent.Reopened;
import dev.mintmark.incident.IncidentEvent.Unpinned;
import dev.mintmark.incident.IncidentId;
import dev.mintmark.incident.Incidents;
import dev.mintmark.incident.IncidentsUnavailable;
import dev.mintmark.testkit.rollback.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may happen to incidents, and which one is meant.
class IncidentsTest {

    private final PaymentsNight night = new PaymentsNight();
    private final Incidents incidents = night.incidents;

    @Test
    void anIncidentIsOpenedWithItsServicesAndFoundByItsIdItsFirstLettersAndItsTicket() throws Exception {
        var opened = open("Errors", Optional.of("INC-314"), "payments", "checkout", "payments");
        assertThat(opened.services()).containsExactly("checkout", "payments");
        assertThat(opened.openedBy()).isEqualTo("ana");
        assertThat(opened.isOpen()).isTrue();
        for (var name : List.of(opened.id().value(), opened.id().value().substring(0, 5), "INC-314", "inc-314")) {
            assertThat(incidents.find(name)).as(name).isEqualTo(opened);
        }
        assertThat(incidents.find(opened.id())).contains(opened);
        assertThat(incidents.all()).containsExactly(opened);
    }

    @Test
    void theLatestOpenedIsToldFirst() throws Exception {
        var first = open("first", Optional.empty());
        var second = open("second", Optional.empty());
        assertThat(incidents.all()).extracting(Incident::id).containsExactly(second.id(), first.id());
    }

    @Test
    void ofSeveralOfOneTicketTheOpenOneIsMeant() throws Exception {
        var closed = open("before", Optional.of("INC-1"));
        incidents.add(closed.id(), new Closed(""));
        var open = open("again", Optional.of("INC-1"));
        assertThat(incidents.find("INC-1").id()).isEqualTo(open.id());
        open("and again", Optional.of("INC-1"));
        refused("incident.ambiguous", () -> incidents.find("INC-1"));
    }

    @Test
    void whatIsNotThereIsSaidToBeUnknown() {
        refused("incident.unknown", () -> incidents.find("INC-9"));
        refused("incident.unknown", () -> incidents.find(" "));
        refused("incident.unknown", () -> incidents.add(IncidentId.fresh(), new Noted("text")));
    }

    @Test
    void aClosedOneTakesNotesAndWhatIsCollectedButNoPinsUntilItIsReopened() throws Exception {
        var id = open("Errors", Optional.empty(), "payments").id();
        assertThat(incidents.add(id, new Closed("well again")).closedAt()).contains(night.clock.instant());
        for (var event : List.of(new Pinned("worker"), new Unpinned("payments"), new Closed(""), new Chosen())) {
            refused("incident.closed", () -> incidents.add(id, event));
        }
        incidents.add(id, new Noted("one more thing"));
        incidents.add(id, new Collected(Collected.Kind.OTHER, "found later", List.of(), Map.of()));
        assertThat(incidents.add(id, new Reopened()).isOpen()).isTrue();
        assertThat(incidents.add(id, new Pinned("worker")).services()).containsExactly("payments", "worker");
        refused("incident.open", () -> incidents.add(id, new Reopened()));
    }

    @Test
    void whatIsPinnedAlreadyIsNotWrittenAgainAndWhatIsNotPinnedCannotBeTakenAway() throws Exception {
        var before = open("Errors", Optional.empty(), "payments");
        assertThat(incidents.add(before.id(), new Pinned("payments"))).isEqualTo(before);
        refused("incident.not-pinned", () -> incidents.add(before.id(), new Unpinned("worker")));
        assertThat(incidents.add(before.id(), new Unpinned("payments")).services()).isEmpty();
    }

    @Test
    void whatAnOperatorTypesIsRefusedWhereItIsTooLongAndNeverCut() throws Exception {
        var id = open("Errors", Optional.empty()).id();
        refused("incident.too-long", () -> open("x".repeat(201), Optional.empty()));
        refused("incident.too-long", () -> open("x", Optional.of("y".repeat(81))));
        refused("incident.too-long", () -> incidents.add(id, new Noted("x".repeat(Incidents.LONGEST_NOTE + 1))));
        refused("incident.empty", () -> open(" \n", Optional.empty()));
        refused("incident.empty", () -> incidents.add(id, new Noted("\t")));
        refused("incident.full", () -> open("x", Optional.empty(),
                IntStream.rangeClosed(0, Incidents.MOST_SERVICES).mapToObj(number -> "s" + number).toArray(String[]::new)));
        assertThat(incidents.all()).as("nothing was half opened").hasSize(1);
        incidents.add(id, new Noted("x".repeat(Incidents.LONGEST_NOTE)));
    }

    @Test
    void whatIsCollectedIsCut() throws Exception {
        var id = open("Errors", Optional.empty()).id();
        var kept = incidents.add(id, new Collected(Collected.Kind.LOG, "t".repeat(5_000),
                Collections.nCopies(1_000, "line\u001b[31m"), Map.of("k", "v".repeat(9_000)))).lines().getLast();
        assertThat(kept.event()).isInstanceOfSatisfying(Collected.class, collected -> {
            assertThat(collected.title()).hasSize(2_000).endsWith("…");
            assertThat(collected.lines()).hasSize(200).allMatch(line -> line.equals("line [31m"));
            assertThat(collected.references().get("k")).hasSize(2_000);
        });
    }

    @Test
    void theCurrentOneIsTheLastThatTheOperatorOpenedReopenedOrChoseAndThatIsOpen() throws Exception {
        assertThat(incidents.current()).isEmpty();
        var first = open("first", Optional.empty()).id();
        var second = open("second", Optional.empty()).id();
        assertCurrent(second);
        incidents.add(first, new Chosen());
        assertCurrent(first);
        incidents.add(first, new Closed(""));
        assertCurrent(second);
        incidents.add(first, new Reopened());
        assertCurrent(first);
        assertThat(night.incidents("ben").current()).as("of somebody else").isEmpty();
        night.incidents("ben").add(second, new Chosen());
        assertThat(night.incidents("ben").current()).map(Incident::id).contains(second);
        assertCurrent(first);
        var written = night.store.after(0).size();
        incidents.add(first, new Chosen());
        assertThat(night.store.after(0)).as("chosen already").hasSize(written);
    }

    @Test
    void linesThatTwoConsolesWroteAtOnceChangeNothingTwice() throws Exception {
        night.at("03:00:00").opened().add(new Closed("first"));
        night.at("03:01:00").add(new Closed("second")).add(new Opened("again", Optional.empty(), Optional.empty()));
        night.store.append(IncidentId.fresh(), "ana", new Noted("of no incident"));
        assertThat(incidents.all()).singleElement().satisfies(one -> {
            assertThat(one.closedAt()).contains(Instant.parse("2026-11-21T03:00:00Z"));
            assertThat(one.title()).isEqualTo("payments answers 5xx since 2.14.0");
        });
    }

    /// kube-state-metrics calls itself in `service` and `job`, and means another.
    @ParameterizedTest
    @CsvSource({"deployment=payments;service=kube-state-metrics, payments", "pod=payments-5d9c7b-x2x4q, payments",
        "pod=payments, payments", "pod=paymentsx-1, ''", "container=payments, payments", "service=payments, payments",
        "app=payments, payments", "job=payments, payments", "statefulset=payments;namespace=shop, payments",
        "deployment=payments;namespace=elsewhere, payments", "service=unseen, unseen", "job=unseen, ''", "instance=payments, ''",
        "service=' ', ''"})
    void anAlertNamesServicesByItsLabels(String labels, String services) throws Exception {
        night.runs(Members.GOOD, "2.13.4", "16", "Deploy");
        var parsed = new TreeMap<>(Map.of("alertname", "X"));
        for (var label : labels.split(";")) {
            parsed.put(label.split("=", 2)[0], label.split("=", 2)[1].replace("'", ""));
        }
        assertThat(incidents.services(new Alert("X", parsed, Map.of(), night.clock.instant())))
                .containsExactlyElementsOf(services.isEmpty() ? List.of() : List.of(services));
    }

    @Test
    void anAlertIsBoundedWhateverIsHandedIn() {
        var labels = IntStream.range(0, 1_000).boxed().collect(Collectors.toMap(number -> "l" + number,
                _ -> "v\u202E\n".repeat(10_000)));
        var alert = new Alert("n\u0000\n".repeat(1_000), labels, Map.of("summary", " "), night.clock.instant());
        assertThat(alert.name()).hasSizeLessThanOrEqualTo(200).doesNotContain("\n", "\u0000");
        assertThat(alert.labels()).hasSize(100).allSatisfy((_, value) ->
                assertThat(value).hasSizeLessThanOrEqualTo(2_000).doesNotContain("\u202E", "\n"));
        assertThat(alert.summary()).isEqualTo(alert.name());
    }

    private Incident open(String title, Optional<String> ticket, String... services) throws IncidentsUnavailable {
        night.clock.pass(Duration.ofSeconds(1));
        return incidents.open(new Opened(title, ticket, Optional.empty()), List.of(services));
    }

    private void assertCurrent(IncidentId id) throws IncidentsUnavailable {
        assertThat(incidents.current()).map(Incident::id).contains(id);
        night.clock.pass(Duration.ofSeconds(1));
    }

    private static void refused(String code, ThrowingCallable use) {
        assertThatExceptionOfType(IncidentsUnavailable.class).isThrownBy(use).satisfies(refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().why()).endsWith(".");
            assertThat(refused.problem().next()).isNotBlank();
        });
    }
}
