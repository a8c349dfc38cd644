package dev.mintmark.app.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Forgotten;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.domain.Problem;
import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.presentation.incident.IncidentPage;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// An operator works at an incident, by keys alone.
class IncidentStoriesTest {

    private static final String ALERT = """
            {"alerts": [{"status": "firing", "labels": {"alertname": "HighErrorRate", "service": "payments"},
              "annotations": {"summary": "payments answers with 500"}, "startsAt": "2026-11-21T14:31:00Z"}]}""";

    @TempDir
    private Path folder;
    private final SampleIncidents behind = new SampleIncidents();
    private Path note;
    private IncidentStage stage;
    private FxRobot hands;

    @BeforeEach
    void open() {
        note = folder.resolve("incident.md");
        var theme = Headless.onFx(Theme::new);
        stage = Headless.onFx(() -> new IncidentStage(Sample.tools(theme, note), behind));
        hands = Headless.show(theme, 1000, 900, _ -> stage.frame);
        hands.interact(() -> {
            stage.frame.listenTo(stage.frame.getScene());
            stage.frame.open();
        });
        await("the services are listed", () -> services() != null && !services().getItems().isEmpty());
    }

    @AfterEach
    void close() {
        Headless.onFx(() -> {
            stage.close();
            return null;
        });
    }

    @Test
    void fromTheFleetScreenToTheNoteInAFile() throws Exception {
        opensForTheWorstService("all payments fail");
        assertThat(incident().title()).isEqualTo("all payments fail");
        assertThat(incident().services()).containsExactly("payments");
        press(KeyCode.W);
        await("the note is typed at", () -> focus().equals(NoteField.ID));
        hands.write("rolling back\nnow");
        hands.push(KeyCode.CONTROL, KeyCode.ENTER);
        await("the note is kept", () -> incident().lines().stream().anyMatch(line ->
                line.event().equals(new IncidentEvent.Noted("rolling back\nnow"))));
        await("nothing is typed any longer", () -> page().noteProperty().get().isEmpty());
        press(KeyCode.ESCAPE);
        await("the story has the focus", () -> focus().equals(StoryCard.LIST));
        press(KeyCode.X);
        await("the note is written", () -> Files.exists(note) && !stage.tools.notices().hintProperty().get().isEmpty());
        assertThat(Files.readString(note)).contains("all payments fail", "rolling back", "payments");
        press(KeyCode.M);
        await("it is copied", () -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("all payments"));
    }

    @Test
    void theNextThingIsOneKeyAway() {
        opensForTheWorstService("x");
        await("what is pinned is seen", () -> page().pinnedProperty().get().stream().anyMatch(line ->
                line.line().isPresent()));
        press(KeyCode.D, KeyCode.S, KeyCode.O);
        hands.push(KeyCode.SHIFT, KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.compare.compared).singleElement().satisfies(pair -> assertThat(pair.service())
                .isEqualTo("payments"));
        assertThat(stage.copies.services).containsExactly("payments");
        assertThat(stage.opened).containsExactly("payments");
        assertThat(stage.rollbacks.services).containsExactly("payments");
    }

    @Test
    void whatIsTypedIsThereAgainAfterLookingElsewhereAndTheChipLeadsBack() {
        opensForTheWorstService("x");
        press(KeyCode.W);
        await("the note is typed at", () -> focus().equals(NoteField.ID));
        hands.write("half a thou");
        press(KeyCode.ESCAPE, KeyCode.ESCAPE);
        await("the fleet is in front again", () -> stage.screens.frontProperty().get().id().equals("fleet"));
        hands.interact(() -> stage.frame.lookup("#" + IncidentChip.ID).requestFocus());
        press(KeyCode.ENTER);
        await("the incident is in front", () -> stage.screens.frontProperty().get() == stage.screen);
        assertThat(Headless.onFx(() -> page().noteProperty().get())).isEqualTo("half a thou");
    }

    @Test
    void aSecondServiceIsPinnedToTheIncidentInHandAndNoOtherIsOpened() {
        opensForTheWorstService("x");
        press(KeyCode.A);
        await("a name is asked for", () -> focus().equals(PinnedServices.FIELD));
        hands.write("chec").type(KeyCode.ENTER);
        await("it is pinned", () -> incident().services().contains("checkout"));
        assertThat(Headless.onFx(() -> stage.model.known().size())).isEqualTo(1);
    }

    @Test
    void closingSaysHowItEndedAndItCanBeReopened() {
        opensForTheWorstService("x");
        hands.push(KeyCode.SHIFT, KeyCode.X);
        await("the outcome is asked for", () -> focus().equals(CloseForm.ID));
        hands.write("rolled back").type(KeyCode.ENTER);
        await("it is closed", () -> !incident().isOpen());
        assertThat(incident().lines().getLast().event()).isEqualTo(new IncidentEvent.Closed("rolled back"));
        await("none is in hand", () -> stage.model.currentProperty().get().isEmpty());
        press(KeyCode.U);
        await("it is open again", () -> incident().isOpen());
    }

    @Test
    void thePageOfAnIncidentThatWasLeftIsHeldByNobodyThoughWhatWasTypedIs() {
        opensForTheWorstService("x");
        press(KeyCode.W);
        await("the note is typed at", () -> focus().equals(NoteField.ID));
        hands.write("half a thou");
        var note = new WeakReference<>(Headless.onFx(() -> stage.frame.lookup("#" + NoteField.ID)));
        var typed = page().noteProperty();
        hands.push(KeyCode.ESCAPE);
        hands.push(KeyCode.SHIFT, KeyCode.X);
        await("the outcome is asked for", () -> focus().equals(CloseForm.ID));
        hands.write("over").type(KeyCode.ENTER);
        await("it is closed", () -> !incident().isOpen());
        press(KeyCode.ESCAPE);
        opensForTheWorstService("another");

        Forgotten.await(note);
        assertThat(typed.get()).isEqualTo("half a thou");
    }

    @Test
    void whatWasToldOfAnIncidentThatWasLeftIsHeldByNobody() {
        opensForTheWorstService("x");
        hands.push(KeyCode.SHIFT, KeyCode.X);
        await("the outcome is asked for", () -> focus().equals(CloseForm.ID));
        hands.write("over").type(KeyCode.ENTER);
        await("its end is told", () -> page().storyProperty().get().filter(story -> !story.incident().isOpen()).isPresent());
        var page = new WeakReference<>(Headless.onFx(this::page));
        press(KeyCode.ESCAPE);
        opensForTheWorstService("another");

        Forgotten.await(page);
    }

    @Test
    void anAlertIsPastedAndProposesItsTitle() {
        press(KeyCode.G, KeyCode.I);
        hands.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ALERT)));
        press(KeyCode.P);
        await("it is proposed", () -> focus().equals(OpenForm.TITLE));
        press(KeyCode.ENTER);
        await("it is open", () -> stage.model.currentProperty().get().isPresent());
        assertThat(incident().title()).isEqualTo("payments answers with 500");
        assertThat(incident().services()).containsExactly("payments");
    }

    @Test
    void whatIsNoAlertIsRefusedInWords() {
        press(KeyCode.G, KeyCode.I);
        hands.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "no alert")));
        press(KeyCode.P);
        await("it is said", () -> stage.tools.notices().problems().stream().map(Problem::code)
                .anyMatch("incident.alert"::equals));
    }

    @Test
    void whatIsCollectedIsKeptOnce() {
        opensForTheWorstService("x");
        var collected = new Collected(Collected.Kind.FINDING, "Tag moved", List.of("two digests"), Map.of("finding", "f"));
        for (var time = 0; time < 2; time++) {
            hands.interact(() -> stage.screen.door("fleet").collect(collected));
            await("it is kept", () -> incident().lines().stream().anyMatch(line -> line.event().equals(collected)));
        }
        assertThat(incident().lines().stream().filter(line -> line.event().equals(collected))).hasSize(1);
    }

    private void opensForTheWorstService(String title) {
        hands.interact(() -> {
            services().requestFocus();
            services().getSelectionModel().select(0);
        });
        press(KeyCode.I);
        await("a title is asked for", () -> focus().equals(OpenForm.TITLE));
        hands.write(title).type(KeyCode.ENTER);
        await("it is open", () -> stage.model.currentProperty().get().isPresent()
                && stage.model.openedProperty().get().isPresent() && stage.model.draftProperty().get().isEmpty());
        await("the story has the focus", () -> focus().equals(StoryCard.LIST));
    }

    private TableView<?> services() {
        return (TableView<?>) stage.frame.lookup(".fleet-table");
    }

    private IncidentPage page() {
        return stage.model.openedProperty().get().orElseThrow();
    }

    private Incident incident() {
        return page().incident();
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
