package dev.mintmark.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.theme.Appearance;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.fleet.FleetStanding;
import dev.mintmark.presentation.fleet.Lens;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What operators do at the Fleet screen.
class FleetStoriesTest {

    private static FleetSnapshot story;

    private FleetBench bench;
    private FleetRobot operator;

    @BeforeAll
    static void tellsTheStory() throws Exception {
        story = Demo.story();
    }

    @BeforeEach
    void opensTheScreen() {
        bench = new FleetBench(Appearance.DARK);
        var hands = Headless.show(bench.theme, 1000, 800, _ -> bench.content());
        bench.does(bench.screen::shown);
        operator = new FleetRobot(hands, bench.model, bench.outlook);
        bench.shows(story, page -> page.services().size() == 40);
    }

    @AfterEach
    void leaves() {
        bench.does(bench.screen::hidden);
        bench.close();
    }

    private void command(String id) {
        var command = bench.screen.commands().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
        bench.does(() -> {
            assertThat(command.isAvailable()).isTrue();
            command.action().run();
        });
    }

    @Test
    void whatNeedsALookIsOnTopAndCounted() {
        assertThat(operator.services()).startsWith("payments", "gateway", "search").hasSize(40);
        assertThat(operator.reads(FleetView.ID)).contains("40 services", "1,284 instances", "3 need a look");
    }

    @Test
    void anOperatorNarrowsTheFleetToOneService() {
        operator.filtersBy("pay").seesServices("payments");
        assertThat(operator.reads(FleetView.ID)).contains("1 of 40 services");
        operator.filtersBy("status:odd").seesServices("search");
    }

    @Test
    void anOperatorReadsWhatIsWrongWithAService() {
        operator.opens("payments");
        assertThat(operator.reads(DetailPane.ID)).contains("rollout stuck", "12 of 17 ready", "7 of 7 ready",
                "CrashLoopBackOff", "raise pool size", "argocd-controller", "24 instances");
    }

    @Test
    void whatRunsIsComparedWithWhatRanBefore() {
        operator.opens("payments");
        command("fleet.compare");
        var pair = bench.compare.compared.getFirst();
        assertThat(pair.service()).isEqualTo("payments");
        assertThat(pair.from().since().orElseThrow()).isBefore(pair.to().since().orElseThrow());
        assertThat(pair.to().names()).allMatch(name -> name.contains("@sha256:") || name.startsWith("docker-daemon:"));
        operator.opens("checkout");
        command("fleet.compare");
        assertThat(bench.compare.comparedWithBefore).as("of one version, the record knows the one before")
                .containsExactly("checkout");
    }

    @Test
    void aServiceIsOfferedForItsLastGoodVersionAndAnOlderVersionForItself() {
        operator.opens("payments");
        command("fleet.rollback");
        var ofService = bench.rollbacks.offered.getFirst();
        assertThat(ofService.name()).isEqualTo("payments");
        assertThat(ofService.workloads()).isNotEmpty();
        assertThat(ofService.target()).as("whatever was good").isEmpty();

        var older = bench.model.page().services().stream().filter(line -> line.name().equals("payments")).findFirst()
                .orElseThrow().summary().versions().getLast().version();
        bench.looksAt(Lens.VERSIONS);
        bench.does(() -> bench.model.openVersion(older));
        operator.waits("a version is open", () -> operator.title().equals(older.id().shortForm()));
        command("fleet.rollback");
        assertThat(bench.rollbacks.offered.getLast().name()).isEqualTo("payments");
        assertThat(bench.rollbacks.offered.getLast().target()).contains(older);
    }

    @Test
    void anyTwoVersionsAreComparedOneAfterTheOther() {
        bench.looksAt(Lens.VERSIONS);
        bench.does(() -> bench.model.openVersion(bench.model.versions().rows().getFirst().value().summary().version()));
        operator.waits("a version is open", () -> bench.model.page().detail().isPresent());
        command("fleet.compare");
        assertThat(bench.compare.chosen).hasSize(1);
        assertThat(bench.compare.chosen.getFirst().digest()).isPresent();
    }

    @Test
    void goingThroughTheListTakesTheDetailAlongAndEscClosesIt() {
        operator.opens("payments").presses(KeyCode.J)
                .waits("the next service is open", () -> operator.title().equals("gateway"))
                .presses(KeyCode.K).waits("back again", () -> operator.title().equals("payments"));
        bench.does(() -> assertThat(bench.screen.back()).isTrue());
        operator.waits("nothing is open", () -> operator.title().isEmpty());
        bench.does(() -> assertThat(bench.screen.back()).isFalse());
    }

    @Test
    void keysGoToTheEndsOfTheList() {
        operator.pointsElsewhere().presses(KeyCode.G, KeyCode.G, KeyCode.J, KeyCode.J, KeyCode.ENTER)
                .waits("the third is open", () -> operator.title().equals("search"));
    }

    @Test
    void whatIsSelectedStaysSelectedByNameWhenTheOrderChanges() throws Exception {
        operator.opens("search").pointsElsewhere();
        assertThat(operator.selected()).isEqualTo("search");
        bench.shows(FleetSnapshot.EMPTY, page -> page.standing() == FleetStanding.NO_SOURCES);
        bench.shows(Demo.large(2_000), page -> page.services().size() == 40);
        operator.waits("search is selected where it stands now", () -> operator.selected().equals("search"));
        operator.waits("and still open", () -> operator.title().equals("search"));
    }

    @Test
    void nothingMovesWhileThePointerIsOnTheTable() {
        operator.pointsAt("gateway");
        var before = operator.services();
        bench.shows(Demo.losing(story, "demo/prod-eu"), page -> page.sources().stream()
                .filter(source -> source.problem().isPresent()).count() == 2);
        assertThat(operator.services()).isEqualTo(before);
        operator.pointsElsewhere().waits("rows are sorted again", () -> !operator.services().equals(before));
    }

    @Test
    void aScreenReaderHearsAWholeRow() {
        assertThat(operator.hears("payments")).startsWith("payments, in trouble, 19 of 24 ready, 2 versions, newest")
                .contains("rollout stuck", "on prod-eu, prod-us");
    }

    @Test
    void aFilterThatMeansNothingIsSaid() {
        operator.filtersBy("stauts:odd");
        operator.waits("the fault is said", () -> operator.reads(FleetBanners.ID).contains("Did you mean “status:”?"));
        assertThat(operator.services()).hasSize(40);
    }

    @Test
    void aFilterThatLeavesNothingCanBeCleared() {
        operator.filtersBy("nobody").waits("it is said", () -> operator.reads(FleetStates.ID).contains("No service matches"));
        operator.clicks("Clear the filter").waits("all is back", () -> operator.services().size() == 40);
    }

    @Test
    void theNewestDigestIsCopiedByOneKey() {
        operator.opens("search");
        command("fleet.copyNewest");
        assertThat(Headless.onFx(() -> Clipboard.getSystemClipboard().getString())).startsWith("sha256:");
    }

    @Test
    void theTimelineIsShownOfWhatIsOpen() {
        operator.opens("search");
        command("fleet.onTimeline");
        assertThat(bench.wentTo).containsExactly("timeline");
        assertThat(bench.outlook.filterProperty().get()).isEqualTo("service:search");
    }

    @Test
    void everyListIsExportedAsItIsShown() {
        operator.filtersBy("payments");
        var services = export();
        assertThat(services.rows()).hasSize(1);
        assertThat(services.asJson()).contains("\"service\": \"payments\"", "\"ready\": \"19\"");
        operator.filtersBy("").looksAt(Lens.VERSIONS);
        assertThat(export().rows()).hasSize(bench.model.page().versions().size());
        operator.looksAt(Lens.SERVICES).opens("payments");
        bench.does(() -> bench.content().lookup("#" + InstanceList.ID).requestFocus());
        assertThat(export().rows()).hasSize(24);
        assertThat(export().asCsv()).contains("CrashLoopBackOff");
    }

    private TableExport export() {
        return Headless.onFx(() -> bench.screen.exportable().orElseThrow().all());
    }

    @Test
    void aClickOnTheMapOpensTheServiceAndSelectsTheInstance() {
        operator.looksAt(Lens.MAP).waits("the map is there", () -> bench.model.page().map().isPresent());
        var placed = bench.model.page().map().orElseThrow();
        var odd = placed.map().standingOutAfter(null).orElseThrow();
        var block = placed.map().blocks().get(odd.block());
        var place = placed.layout().places().get(odd.block());
        operator.clicks(placed.layout().left(place, odd.cell()) + 1.0, placed.layout().top(place, odd.cell()) + 1.0)
                .waits(block.service() + " is open", () -> operator.title().equals(block.service()))
                .waits("its instance is selected", () -> operator.selectedInstance()
                        .equals(block.instance(odd.cell()).orElseThrow().id().toString()));
    }

    @Test
    void theMapIsWalkedByKeys() {
        operator.looksAt(Lens.MAP).waits("the map is there", () -> bench.model.page().map().isPresent());
        bench.does(() -> bench.content().lookup("#" + FleetMapView.ID).requestFocus());
        operator.presses(KeyCode.RIGHT, KeyCode.RIGHT);
        var said = Headless.onFx(() -> bench.content().lookup("#" + FleetMapView.ID).getAccessibleText());
        assertThat(said).startsWith("basket");
        operator.presses(KeyCode.ENTER).waits("it opens", () -> operator.title().equals("basket"));
    }

    @Test
    void thePastIsPlainlyLabelled() {
        bench.shows(Demo.past(), page -> page.past().isPresent());
        operator.waits("the past is said", () -> operator.reads(FleetBanners.ID).contains("The fleet as it was"));
        operator.opens("checkout");
        assertThat(operator.reads(DetailPane.ID)).contains("Single instances are not on record for this moment");
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        operator.opens("payments");
        var unnamed = Headless.onFx(() -> bench.content().lookupAll("*").stream().filter(Node::isFocusTraversable)
                .filter(Node::isVisible).filter(node -> node.getAccessibleText() == null
                        && !(node instanceof Labeled labeled && !labeled.getText().isBlank()))
                .map(Node::toString).filter(name -> !name.contains("ScrollPane")).toList());
        assertThat(unnamed).isEmpty();
    }
}
