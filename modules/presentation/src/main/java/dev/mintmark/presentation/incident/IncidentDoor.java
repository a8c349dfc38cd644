package dev.mintmark.presentation.incident;

import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent.Collected;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// How other screens open an incident, and add to the one in hand. FX thread only.
public interface IncidentDoor {

    /// A door that leads nowhere, for a screen that is shown without the others.
    static IncidentDoor closed() {
        return new ClosedIncidentDoor();
    }

    /// The open incident this operator works on.
    ReadOnlyObjectProperty<Optional<Incident>> currentProperty();

    /// Pins the service to the incident in hand and shows it; asks for a new one if there is none.
    void openFor(String service);

    /// Keeps something that was looked at in the incident in hand; does nothing if there is none or it has it already.
    void collect(Collected collected);
}
