package dev.mintmark.app.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Forgotten;
import dev.mintmark.app.look.Headless;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.presentation.copies.CopySubject;
import dev.mintmark.testkit.images.Digests;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesStoriesTest {

    private static final Pattern OUTPUT = Pattern.compile("\\[[0-9.]+,\"o\",\"(.*)\"]");

    private static final CopySubject PAYMENTS = new CopySubject(List.of(new CopyOrigin.OfImage("shop/payments:2.14.0")),
            "payments", Optional.of(Digests.of("shop/payments:2.14.0")), Optional.of(SampleCopies.LOCAL), "");

    private CopiesRobot operator;

    @AfterEach
    void close() {
        operator.stage.watch.close();
    }

    private void opens(SampleCopies copies) {
        operator = CopiesRobot.over(copies);
    }

    private void isOfferedPayments() {
        Headless.onFx(() -> {
            operator.stage.screen.open(PAYMENTS, "sources");
            return null;
        });
        operator.awaitsFocus(LaunchForm.PURPOSE);
    }

    /// Does not wait for the plan: Enter leads on as soon as there is one.
    private void launchesForAnIncident() {
        operator.types("INC-314").presses(KeyCode.ENTER);
        operator.awaitsFocus(LaunchPage.LAUNCH);
        operator.presses(KeyCode.ENTER);
        operator.awaits("a terminal", operator::isInTerminal);
    }

    @Test
    void aCopyIsLaunchedTypedInExtendedAndEndedByKeysAlone() {
        opens(SampleCopies.none());
        isOfferedPayments();
        operator.awaitsWords("withheld: its name says it is secret");
        assertThat(Headless.onFx(() -> operator.stage.parts.launch().mayLaunch())).isFalse();

        launchesForAnIncident();

        operator.types("echo xX").presses(KeyCode.ENTER);
        operator.awaits("the shell answers", () -> operator.terminal().contains("xX"));

        operator.presses(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        operator.awaitsWords("ends in 45:00");

        operator.presses(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B).awaitsFocus(CopyList.ID);
        operator.types("X");
        operator.awaitsFocus(CopyPage.KEEP);
        operator.presses(KeyCode.TAB).presses(KeyCode.ENTER);
        operator.awaitsWords("has ended");
        assertThat(operator.sees()).isEmpty();
        assertThat(operator.stage.copies.audit.records().stream().map(AuditRecord::act).distinct().toList())
                .containsExactly("copy.launch", "copy.shell", "copy.extend", "copy.end");
    }

    @Test
    void whatTheTerminalIsTypedReachesNoCommandOfTheWindow() {
        opens(SampleCopies.several());
        operator.types("jjj");
        operator.presses(KeyCode.ENTER);
        operator.awaits("a terminal", operator::isInTerminal);
        operator.types("gs?:1X").presses(KeyCode.ESCAPE);
        assertThat(Headless.onFx(operator::isInTerminal)).isTrue();
        assertThat(Headless.onFx(() -> operator.stage.screens.frontProperty().get().id())).isEqualTo("copies");
    }

    @Test
    void thePageOfACopyIsTheSameWhenOneComesBackToItAndIsLetGoWithTheCopy() {
        opens(SampleCopies.several());
        operator.types("jjj");
        var page = new WeakReference<>(Headless.onFx(this::page));
        operator.types("k");
        operator.awaits("another copy", () -> page() != page.get());
        operator.types("j");
        operator.awaits("the first again", () -> page() == page.get());

        operator.types("X");
        operator.awaitsFocus(CopyPage.KEEP);
        operator.presses(KeyCode.TAB).presses(KeyCode.ENTER);
        operator.awaitsWords("has ended");
        operator.presses(KeyCode.ESCAPE);
        Forgotten.await(page);
    }

    private Node page() {
        return operator.stage.frame.lookup("#" + CopyPage.ID);
    }

    @Test
    void aPortIsForwardedByKeysAloneAndStopped() {
        opens(SampleCopies.several());
        operator.types("jjj6");
        operator.awaitsFocus(PortsPane.FIELD);
        operator.types("http").presses(KeyCode.ENTER);
        operator.awaitsWords("Ports are numbers from 1 to 65535.");

        operator.presses(KeyCode.CONTROL, KeyCode.A).types("8080:9000").presses(KeyCode.ENTER);
        operator.awaitsWords("127.0.0.1:9000");
        operator.awaitsWords("leads to port 8080 in the copy");
        assertThat(operator.stage.copies.audit.records().stream().map(AuditRecord::act).distinct().toList())
                .containsExactly("copy.forward");

        operator.presses(KeyCode.TAB).presses(KeyCode.TAB).presses(KeyCode.TAB).presses(KeyCode.ENTER);
        operator.awaitsWords("No port of this machine leads into the copy.");
    }

    @Test
    void thePurposeTakesTheFocusBeforeThePageWasEverDrawn() {
        opens(SampleCopies.none());
        var focused = Headless.onFx(() -> {
            operator.stage.screen.open(PAYMENTS, "sources");
            operator.stage.screen.commands().stream().filter(command -> command.id().equals("copies.purpose"))
                    .forEach(command -> command.action().run());
            return operator.stage.frame.getScene().getFocusOwner().getId();
        });
        assertThat(focused).isEqualTo(LaunchForm.PURPOSE);
    }

    @Test
    void aShellIsRecordedIntoAFileOfTheOperatorsChoice(@TempDir Path folder) throws Exception {
        var file = folder.resolve("night.cast");
        operator = CopiesRobot.over(SampleCopies.none(), file);
        isOfferedPayments();
        launchesForAnIncident();
        operator.presses(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        operator.awaitsWords("Recorded into " + file);

        operator.types("echo xX").presses(KeyCode.ENTER);
        operator.awaits("the shell answers", () -> operator.terminal().contains("xX"));
        operator.presses(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        operator.awaits("the recording has ended", () -> !operator.reads("Recorded into"));

        assertThat(Files.readString(file)).contains("\"version\":2");
        assertThat(shown(file)).contains("xX");
    }

    /// What a terminal that plays the recording is given; an answer may have come in pieces.
    private static String shown(Path recording) throws IOException {
        try (var lines = Files.lines(recording)) {
            return lines.map(OUTPUT::matcher).filter(Matcher::matches).map(event -> event.group(1))
                    .collect(Collectors.joining());
        }
    }

    @Test
    void escLeadsBackToWhereTheCopyWasAskedForAndNothingIsMade() {
        opens(SampleCopies.none());
        isOfferedPayments();
        operator.presses(KeyCode.ESCAPE);
        assertThat(Headless.onFx(() -> operator.stage.screens.frontProperty().get().id())).isEqualTo("sources");
        assertThat(operator.stage.copies.audit.records()).isEmpty();
    }

    @Test
    void aPlaceIsArmedByTypingItsName() {
        opens(SampleCopies.none());
        var armed = operator.stage.parts.armed();
        assertThat(Headless.onFx(() -> armed.arm(SampleCopies.PROD, "prod")).orElseThrow().code()).isEqualTo("arm.name");
        operator.awaitsWords("read-only but for default");
        assertThat(Headless.onFx(() -> armed.arm(SampleCopies.PROD, "prod-eu"))).isEmpty();
        operator.awaitsWords("armed: prod-eu · 30 min");
        Headless.onFx(() -> {
            armed.disarm(SampleCopies.PROD);
            return null;
        });
        operator.awaitsWords("read-only but for default");
    }

    @Test
    void theEndOfALeaseIsToldAndOneKeyGivesMore() {
        opens(SampleCopies.several());
        operator.chooses(SampleCopies.PAYMENTS);
        operator.stage.copies.clock.pass(Duration.ofMinutes(19));
        operator.stage.look();
        operator.awaitsWords("Less than five minutes are left");
        operator.types("+");
        operator.awaits("no notice any longer", () -> !operator.reads("Less than five minutes"));
        operator.awaitsWords("ends in 19:41");
    }

    @Test
    void anEndThatNobodySawIsNotTakenForOne() {
        opens(SampleCopies.several());
        operator.chooses(SampleCopies.PAYMENTS);
        operator.stage.copies.local.confirmNoEnd(SampleCopies.STUCK);
        operator.types("X").presses(KeyCode.TAB).presses(KeyCode.ENTER);
        operator.awaitsWords("Its end was not confirmed.");
        assertThat(operator.sees()).contains("INC-314 pool exhaustion");
    }

    @Test
    void closingTheWindowSaysWhatLivesOn() {
        opens(SampleCopies.several());
        Headless.onFx(() -> {
            operator.stage.sayLeaving();
            return null;
        });
        operator.awaitsWords("2 of your debug copies keep running");
        operator.awaitsWords("until 14:58");
        operator.awaitsFocus(LeavingNote.CLOSE);
        operator.presses(KeyCode.SHIFT, KeyCode.TAB).awaitsFocus(LeavingNote.STAY);
        operator.presses(KeyCode.ENTER);
        operator.awaits("the window stays", () -> !operator.reads("keep running"));
    }
}
