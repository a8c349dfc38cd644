package dev.mintmark.app.fleet;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.fleet.service.Sign.Severity;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.Optional;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// How many findings of the opened service are open, and one of the worst; leads to all of them.
final class FindingsLine extends Button {

    static final String ID = "fleet-findings";

    private final FleetContext context;
    private final FontIcon icon = new FontIcon(Icon.ALERT_TRIANGLE);
    private Optional<String> service = Optional.empty();

    FindingsLine(FleetContext context) {
        this.context = context;
        setId(ID);
        setGraphic(icon);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setMnemonicParsing(false);
        getStyleClass().addAll("findings-line");
        setOnAction(_ -> service.ifPresent(context.findings()::open));
        context.findings().marksProperty().subscribe(_ -> show());
        show();
    }

    void show(String name) {
        service = Optional.of(name);
        show();
    }

    void hide() {
        service = Optional.empty();
        show();
    }

    private void show() {
        var mark = service.map(context.findings().marksProperty().get()::get);
        setVisible(mark.isPresent());
        setManaged(mark.isPresent());
        mark.ifPresent(found -> {
            var soon = found.worst().severity() == Severity.WARNING || found.worst().severity() == Severity.DANGER;
            icon.setIconCode(soon ? Icon.ALERT_TRIANGLE : Icon.INFO);
            icon.getStyleClass().setAll("ikonli-font-icon", soon ? "status-warning" : "status-muted");
            setText(context.words().get("fleet.findingsLine", found.count(), Bounded.line(found.worst().what())));
            Described.as(this, getText(), "w");
        });
    }
}
