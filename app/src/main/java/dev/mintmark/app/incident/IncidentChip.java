package dev.mintmark.app.incident;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.incident.Incident;
import java.util.Optional;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// The incident in hand, in the header of every screen: its ticket or title, how long it is open, and the way back to it.
final class IncidentChip extends Button {

    static final String ID = "incident-chip";

    private static final double WIDEST = 260;

    private final IncidentContext context;

    IncidentChip(IncidentContext context, Runnable show) {
        this.context = context;
        setId(ID);
        setGraphic(new FontIcon(Icon.LIFE_BUOY));
        getStyleClass().addAll("header-chip", "incident-chip");
        setMnemonicParsing(false);
        setMaxWidth(WIDEST);
        setMinWidth(120);
        setOnAction(_ -> show.run());
        context.model().currentProperty().subscribe(this::show);
    }

    void tick() {
        show(context.model().currentProperty().get());
    }

    private void show(Optional<Incident> current) {
        setVisible(current.isPresent());
        setManaged(current.isPresent());
        current.ifPresent(incident -> {
            setText(context.word("incidents.chip", IncidentWords.name(incident), context.says().clock(incident)));
            Described.spoken(this, context.word("incidents.chip.spoken", IncidentWords.name(incident)));
        });
    }
}
