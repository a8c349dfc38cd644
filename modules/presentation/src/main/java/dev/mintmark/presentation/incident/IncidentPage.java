package dev.mintmark.presentation.incident;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentId;
import dev.mintmark.incident.Story;
import dev.mintmark.presentation.fleet.ServiceLine;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One incident whose page was opened. What is typed for it is kept while the window lives. FX thread only.
public final class IncidentPage {

    private final IncidentsModel all;
    private final ReadOnlyObjectWrapper<Incident> incident;
    private final ReadOnlyObjectWrapper<Optional<Story>> story = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PinnedLine>> pinned = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty outcome = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> service = new SimpleObjectProperty<>(Optional.empty());

    IncidentPage(IncidentsModel all, Incident first) {
        this.all = all;
        incident = new ReadOnlyObjectWrapper<>(first);
        show(first);
    }

    public IncidentId id() {
        return incident.get().id();
    }

    public ReadOnlyObjectProperty<Incident> incidentProperty() {
        return incident.getReadOnlyProperty();
    }

    public Incident incident() {
        return incident.get();
    }

    /// Empty until it was read first.
    public ReadOnlyObjectProperty<Optional<Story>> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /// The pinned services as they are now.
    public ReadOnlyObjectProperty<List<PinnedLine>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /// Why the last thing asked of it was not done.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether something is being written.
    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /// Whether nothing is typed for it, and nothing is being written.
    boolean isUntouched() {
        return note.get().isBlank() && outcome.get().isBlank() && !writing.get();
    }

    /// What is typed and not added yet.
    public StringProperty noteProperty() {
        return note;
    }

    /// What is typed for its closing.
    public StringProperty outcomeProperty() {
        return outcome;
    }

    /// The pinned service that the next thing is done to.
    public ObjectProperty<Optional<String>> serviceProperty() {
        return service;
    }

    void show(Incident now) {
        if (!now.equals(incident.get())) {
            incident.set(now);
        }
        if (service.get().filter(now.services()::contains).isEmpty()) {
            service.set(now.services().stream().findFirst());
        }
    }

    void tell(Story told) {
        if (!story.get().filter(told::equals).isPresent()) {
            story.set(Optional.of(told));
        }
    }

    void seen(List<PinnedLine> now) {
        if (!now.equals(pinned.get())) {
            var first = pinned.get().isEmpty();
            pinned.set(now);
            if (first) {
                chooseTheWorst();
            }
        }
    }

    /// As long as nobody chose another, the next thing is done to what is in the worst trouble.
    private void chooseTheWorst() {
        pinned.get().stream().flatMap(line -> line.line().stream()).map(ServiceLine::summary)
                .min(ServiceSummary.WORST_FIRST).ifPresent(worst -> service.set(Optional.of(worst.name())));
    }

    void problem(Optional<Problem> why) {
        problem.set(why);
    }

    /// Adds what is typed; it stays typed until it is kept.
    public void addNote() {
        var text = note.get();
        if (!text.isBlank()) {
            add(new IncidentEvent.Noted(text), () -> {
                if (note.get().equals(text)) {
                    note.set("");
                }
            });
        }
    }

    public void pin(String name) {
        if (!name.isBlank()) {
            add(new IncidentEvent.Pinned(name.strip()), () -> service.set(Optional.of(name.strip())
                    .filter(incident.get().services()::contains).or(service::get)));
        }
    }

    public void unpin(String name) {
        add(new IncidentEvent.Unpinned(name), () -> { });
    }

    public void close() {
        add(new IncidentEvent.Closed(outcome.get().strip()), () -> outcome.set(""));
    }

    public void reopen() {
        add(new IncidentEvent.Reopened(), () -> { });
    }

    private void add(IncidentEvent event, Runnable kept) {
        if (!writing.get()) {
            writing.set(true);
            problem.set(Optional.empty());
            all.write(this, event, kept);
        }
    }

    void written() {
        writing.set(false);
    }
}
