package dev.mintmark.presentation.copies;

import dev.mintmark.change.copy.CopiesListener;
import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyNotice;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.SeenCopies;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.Latest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The debug copies that there are, whoever made them, and what is done with them. Is told of them by a `CopiesWatch`;
/// everything else is for the FX thread.
public final class CopiesModel implements CopiesListener {

    /// What one key gives a lease.
    public static final Duration MORE = Duration.ofMinutes(15);

    private final Supplier<DebugCopies> service;
    private final Errands errands;
    private final InstantSource clock;
    private final Latest<SeenCopies> latest;
    private final ObservableList<CopyLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SortedMap<SourceId, Problem>> silent = new ReadOnlyObjectWrapper<>(new TreeMap<>());
    private final ObjectProperty<Optional<CopyId>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CopyNotice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EndNote>> endNote = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SeenCopies>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final JustLaunched justLaunched;
    private final Map<CopyId, SessionModel> sessions = new HashMap<>();
    private final Set<CopyId> ending = new HashSet<>();
    private final Set<CopyId> endedHere = new HashSet<>();
    private final Map<CopyId, Problem> unconfirmed = new HashMap<>();
    private final Map<CopyId, CopyPlan> plans = new HashMap<>();
    private final Map<CopyId, List<PathChange>> lastChanges = new HashMap<>();
    private Consumer<Problem> problems = _ -> { };
    private String filter = "";

    /// @param service asked for when it is first needed, because finding places takes time
    public CopiesModel(Supplier<DebugCopies> service, Errands errands, InstantSource clock) {
        this.service = service;
        this.errands = errands;
        this.clock = clock;
        this.justLaunched = new JustLaunched(clock);
        this.latest = new Latest<>(errands.fxThread(), copies -> show(justLaunched.with(copies)));
    }

    /// Is told what was not done and why.
    public void onProblem(Consumer<Problem> listener) {
        problems = listener;
    }

    @Override
    public void seen(SeenCopies copies) {
        latest.accept(copies);
    }

    @Override
    public void notice(CopyNotice told) {
        errands.fxThread().execute(() -> take(told));
    }

    /// Empty until somebody has looked once.
    public ReadOnlyObjectProperty<Optional<SeenCopies>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Those that match the filter, what ends first, first.
    public ObservableList<CopyLine> lines() {
        return lines;
    }

    /// Places that do not answer, and why.
    public ReadOnlyObjectProperty<SortedMap<SourceId, Problem>> silentProperty() {
        return silent.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<CopyId>> selectedProperty() {
        return selected;
    }

    /// That a lease of this operator's runs low; empty once it was extended or is over.
    public ReadOnlyObjectProperty<Optional<CopyNotice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What is left of the copy that ended last; empty once it was put away.
    public ReadOnlyObjectProperty<Optional<EndNote>> endNoteProperty() {
        return endNote.getReadOnlyProperty();
    }

    public void dismissEndNote() {
        endNote.set(Optional.empty());
    }

    public String operator() {
        return service.get().operator();
    }

    public void narrow(String words) {
        filter = words.strip();
        arrange();
    }

    public Optional<CopyLine> line(CopyId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    public Optional<CopyLine> selectedLine() {
        return selected.get().flatMap(this::line);
    }

    /// What is open inside a copy; the same as long as the copy is there.
    public SessionModel session(CopyLine line) {
        return sessions.computeIfAbsent(line.id(), _ -> new SessionModel(line.copy(), service, errands, clock));
    }

    /// Whether the copy is still there that this was open inside.
    public boolean isHeld(SessionModel session) {
        return sessions.containsValue(session);
    }

    /// What it was planned to have; known of copies that were launched from this window only.
    public Optional<CopyPlan> plan(CopyId id) {
        return Optional.ofNullable(plans.get(id));
    }

    /// This operator's copies, which live on without this console.
    public List<DebugCopy> mine() {
        return seen.get().map(all -> all.of(service.get().operator()).copies()).orElse(List.of());
    }

    /// Words what is left again.
    public void tick() {
        arrange();
    }

    /// Gives a lease more time, as far as it may.
    public void extend(CopyLine line, Duration by) {
        errands.run(CopyWork.EXTEND, name(line.copy()), () -> service.get().extend(line.copy(), by), this::renewed, problems);
    }

    private void renewed(DebugCopy copy) {
        notice.get().filter(told -> told.copy().id().equals(copy.id())).ifPresent(_ -> notice.set(Optional.empty()));
        put(copy);
    }

    /// Asks what was changed inside, and ends it.
    public void end(CopyLine line) {
        if (!ending.add(line.id())) {
            return;
        }
        endedHere.add(line.id());
        unconfirmed.remove(line.id());
        arrange();
        errands.run(CopyWork.END, name(line.copy()), () -> {
            var note = note(line.copy());
            return new Ended(note, service.get().end(line.copy()));
        }, this::ended, problem -> {
            ending.remove(line.id());
            endedHere.remove(line.id());
            problems.accept(problem);
            arrange();
        }, () -> {
            ending.remove(line.id());
            endedHere.remove(line.id());
            arrange();
        });
    }

    /// Whether it was told to end from here, so that its end is no news.
    public boolean wasEndedHere(CopyId id) {
        return endedHere.contains(id);
    }

    private record Ended(EndNote note, CopyEnd end) {}

    private void ended(Ended ended) {
        var id = ended.note.copy().id();
        ending.remove(id);
        switch (ended.end) {
            case CopyEnd.Confirmed _ -> {
                remove(id);
                lastChanges.remove(id);
                endNote.set(Optional.of(ended.note));
            }
            case CopyEnd.NotConfirmed(var problem) -> {
                unconfirmed.put(id, problem);
                arrange();
            }
        }
    }

    private EndNote note(DebugCopy copy) throws InterruptedException {
        try {
            return new EndNote(copy, clock.instant(), service.get().inside(copy).changes(), Optional.empty());
        } catch (InsideFailed failed) {
            return new EndNote(copy, clock.instant(), List.of(), Optional.of(failed.problem()));
        } catch (CopyRefused refused) {
            return new EndNote(copy, clock.instant(), List.of(), Optional.of(refused.problem()));
        }
    }

    /// Puts a copy that was just launched here in front of the next look.
    void put(DebugCopy copy, Optional<CopyPlan> plan) {
        plan.ifPresent(known -> plans.put(copy.id(), known));
        justLaunched.add(copy);
        put(copy);
    }

    private void put(DebugCopy copy) {
        var now = seen.get();
        var copies = new ArrayList<>(now.map(SeenCopies::copies).orElse(List.of()));
        copies.removeIf(one -> one.id().equals(copy.id()));
        copies.add(copy);
        copies.sort((one, other) -> one.expiresAt().compareTo(other.expiresAt()));
        seen.set(Optional.of(new SeenCopies(clock.instant(), copies, now.map(SeenCopies::silent).orElse(new TreeMap<>()))));
        arrange();
    }

    private void remove(CopyId id) {
        justLaunched.remove(id);
        seen.get().ifPresent(now -> show(new SeenCopies(now.at(), now.copies().stream()
                .filter(copy -> !copy.id().equals(id)).toList(), now.silent())));
    }

    private void show(SeenCopies copies) {
        seen.set(Optional.of(copies));
        silent.set(copies.silent());
        var there = new HashSet<CopyId>();
        copies.copies().forEach(copy -> there.add(copy.id()));
        sessions.entrySet().removeIf(session -> {
            var gone = !there.contains(session.getKey());
            if (gone) {
                session.getValue().close();
            }
            return gone;
        });
        unconfirmed.keySet().retainAll(there);
        plans.keySet().retainAll(there);
        arrange();
    }

    private void take(CopyNotice told) {
        if (told.kind() != CopyNotice.Kind.ENDED) {
            notice.set(Optional.of(told));
            // What it will have changed can still be asked for now.
            Optional.ofNullable(sessions.get(told.copy().id())).ifPresent(SessionModel::askChanges);
            return;
        }
        notice.get().filter(now -> now.copy().id().equals(told.copy().id())).ifPresent(_ -> notice.set(Optional.empty()));
        // Never in front of another copy that somebody works in.
        var lookedAt = selected.get().filter(told.copy().id()::equals).isPresent();
        if (lookedAt && !wasEndedHere(told.copy().id())) {
            endNote.set(Optional.of(overtaken(told.copy(), clock.instant())));
        }
    }

    /// Of one that ended by itself only that is known of its changes which had been asked for.
    private EndNote overtaken(DebugCopy copy, Instant at) {
        var known = Optional.ofNullable(lastChanges.remove(copy.id())).orElse(List.of());
        return new EndNote(copy, at, known, Optional.of(new Problem("copy.changes-late",
                "What was changed at the very end is not known.", "The copy ended with its lease.",
                "End a copy yourself to have its last changes shown.")));
    }

    private void arrange() {
        var now = clock.instant();
        var arranged = seen.get().map(all -> all.copies().stream().map(copy -> new CopyLine(copy,
                Duration.ofSeconds(Duration.between(now, copy.expiresAt()).toSeconds()),
                Optional.ofNullable(all.silent().get(copy.place().source())), ending.contains(copy.id()),
                Optional.ofNullable(unconfirmed.get(copy.id()))))
                .filter(line -> line.matches(filter)).toList()).orElse(List.of());
        for (var session : sessions.entrySet()) {
            session.getValue().changes().asked().known().ifPresent(known -> lastChanges.put(session.getKey(), known));
        }
        if (!arranged.equals(lines)) {
            replace(arranged);
        }
    }

    /// Row by row, so that a list keeps what is selected and what is under the pointer.
    private void replace(List<CopyLine> arranged) {
        var sameRows = arranged.stream().map(CopyLine::id).toList().equals(lines.stream().map(CopyLine::id).toList());
        if (sameRows) {
            for (var row = 0; row < arranged.size(); row++) {
                if (!arranged.get(row).equals(lines.get(row))) {
                    lines.set(row, arranged.get(row));
                }
            }
        } else {
            lines.setAll(arranged);
        }
    }

    private static String name(DebugCopy copy) {
        return copy.purpose().isBlank() ? copy.id().value() : copy.purpose();
    }
}
