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
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the operator does over and over: every screen is opened and left, and every page that one can come to from them.
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final int LOOKS = 3;
    private static final int TRIES = 5;

    private final Hands hands;
    private final Map<String, Errand> errands = new LinkedHashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> missed = new TreeMap<>();
    private int rounds;

    /// Something that ends anywhere.
    private interface Errand {

        void run(String service) throws Missed;
    }

    Rounds(Hands hands) {
        this.hands = hands;
        errands.put("screens", _ -> screens());
        errands.put("fleet", _ -> fleet());
        errands.put("service", _ -> hands.awaitsSight(".fleet-detail"));
        errands.put("compare", _ -> compare());
        errands.put("timeline", _ -> timeline());
        errands.put("copy", _ -> copy());
        errands.put("plan", _ -> plan());
        errands.put("incident", _ -> incident());
        errands.put("rollback", _ -> rollback());
    }

    /// One of each errand, for the next service; then the fleet is in front, with nothing open.
    void make() throws Missed {
        var service = Services.ALL.get(rounds++ % Services.ALL.size());
        for (var errand : errands.entrySet()) {
            try {
                opens(service);
                errand.getValue().run(service);
                done.merge(errand.getKey(), 1, Integer::sum);
            } catch (Missed nothing) {
                missed.merge(errand.getKey(), 1, Integer::sum);
                LOG.warn("{} of {}: {}", errand.getKey(), service, nothing.getMessage());
            }
            goesHome();
        }
    }

    int made() {
        return rounds;
    }

    /// How often each errand was run to its end.
    Map<String, Integer> done() {
        return done;
    }

    Map<String, Integer> missed() {
        return missed;
    }

    /// What is still being read may take the focus away once more, so this is tried until it holds.
    private void goesHome() throws Missed {
        for (var time = 0; time < TRIES; time++) {
            hands.presses(ESCAPE, ESCAPE, ESCAPE, ESCAPE, ESCAPE);
            try {
                goes("Fleet");
                hands.awaitsSight("#fleet");
                hands.types("1");
                hands.awaitsFocus("fleet-services");
                return;
            } catch (Missed nothing) {
                LOG.warn("on the way home: {}", nothing.getMessage());
            }
        }
        throw new Missed("the way home");
    }

    private void opens(String service) throws Missed {
        chooses(service);
        hands.awaitsSight("#fleet");
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

    private void fleet() {
        for (var lens : List.of("1", "2", "3", "n", "1")) {
            hands.types(lens);
            Hands.pass(300);
        }
    }

    private void timeline() {
        for (var key : List.of("gt", "+", "+", "-", "-", "c", "c", "[", "]", "n")) {
            hands.types(key);
            Hands.pass(300);
        }
    }

    private void compare() throws Missed {
        hands.types("d");
        hands.awaitsSight("#compare-ladder");
        for (var tab : List.of("1", "2", "3", "4", "5", "x")) {
            hands.types(tab);
            Hands.pass(300);
        }
        hands.awaitsSight("#compare-ladder");
    }

    private void copy() throws Missed {
        hands.types("s");
        hands.awaitsFocus("launch-purpose");
        hands.types("soak");
        hands.presses(ENTER);
        hands.awaitsFocus("launch-go");
        hands.presses(ENTER);
        hands.awaitsTerminal();
        hands.types("env\rls\r");
        Hands.pass(500);
        hands.presses(B, List.of(CONTROL, SHIFT));
        hands.types("2");
        Hands.pass(300);
        hands.types("X");
        hands.awaitsFocus("copies-keep");
        hands.presses(TAB);
        hands.awaitsFocus("copies-end-now");
        hands.presses(ENTER);
        hands.awaitsWords("has ended");
    }

    private void plan() throws Missed {
        hands.types("R");
        hands.awaitsFocus("rollback-reason");
        hands.types("soak");
        hands.presses(ENTER);
        hands.awaitsFocus("rollback-cancel");
    }

    /// Now and then the plan is run as well.
    private void rollback() throws Missed {
        if (rounds % 5 != 0) {
            return;
        }
        plan();
        hands.presses(TAB);
        hands.awaitsFocus("rollback-go");
        hands.presses(ENTER);
        hands.awaitsSight("#rollback-run-page");
        Hands.pass(10_000);
    }

    private void incident() throws Missed {
        hands.types("i");
        hands.awaitsFocus("incident-title");
        hands.types("soak");
        hands.presses(ENTER);
        hands.awaitsFocus("incident-story");
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
