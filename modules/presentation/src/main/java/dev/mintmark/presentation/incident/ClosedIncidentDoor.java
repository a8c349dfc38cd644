package dev.mintmark.presentation.incident;

import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent.Collected;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Leads nowhere.
final class ClosedIncidentDoor implements IncidentDoor {

    private final ReadOnlyObjectProperty<Optional<Incident>> none =
            new ReadOnlyObjectWrapper<>(Optional.<Incident>empty()).getReadOnlyProperty();

    @Override
    public ReadOnlyObjectProperty<Optional<Incident>> currentProperty() {
        return none;
    }

    @Override
    public void openFor(String service) {
        // Nobody keeps incidents.
    }

    @Override
    public void collect(Collected collected) {
        // Nobody keeps incidents.
    }
}
