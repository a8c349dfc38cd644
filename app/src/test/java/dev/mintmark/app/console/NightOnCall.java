package dev.mintmark.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Wiring;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// One night, from alarm to all-clear, in the window as it is wired for operators: a service went
/// bad after a release and stands on top; what changed is one key away; a copy of the bad version confirms it; the way back is
/// planned, read and run; that it is done is seen; the note tells it all.
abstract class NightOnCall {

    private static final int MOST_STROKES = 22;

    @TempDir
    Path folder;

    private OpenConsole window;
    private NightRobot operator;

    /// What this night is about.
    ///
    /// @param service   that went bad
    /// @param culprit   the file that changed outside any package
    /// @param command   typed in the copy
    /// @param proof     that the terminal then shows
    /// @param instances of the service, all of which are to arrive
    record Night(String service, String culprit, String command, String proof, int instances) {}

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    void opens(Endpoints endpoints) {
        window = OpenConsole.in(folder, Clock.systemUTC(), around -> Wiring.of(around, Home.in(folder), endpoints), () -> { });
        operator = new NightRobot(window);
    }

    /// @param hands    what the operator uses
    /// @param name     of the account of what it cost
    /// @param pictures what the names of its pictures begin with
    void isSpent(Function<NightRobot, Hands> hands, String name, String pictures, Night night) {
        var on = hands.apply(operator);
        operator.awaitsSelected(night.service);
        operator.draws(pictures + "-fleet");
        operator.alarm();

        on.openIncident(night.service, "500s since the release", "INC-314");
        operator.reaches("an incident is open");

        on.compare();
        operator.awaitsWords(night.culprit);
        operator.reaches("the file that no package explains is named");
        operator.draws(pictures + "-compare");

        on.askForCopy();
        operator.awaitsEnabled("launch-go");
        on.launch();
        operator.awaitsTerminal();
        operator.types(night.command + "\n");
        operator.awaitsInTerminal(night.proof);
        operator.reaches("a copy of the bad version confirms it");
        on.endCopy();
        operator.awaitsWords("has ended");

        on.backToIncident();
        on.planRollback("pool exhaustion");
        operator.awaitsWords("Roll back " + night.service + " to");
        operator.awaitsEnabled("rollback-go");
        operator.reaches("the plan is read");
        operator.draws(pictures + "-rollback");
        on.confirm();
        operator.reaches("the rollback is confirmed");
        assertThat(operator.strokes()).as("keys and clicks from alarm to confirmation").isLessThanOrEqualTo(MOST_STROKES);
        operator.awaitsWords(night.instances == 1 ? "the one instance runs the target"
                : "all " + night.instances + " instances run the target and are ready");
        operator.reaches("it is seen to be done");
        operator.draws(pictures + "-rollback-done");

        on.backToIncident();
        operator.awaitsWords("INC-314");
        on.copyNote();
        operator.awaits("the note is on the clipboard", () -> clipboard().contains(night.culprit));
        operator.reaches("the note can be handed on");
        operator.draws(pictures + "-incident");
        var note = Headless.onFx(NightOnCall::clipboard);
        operator.account(name, note);
        assertThat(note).contains("500s since the release", "INC-314", night.service,
                night.culprit, "pool exhaustion", "sha256:")
                .as("a debug copy is no instance of the service").doesNotContain("in docker/default/Container/mintmark-");
    }

    private static String clipboard() {
        return String.valueOf(Clipboard.getSystemClipboard().getString());
    }
}
