package dev.mintmark.app.fleet;

import dev.mintmark.change.rollback.Practice;
import java.util.Optional;
import javafx.scene.control.Label;

/// How a service's way back was last proved. Asks once for each service that is opened.
final class PracticeLine extends Label {

    private final FleetContext context;
    private String service = "";

    PracticeLine(FleetContext context) {
        this.context = context;
        getStyleClass().addAll("small", "subtle");
        hide();
    }

    void show(String name) {
        if (!name.equals(service)) {
            hide();
            service = name;
            context.rollbacks().lastPractice(name, known -> {
                if (name.equals(service)) {
                    say(known);
                }
            });
        }
    }

    private void say(Optional<Practice> known) {
        setText(known.map(practice -> context.words().get("fleet.practice."
                + (practice.kind() == Practice.Kind.REHEARSAL ? "rehearsed" : "proved"), context.wording()
                        .ago(practice.at())))
                .orElseGet(() -> context.words().get("fleet.practice.never")));
        setVisible(true);
        setManaged(true);
    }

    final void hide() {
        service = "";
        setVisible(false);
        setManaged(false);
    }
}
