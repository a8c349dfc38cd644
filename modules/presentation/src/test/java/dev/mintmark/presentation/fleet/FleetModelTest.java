package dev.mintmark.presentation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.frame.SourceScope;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FleetModelTest {

    private static final long PATIENCE_SECONDS = 20;

    /// The test's own thread is the FX thread: what is handed over runs when the test waits.
    private final LinkedBlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Outlook outlook = new Outlook(InstantSource.fixed(SampleFleet.NOW));
    private final FleetModel model = new FleetModel(outlook, handedOver::add, nanos::get);
    private final SampleFleet fleet = new SampleFleet().runs("eu", "checkout", 1, 4).runs("eu", "payments", 2, 4)
            .runs("us", "search", 3, 4);

    @AfterEach
    void closes() {
        model.close();
    }

    private void shows(FleetSnapshot snapshot, Predicate<FleetPage> expected) throws InterruptedException {
        model.accept(snapshot);
        awaits(expected);
    }

    private void awaits(Predicate<FleetPage> expected) throws InterruptedException {
        while (!expected.test(model.page())) {
            var work = handedOver.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(work).as("something shown").isNotNull();
            work.run();
        }
    }

    private List<String> rows() {
        return model.services().rows().stream().map(Row::key).toList();
    }

    /// `search` gets into trouble, which should bring it to the top.
    private FleetSnapshot searchFails() {
        return fleet.runs("us", "search", 3, 1, InstanceState.FAILING).snapshot();
    }

    private static boolean searchIsFailing(FleetPage page) {
        return !page.services().isEmpty() && page.services().getFirst().name().equals("search");
    }

    @Test
    void theWorstComesFirst() throws Exception {
        shows(fleet.snapshot(), page -> page.services().size() == 3);
        assertThat(rows()).containsExactly("checkout", "payments", "search");
        shows(searchFails(), FleetModelTest::searchIsFailing);
        assertThat(rows()).containsExactly("search", "checkout", "payments");
    }

    @Test
    void aRowStaysTheSameObjectWhileItChanges() throws Exception {
        shows(fleet.snapshot(), page -> page.services().size() == 3);
        var row = model.services().row("search").orElseThrow();
        shows(searchFails(), FleetModelTest::searchIsFailing);
        assertThat(model.services().row("search")).containsSame(row);
        assertThat(row.value().summary().instances()).isEqualTo(5);
    }

    @Test
    void onlyRowsThatChangedAreTold() throws Exception {
        shows(fleet.snapshot(), page -> page.services().size() == 3);
        var told = new AtomicLong();
        model.services().row("checkout").orElseThrow().valueProperty().subscribe((_, _) -> told.incrementAndGet());
        shows(searchFails(), FleetModelTest::searchIsFailing);
        assertThat(told).hasValue(0);
    }

    @Test
    void nothingMovesUnderThePointer() throws Exception {
        shows(fleet.listed().snapshot(), page -> page.services().size() == 3);
        model.pointing(true);
        shows(searchFails(), FleetModelTest::searchIsFailing);
        assertThat(rows()).containsExactly("checkout", "payments", "search");
        assertThat(model.services().row("search").orElseThrow().value().summary().needsALook())
                .as("what the row says is up to date").isTrue();
        assertThat(model.orderHeldProperty().get()).isTrue();

        model.pointing(false);
        assertThat(rows()).containsExactly("search", "checkout", "payments");
        assertThat(model.orderHeldProperty().get()).isFalse();
    }

    @Test
    void whileSourcesStillTellForTheFirstTimeTheWorstComesFirstEvenUnderThePointer() throws Exception {
        shows(fleet.snapshot(), page -> page.services().size() == 3);
        model.pointing(true);

        shows(searchFails(), FleetModelTest::searchIsFailing);

        assertThat(rows()).containsExactly("search", "checkout", "payments");
    }

    @Test
    void nothingMovesForFiveSecondsAfterAKey() throws Exception {
        shows(fleet.listed().snapshot(), page -> page.services().size() == 3);
        model.touched();
        shows(searchFails(), FleetModelTest::searchIsFailing);
        nanos.set(Stillness.AFTER_KEY.toNanos() - 1);
        model.tick();
        assertThat(rows()).containsExactly("checkout", "payments", "search");
        nanos.set(Stillness.AFTER_KEY.toNanos());
        model.tick();
        assertThat(rows()).containsExactly("search", "checkout", "payments");
    }

    @Test
    void whileStillWhatIsNewComesLastAndWhatHasGoneStaysMarked() throws Exception {
        shows(fleet.listed().snapshot(), page -> page.services().size() == 3);
        model.pointing(true);
        var other = new SampleFleet().runs("eu", "accounts", 9, 1).runs("eu", "payments", 2, 4)
                .runs("us", "search", 3, 4);
        shows(other.snapshot(), page -> page.services().getFirst().name().equals("accounts"));
        assertThat(rows()).containsExactly("checkout", "payments", "search", "accounts");
        assertThat(model.services().row("checkout").orElseThrow().goneProperty().get()).isTrue();
        assertThat(model.services().row("payments").orElseThrow().goneProperty().get()).isFalse();
        model.pointing(false);
        assertThat(rows()).containsExactly("accounts", "payments", "search");
    }

    @Test
    void theOperatorsOwnFilterIsObeyedAtOnce() throws Exception {
        shows(fleet.snapshot(), page -> page.services().size() == 3);
        model.pointing(true);
        outlook.filterProperty().set("pay");
        awaits(page -> page.services().size() == 1);
        assertThat(rows()).containsExactly("payments");
        assertThat(model.page().totals().services()).isEqualTo(3);
    }

    @Test
    void theScopeLeavesOtherSourcesOut() throws Exception {
        shows(fleet.snapshot(), page -> page.services().size() == 3);
        outlook.scopeProperty().set(new SourceScope(Set.of(SampleFleet.source("us"))));
        awaits(page -> page.totals().services() == 1);
        assertThat(rows()).containsExactly("search");
    }

    @Test
    void anOpenedServiceListsItsInstancesTheWorstFirst() throws Exception {
        shows(searchFails(), FleetModelTest::searchIsFailing);
        model.openService("search");
        awaits(page -> page.detail().isPresent());
        var rows = model.instances().rows();
        assertThat(rows).hasSize(5);
        assertThat(rows.getFirst().value().instance().state()).isEqualTo(InstanceState.FAILING);
        var detail = (FleetDetail.ServiceDetail) model.page().detail().orElseThrow();
        assertThat(detail.cards().getFirst().failing()).isEqualTo(1);
        assertThat(model.closeDetail()).isTrue();
        assertThat(model.closeDetail()).isFalse();
    }

    @Test
    void anOpenedVersionListsWhereItRuns() throws Exception {
        var both = new SampleFleet().runs("eu", "checkout", 1, 4).runs("us", "search", 1, 2).runs("us", "search", 2, 9);
        shows(both.snapshot(), page -> page.versions().size() == 2);
        model.openVersion(model.page().versions().stream().map(line -> line.summary().version())
                .filter(version -> version.id().equals(SampleFleet.digest(1))).findFirst().orElseThrow());
        awaits(page -> page.detail().isPresent());
        var detail = (FleetDetail.VersionDetail) model.page().detail().orElseThrow();
        assertThat(detail.uses()).extracting(FleetDetail.Use::service).containsExactly("checkout", "search");
        assertThat(detail.instances()).hasSize(6);
    }

    @Test
    void theMapIsReadOnlyWhileItIsLookedAt() throws Exception {
        shows(fleet.snapshot(), page -> page.services().size() == 3);
        assertThat(model.page().map()).isEmpty();
        model.mapSize(800, 600);
        model.lensProperty().set(Lens.MAP);
        awaits(page -> page.map().isPresent());
        assertThat(model.page().map().orElseThrow().map().cells()).isEqualTo(12);
        model.inFront(false);
        awaits(page -> page.map().isEmpty());
    }

    @Test
    void losingSightKeepsTheRowsAndFadesThem() throws Exception {
        shows(fleet.listed().loses("us").snapshot(), page -> page.services().size() == 3);
        assertThat(model.services().row("search").orElseThrow().value().summary().stale()).isTrue();
        assertThat(model.services().row("checkout").orElseThrow().value().summary().stale()).isFalse();
    }

    @Test
    void everyNothingIsToldApart() throws Exception {
        assertThat(model.page().standing()).isEqualTo(FleetStanding.NO_SOURCES);
        shows(new SampleFleet().watching("eu").snapshot(), page -> page.standing() == FleetStanding.LOADING);
        shows(new SampleFleet().watching("eu").loses("eu").snapshot(),
                page -> page.standing() == FleetStanding.UNREACHABLE);
        shows(new SampleFleet().watching("eu").listed().snapshot(),
                page -> page.standing() == FleetStanding.NOTHING_RUNS);
        shows(new SampleFleet().has("eu", "payments", Rollout.Phase.SETTLED).runs("eu", "payments", 1, 1).snapshot(),
                page -> page.standing() == FleetStanding.SHOWN);
        outlook.filterProperty().set("nobody");
        awaits(page -> page.standing() == FleetStanding.NO_MATCH);
    }
}
