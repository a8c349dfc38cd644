package dev.mintmark.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.FindingKind;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// An operator goes through findings, by keys alone.
class FindingsStoriesTest {

    private final SampleFindings findings = new SampleFindings().several();
    private FindingsStage stage;
    private FxRobot hands;

    @BeforeEach
    void open() {
        var theme = Headless.onFx(Theme::new);
        stage = Headless.onFx(() -> new FindingsStage(Sample.tools(theme), findings));
        hands = Headless.show(theme, 1000, 900, _ -> stage.frame);
        hands.interact(() -> {
            stage.frame.listenTo(stage.frame.getScene());
            stage.frame.open();
        });
        stage.sees(FindingsStage.whole());
        press(KeyCode.G, KeyCode.W);
        await("the findings are in front", () -> stage.screens.frontProperty().get() == stage.screen);
        await("the first is chosen", () -> stage.model.chosenProperty().get().isPresent());
    }

    @AfterEach
    void close() {
        stage.model.close();
    }

    @Test
    void theWorstStandsFirstAndLeadsToItsServiceItsDifferenceAndItsWayBack() {
        assertThat(chosen()).isEqualTo("payments: Two versions run behind registry.example/shop/payments:2.14.");
        press(KeyCode.ENTER, KeyCode.D);
        hands.push(KeyCode.SHIFT, KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.opened).containsExactly("payments");
        assertThat(stage.compare.comparedWithBefore).containsExactly("payments");
        assertThat(stage.rollbacks.services).containsExactly("payments");
    }

    @Test
    void acceptingNeedsAReasonAndFoldsTheFindingAwayUntilItIsWithdrawn() throws Exception {
        press(KeyCode.A);
        await("the reason is asked for", () -> focus().equals(ReasonForm.REASON));
        press(KeyCode.ENTER);
        assertThat(findings.acceptances.now()).as("without a reason").isEmpty();
        hands.write("known").type(KeyCode.ENTER);
        await("it is folded away", () -> stage.model.page().accepted().size() == 1);
        assertThat(findings.acceptances.now().values()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("known");
            assertThat(one.operator()).isEqualTo("ana");
            assertThat(Duration.between(one.at(), one.until())).isEqualTo(Duration.ofDays(7));
        });
        assertThat(stage.model.page().open()).hasSize(8);
        press(KeyCode.Z);
        hands.push(KeyCode.SHIFT, KeyCode.G);
        await("the accepted one is chosen", () -> stage.model.chosenProperty().get().orElseThrow().isAccepted());
        press(KeyCode.W);
        hands.write("mended").type(KeyCode.ENTER);
        await("it is open again", () -> stage.model.page().open().size() == 9);
    }

    @Test
    void whatIsTypedIsLeftByEscapeAndNothingIsAccepted() throws Exception {
        press(KeyCode.A);
        await("the reason is asked for", () -> focus().equals(ReasonForm.REASON));
        hands.write("no").type(KeyCode.ESCAPE);
        await("the list has the focus again", () -> focus().equals(FindingsList.ID));
        assertThat(findings.acceptances.now()).isEmpty();
    }

    @Test
    void oneKindAloneIsShownByKey() {
        press(KeyCode.V);
        await("one kind", () -> stage.model.page().open().size() == 1);
        assertThat(stage.model.kindProperty().get()).contains(FindingKind.MIXED_DIGESTS);
        assertThat(stage.model.page().counts().values().stream().mapToInt(one -> one).sum()).isEqualTo(9);
    }

    @Test
    void wordsOfTheHeaderNarrowTheList() {
        hands.interact(() -> stage.tools.outlook().filterProperty().set("service:payments"));
        await("two of payments", () -> stage.model.page().open().size() == 2);
        assertThat(stage.model.page().all()).as("what the rail counts").isEqualTo(9);
    }

    @Test
    void whatIsAcceptedNoLongerCountsOnTheRail() throws Exception {
        assertThat(badge()).isEqualTo("3");
        findings.acceptances.accept(new Acceptance(findings.found.getFirst().key(), "known", "bo", Sample.NOW,
                Sample.NOW.plusSeconds(60)));
        hands.interact(stage.model::readAgain);
        await("two are left", () -> badge().equals("2"));
    }

    @Test
    void theFindingIsCopiedWithAllThatShowsIt() {
        press(KeyCode.Y);
        assertThat(Headless.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Two versions run behind", "9f3c2a1e04b7 runs on 17 instances", "mixed-digests");
    }

    @Test
    void rowsKeepTheirPlacesWhileThePointerIsOverThem() {
        hands.interact(() -> stage.model.pointing(true));
        findings.found.add(0, SampleFindings.finding(FindingKind.MIXED_DIGESTS, "accounts", "a", "New.", Duration.ZERO,
                "Look.", "It is new."));
        stage.sees(FindingsStage.whole());
        await("the new one is there", () -> stage.model.rows().rows().size() == 10);
        assertThat(stage.model.rows().rows().getLast().key().orElseThrow().workload().name()).isEqualTo("accounts");
        hands.interact(() -> stage.model.pointing(false));
        await("it stands where it belongs", () -> stage.model.rows().rows().getFirst().key().orElseThrow().workload()
                .name().equals("accounts"));
    }

    private String chosen() {
        return Headless.onFx(() -> stage.model.chosenProperty().get().map(line -> line.finding().service() + ": "
                + line.finding().what()).orElse(""));
    }

    private String badge() {
        return Headless.onFx(() -> stage.screen.badge().getValue());
    }

    private void press(KeyCode... keys) {
        for (var key : keys) {
            hands.type(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String focus() {
        var focused = stage.frame.getScene().getFocusOwner();
        return focused == null || focused.getId() == null ? "" : focused.getId();
    }

    private static void await(String expectation, BooleanSupplier holds) {
        Headless.await(expectation, holds);
    }
}
