package dev.mintmark.app.incident;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.incident.Incident;
import dev.mintmark.presentation.rollback.Bounded;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An incident in the list.
final class IncidentRow extends ListCell<Incident> {

    static final double TICKET = 110;
    static final double OPENED = 150;
    static final double TOOK = 120;
    static final double STANDING = 92;

    private final IncidentContext context;
    private final Label title = Pieces.label("", "strong");
    private final Label services = Pieces.label("", "small", "muted");
    private final Label ticket = Pieces.label("");
    private final Label opened = Pieces.label("");
    private final Label by = Pieces.label("", "small", "muted");
    private final Label took = Pieces.label("");
    private final Label standing = Pieces.label("", "chip");
    private final HBox whole;

    IncidentRow(IncidentContext context) {
        this.context = context;
        title.setMinWidth(0);
        services.setMinWidth(0);
        var what = new VBox(3, title, services);
        what.setAlignment(Pos.CENTER_LEFT);
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var times = new VBox(3, opened, by);
        times.setAlignment(Pos.CENTER_LEFT);
        whole = Pieces.line(12, what, fixed(ticket, TICKET), fixed(times, OPENED), fixed(took, TOOK),
                fixed(Pieces.line(0, standing), STANDING));
        whole.getStyleClass().add("incident-line");
        setPrefWidth(0);
    }

    static <R extends Region> R fixed(R region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        return region;
    }

    @Override
    protected void updateItem(Incident incident, boolean empty) {
        super.updateItem(incident, empty);
        setText(null);
        setGraphic(empty || incident == null ? null : whole);
        if (empty || incident == null) {
            setAccessibleText(null);
            return;
        }
        title.setText(Bounded.line(incident.title()));
        services.setText(context.says().services(incident));
        ticket.setText(incident.ticket().map(Bounded::name).orElse("—"));
        opened.setText(context.wording().dayAndTime(incident.openedAt()));
        by.setText(context.word("incidents.by", Bounded.name(incident.openedBy())));
        took.setText(context.says().clock(incident));
        standing.setText(context.word(incident.isOpen() ? "incidents.state.open" : "incidents.state.closed"));
        standing.getStyleClass().setAll("label", "chip", incident.isOpen() ? "warning" : "ok");
        setAccessibleText(context.word("incidents.row.spoken", title.getText(), ticket.getText(), services.getText(),
                opened.getText(), context.says().standing(incident)));
    }
}
