package dev.mintmark.benchmarks.soak;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.TAB;

import dev.mintmark.benchmarks.soak.Hands.Missed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What there is to be done at the window, each beginning at a service that is opened on the Fleet screen: every screen
/// is opened and left, and every page that one can come to from them.
final class Errands {

    private static final int LOOKS = 3;
    /// A rollback that is run changes the fleet and stays on record, so most plans are only read.
    private static final int RUN_ONE_IN = 4;

    private final Hands hands;
    private final Map<String, Errand> all = new LinkedHashMap<>();
    private int plans;

    /// Ends on any screen.
    @FunctionalInterface
    interface Errand {

        void run() throws Missed;
    }

    Errands(Hands hands) {
        this.hands = hands;
        all.put("service", () -> hands.awaitsSight(".fleet-detail"));
        all.put("screens", this::screens);
        all.put("fleet", () -> each(List.of("1", "2", "3", "n", "1")));
        all.put("compare", this::compare);
        all.put("timeline", this::timeline);
        all.put("copy", this::copy);
        all.put("rollback", this::rollback);
        all.put("incident", this::incident);
    }

    Map<String, Errand> all() {
        return all;
    }

    /// From wherever, to the Fleet screen with nothing open.
    void goesHome() throws Missed {
        hands.presses(ESCAPE, ESCAPE, ESCAPE, ESCAPE, ESCAPE);
        goes("Fleet");
        hands.awaitsSight("#fleet");
        hands.types("1");
        hands.awaitsFocus("fleet-services");
    }

    void opens(String service) throws Missed {
        chooses(service);
        hands.awaitsSight(".fleet-detail");
    }

    private void goes(String screen) throws Missed {
        chooses("Go to " + screen);
    }

    /// By the palette, which opens also from where letters are typed.
    private void chooses(String entry) throws Missed {
        hands.presses(K, List.of(CONTROL));
        hands.awaitsFocus("palette-field");
        hands.types(entry);
        hands.presses(ENTER);
    }

    private void each(List<String> keys) {
        for (var key : keys) {
            hands.types(key);
            Hands.pass(300);
        }
    }

    private void screens() throws Missed {
        for (var screen : List.of("Timeline", "Compare", "Copies", "Rollbacks", "Incidents", "Settings", "Fleet", "Sources")) {
            goes(screen);
            Hands.pass(300);
        }
        // All looks, and the first again.
        for (var look = 0; look < LOOKS; look++) {
            hands.types("t");
            Hands.pass(300);
        }
        hands.types("?");
        hands.awaitsSight("#help");
        hands.presses(ESCAPE);
        goes("Findings");
        Hands.pass(300);
        hands.types("vzz/pay");
        hands.awaitsFocus("filter");
    }

    private void timeline() throws Missed {
        hands.types("t");
        Hands.pass(500);
        each(List.of("+", "+", "-", "-", "c", "c", "[", "]", "n"));
    }

    private void compare() throws Missed {
        hands.types("d");
        hands.awaitsSight("#compare-ladder");
        each(List.of("1", "2", "3", "4", "5", "x"));
        hands.awaitsSight("#compare-ladder");
    }

    private void copy() throws Missed {
        hands.types("s");
        // With an incident in hand, what it is for is known already.
        if (hands.awaitsFocus("launch-purpose", "launch-cancel").equals("launch-purpose")) {
            hands.types("soak");
            hands.presses(ENTER);
        } else {
            hands.awaits("the plan", () -> hands.mayPress("#launch-go"));
            hands.presses(TAB);
        }
        hands.awaitsFocus("launch-go");
        hands.presses(ENTER);
        hands.awaitsTerminal();
        // Until the shell has its prompt, the focus may still move.
        Hands.pass(1_500);
        hands.awaitsTerminal();
        hands.types("env\rls\r");
        Hands.pass(500);
        hands.presses(B, List.of(CONTROL, SHIFT));
        hands.types("X");
        hands.awaitsFocus("copies-keep");
        hands.presses(TAB);
        hands.awaitsFocus("copies-end-now");
        hands.presses(ENTER);
        hands.awaitsWords("has ended");
    }

    private void rollback() throws Missed {
        hands.types("R");
        hands.awaitsFocus("rollback-reason");
        hands.types("soak");
        hands.presses(ENTER);
        hands.awaitsFocus("rollback-cancel");
        // It is not offered while the fleet is in the way of it.
        if (plans++ % RUN_ONE_IN == 0 && hands.asks(() -> hands.mayPress("#rollback-go"))) {
            hands.presses(TAB);
            hands.awaitsFocus("rollback-go");
            hands.presses(ENTER);
            hands.awaitsSight("#rollback-run-page");
            Hands.pass(5_000);
        }
    }

    private void incident() throws Missed {
        hands.types("i");
        // One that is in hand already is closed this time.
        if (hands.awaitsFocus("incident-title", "incident-story").equals("incident-title")) {
            hands.types("soak");
            hands.presses(ENTER);
            hands.awaitsFocus("incident-story");
        }
        hands.types("w");
        hands.awaitsFocus("incident-note");
        hands.types("looking");
        hands.presses(ENTER, List.of(CONTROL));
        hands.presses(ESCAPE);
        hands.awaitsFocus("incident-story");
        hands.types("X");
        hands.awaitsFocus("incident-outcome");
        hands.types("nothing");
        hands.presses(ENTER);
        hands.awaits("the incident closed", () -> !hands.sees("#incident-outcome"));
    }
}
