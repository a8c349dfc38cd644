package dev.mintmark.presentation.incident;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.service.ServiceBoard;
import dev.mintmark.incident.Alert;
import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentId;
import dev.mintmark.incident.IncidentNote;
import dev.mintmark.incident.Incidents;
import dev.mintmark.incident.IncidentsUnavailable;
import dev.mintmark.presentation.Latest;
import dev.mintmark.presentation.fleet.ServiceLine;
import dev.mintmark.presentation.fleet.SnapshotWorker;
import dev.mintmark.presentation.rollback.ServicesInPlace;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Errand;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The incidents there are, the one in hand, and the one whose page is open. FX thread only, but for [#accept].
///
/// Everything is read and written behind the FX thread, and read again after it was written: another console may have
/// written as well.
public final class IncidentsModel implements Consumer<FleetSnapshot>, AutoCloseable {

    private static final Comparator<Incident> OPEN_FIRST = Comparator.comparing((Incident one) -> !one.isOpen())
            .thenComparing(Incident::openedAt, Comparator.reverseOrder());
    /// Seconds between two looks at a story that is in front.
    private static final int EVERY = 5;

    private final Supplier<Incidents> service;
    private final Background background;
    private final IncidentWork.Wording wording;
    private final SnapshotWorker<Set<String>, Map<String, ServiceLine>> worker;
    private final Map<IncidentId, IncidentPage> pages = new HashMap<>();
    private final ObservableList<Incident> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Incident>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<IncidentPage>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OpeningDraft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Incident> known = List.of();
    private FleetSnapshot fleet = FleetSnapshot.EMPTY;
    private String filter = "";
    private boolean reading;
    private boolean again;
    private int ticks;

    /// @param service asked for when it is first needed, because it may have to be opened
    public IncidentsModel(Supplier<Incidents> service, Background background, Executor fxThread,
            IncidentWork.Wording wording) {
        this.service = service;
        this.background = background;
        this.wording = wording;
        var board = new ServiceBoard();
        worker = new SnapshotWorker<>("incident reader", SnapshotWorker.Pace.CALM, Set.of(), (seen, names) ->
                names.isEmpty() ? Map.of() : board.of(seen).stream().filter(one -> names.contains(one.name()))
                        .collect(Collectors.toMap(one -> one.name(), ServiceLine::of)),
                new Latest<>(fxThread, this::seen));
    }

    /// The fleet as it is. Any thread; returns at once.
    @Override
    public void accept(FleetSnapshot snapshot) {
        worker.show(snapshot);
    }

    /// The fleet of which services can be chosen.
    public void present(FleetSnapshot snapshot) {
        fleet = snapshot;
        accept(snapshot);
    }

    /// The names of all services, in order.
    public List<String> services() {
        return ServicesInPlace.names(fleet);
    }

    /// Those that match the filter, the open ones first.
    public ObservableList<Incident> lines() {
        return lines;
    }

    public List<Incident> known() {
        return known;
    }

    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Why they could not be read.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The open one this operator works on.
    public ReadOnlyObjectProperty<Optional<Incident>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The one whose page is in front.
    public ReadOnlyObjectProperty<Optional<IncidentPage>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// One that is about to be opened.
    public ReadOnlyObjectProperty<Optional<OpeningDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public void narrow(String words) {
        filter = words.strip().toLowerCase(Locale.ROOT);
        arrange();
    }

    private void arrange() {
        var shown = known.stream().filter(this::matches).sorted(OPEN_FIRST).toList();
        if (!shown.equals(lines)) {
            lines.setAll(shown);
        }
    }

    private boolean matches(Incident incident) {
        return filter.isEmpty() || String.join(" ", incident.title(), incident.ticket().orElse(""),
                incident.id().value(), incident.openedBy(), String.join(" ", incident.services()))
                .toLowerCase(Locale.ROOT).contains(filter);
    }

    private record Read(List<Incident> all, Optional<Incident> current) {}

    /// Reads again which there are, and what is told of the one in front.
    public void refresh() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        run(IncidentWork.READ, "", () -> new Read(service.get().all(), service.get().current()), this::refreshed, why -> {
            problem.set(Optional.of(why));
            endOfReading();
        });
    }

    private void refreshed(Read now) {
        known = now.all();
        problem.set(Optional.empty());
        known.forEach(incident -> Optional.ofNullable(pages.get(incident.id())).ifPresent(page -> page.show(incident)));
        if (!current.get().equals(now.current())) {
            current.set(now.current());
        }
        arrange();
        opened.get().ifPresent(this::tell);
        endOfReading();
    }

    private void endOfReading() {
        read.set(true);
        reading = false;
        watch();
        if (again) {
            again = false;
            refresh();
        }
    }

    private void tell(IncidentPage page) {
        run(IncidentWork.READ, page.incident().title(), () -> service.get().story(page.incident()), page::tell,
                why -> page.problem(Optional.of(why)));
    }

    /// Looks at what is pinned where it can be seen.
    private void watch() {
        worker.ask(opened.get().map(page -> Set.copyOf(page.incident().services())).orElse(Set.of()));
    }

    private void seen(Map<String, ServiceLine> services) {
        opened.get().ifPresent(page -> page.seen(page.incident().services().stream()
                .map(name -> new PinnedLine(name, Optional.ofNullable(services.get(name)))).toList()));
    }

    /// Brings the page of an incident to the front, and makes it the one in hand if it is open.
    public void open(Incident incident) {
        // Of a page that was left only what is typed is worth its memory: all that is told of an incident is read anew.
        pages.values().removeIf(page -> !page.id().equals(incident.id()) && page.isUntouched());
        var page = pages.computeIfAbsent(incident.id(), _ -> new IncidentPage(this, incident));
        opened.set(Optional.of(page));
        watch();
        if (incident.isOpen() && current.get().filter(one -> one.id().equals(incident.id())).isEmpty()) {
            run(IncidentWork.WRITE, incident.title(), () -> service.get().add(incident.id(), new IncidentEvent.Chosen()),
                    _ -> refresh(), why -> page.problem(Optional.of(why)));
        } else {
            tell(page);
        }
    }

    /// Leaves the page; what is typed stays.
    public void leave() {
        opened.set(Optional.empty());
        watch();
    }

    /// Asks what a new one is to be called.
    public void propose(List<String> services) {
        draft.set(Optional.of(draft.get().orElse(OpeningDraft.EMPTY).with(services)));
    }

    /// Proposes one for an alert, with the services that its labels name.
    public void propose(Alert alert) {
        run(IncidentWork.READ, alert.name(), () -> OpeningDraft.of(alert, service.get().services(alert)),
                now -> draft.set(Optional.of(now)), why -> draft.set(Optional.of(OpeningDraft.of(alert, List.of())
                        .failed(why))));
    }

    public void title(String words) {
        draft.set(draft.get().map(now -> now.titled(words)));
    }

    public void ticket(String words) {
        draft.set(draft.get().map(now -> now.under(words)));
    }

    public void pinAlso(String name) {
        var services = new TreeSet<>(draft.get().map(OpeningDraft::services).orElse(List.of()));
        services.add(name.strip());
        draft.set(draft.get().map(now -> now.with(List.copyOf(services))));
    }

    public void pinNot(String name) {
        draft.set(draft.get().map(now -> now.with(now.services().stream().filter(one -> !one.equals(name)).toList())));
    }

    /// @return false if nothing was asked
    public boolean forget() {
        var was = draft.get().isPresent();
        draft.set(Optional.empty());
        return was;
    }

    /// Opens what was asked for, and brings its page to the front.
    public void open() {
        draft.get().filter(OpeningDraft::mayOpen).ifPresent(asked -> {
            draft.set(Optional.of(asked.working(true)));
            run(IncidentWork.OPEN, asked.title(), () -> service.get().open(asked.event(), asked.services()), incident -> {
                current.set(Optional.of(incident));
                open(incident);
                draft.set(Optional.empty());
                refresh();
            }, why -> draft.set(Optional.of(asked.failed(why))));
        });
    }

    void write(IncidentPage page, IncidentEvent event, Runnable kept) {
        run(IncidentWork.WRITE, page.incident().title(), () -> service.get().add(page.id(), event), incident -> {
            page.show(incident);
            page.written();
            kept.run();
            refresh();
        }, why -> {
            page.problem(Optional.of(why));
            page.written();
        });
    }

    /// Keeps something in the one in hand, once.
    ///
    /// @param kept told of the incident that has it now
    public void collect(IncidentEvent.Collected collected, Consumer<Incident> kept, Consumer<Problem> failed) {
        current.get().filter(incident -> incident.lines().stream().noneMatch(line -> line.event().equals(collected)))
                .ifPresent(incident -> run(IncidentWork.WRITE, incident.title(),
                        () -> service.get().add(incident.id(), collected), now -> {
                            kept.accept(now);
                            refresh();
                        }, failed));
    }

    /// The note that is left of an incident, in Markdown, as of now.
    public void markdown(IncidentPage page, ZoneId zone, Consumer<String> done) {
        run(IncidentWork.NOTE, page.incident().title(), () -> IncidentNote.markdown(service.get().story(page.incident()),
                zone), done, why -> page.problem(Optional.of(why)));
    }

    /// Time has passed while the screen is in front.
    public void tick() {
        ticks++;
        if (ticks % EVERY == 0 && !reading) {
            refresh();
        }
    }

    /// One call of incidents that blocks.
    @FunctionalInterface
    private interface Call<T> {

        T make() throws IncidentsUnavailable, InterruptedException;
    }

    private <T> void run(IncidentWork work, String subject, Call<T> call, Consumer<T> done, Consumer<Problem> failed) {
        Errand.run(background, wording.of(work, subject), () -> {
            try {
                return call.make();
            } catch (IncidentsUnavailable unavailable) {
                throw new Errand.Unanswered(unavailable.problem(), unavailable);
            }
        }, done, failed);
    }

    @Override
    public void close() {
        worker.close();
    }
}
