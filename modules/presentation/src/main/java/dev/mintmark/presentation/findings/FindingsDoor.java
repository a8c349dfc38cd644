package dev.mintmark.presentation.findings;

import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where other screens see what was found of a service, and how they lead there. FX thread only.
public interface FindingsDoor {

    /// A door that leads nowhere, for a screen that is shown without the others.
    static FindingsDoor closed() {
        return new FindingsDoor() {

            private final ReadOnlyObjectProperty<Map<String, FindingMark>> none =
                    new ReadOnlyObjectWrapper<>(Map.<String, FindingMark>of()).getReadOnlyProperty();

            @Override
            public ReadOnlyObjectProperty<Map<String, FindingMark>> marksProperty() {
                return none;
            }

            @Override
            public void open(String service) {
                // Nobody is behind it.
            }
        };
    }

    /// The open findings of each service that has any.
    ReadOnlyObjectProperty<Map<String, FindingMark>> marksProperty();

    /// Shows the findings of a service in front.
    void open(String service);
}
