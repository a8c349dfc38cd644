package dev.mintmark.app.incident;

import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.presentation.incident.IncidentDoor;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The way from one other screen to the incident in hand.
final class ScreenIncidentDoor implements IncidentDoor {

    private final IncidentContext context;
    private final Consumer<String> open;

    ScreenIncidentDoor(IncidentContext context, Consumer<String> open) {
        this.context = context;
        this.open = open;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Incident>> currentProperty() {
        return context.model().currentProperty();
    }

    @Override
    public void openFor(String service) {
        open.accept(service);
    }

    @Override
    public void collect(Collected collected) {
        var notices = context.tools().notices();
        context.model().collect(collected, incident -> notices.hint(context.word("incidents.collected",
                IncidentWords.name(incident))), notices::report);
    }
}
