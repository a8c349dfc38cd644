package dev.mintmark.presentation.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.Practice;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.Latest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rollbacks that run, that ran, and that were rehearsed, and what is done with them. FX thread only.
public final class RollbacksModel implements Consumer<FleetSnapshot> {

    /// As far back as rollbacks are remembered anywhere.
    private static final Duration PAST = Duration.ofDays(90);

    private final Supplier<Rollbacks> service;
    private final Supplier<AuditLog> audit;
    private final RollbackErrands errands;
    private final InstantSource clock;
    private final String operator;
    private final Map<PlanId, RunModel> runs = new HashMap<>();
    private final ObservableList<RollbackLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<FleetSnapshot> fleet = new ReadOnlyObjectWrapper<>(FleetSnapshot.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<RunModel>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<RollbackLine.Kind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private List<RollbackLine> known = List.of();
    private String filter = "";
    private boolean reading;
    private boolean again;

    /// @param service  asked for when it is first needed, because finding places takes time
    /// @param operator who acts here, by name
    public RollbacksModel(Supplier<Rollbacks> service, Supplier<AuditLog> audit, RollbackErrands errands,
            InstantSource clock, String operator) {
        this.service = service;
        this.audit = audit;
        this.errands = errands;
        this.clock = clock;
        this.operator = operator;
        kind.subscribe((_, _) -> arrange());
    }

    String operator() {
        return operator;
    }

    /// The fleet as it is, of which strips are made.
    @Override
    public void accept(FleetSnapshot snapshot) {
        fleet.set(snapshot);
    }

    public ReadOnlyObjectProperty<FleetSnapshot> fleetProperty() {
        return fleet.getReadOnlyProperty();
    }

    /// Those that match the filter and the chosen kind, what still goes on first.
    public ObservableList<RollbackLine> lines() {
        return lines;
    }

    /// All that are known.
    public List<RollbackLine> known() {
        return known;
    }

    /// Which kind is looked at; absent means all.
    public ObjectProperty<Optional<RollbackLine.Kind>> kindProperty() {
        return kind;
    }

    /// Whether they were read once.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Why they could not be read.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The run whose page is in front.
    public ReadOnlyObjectProperty<Optional<RunModel>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public void narrow(String words) {
        filter = words.strip();
        arrange();
    }

    /// The sources whose workloads can be rolled back. May block at first.
    public List<SourceId> places() {
        return service.get().places();
    }

    /// Reads again which there are.
    public void refresh() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        errands.run(RollbackWork.READ, "", () -> new RollbackReader(service.get(), audit.get())
                .since(clock.instant().minus(PAST)), RollbackErrands.Told.of(this::refreshed, this::unread,
                        () -> unread(problem.get().orElse(null))));
    }

    private void refreshed(List<RollbackLine> all) {
        known = all;
        problem.set(Optional.empty());
        all.forEach(line -> line.run().ifPresent(run -> Optional.ofNullable(runs.get(line.id()))
                .filter(model -> !model.drivenHereProperty().get()).ifPresent(model -> model.show(run))));
        endOfReading();
    }

    private void unread(Problem why) {
        problem.set(Optional.ofNullable(why));
        endOfReading();
    }

    private void endOfReading() {
        read.set(true);
        reading = false;
        arrange();
        if (again) {
            again = false;
            refresh();
        }
    }

    private void arrange() {
        var all = new ArrayList<RollbackLine>();
        runs.values().stream().filter(model -> model.drivenHereProperty().get() || known.stream()
                .noneMatch(line -> isRunOf(line, model))).forEach(model -> all.add(RollbackLine.of(model.run())));
        known.stream().filter(line -> all.stream().noneMatch(live -> live.run().isPresent() && line.run().isPresent()
                && live.id().equals(line.id()))).forEach(all::add);
        all.sort(RollbackLine.ORDER);
        known = List.copyOf(all);
        var shown = all.stream().filter(line -> kind.get().isEmpty() || kind.get().get() == line.kind())
                .filter(line -> line.matches(filter)).toList();
        if (!shown.equals(lines)) {
            lines.setAll(shown);
        }
    }

    private static boolean isRunOf(RollbackLine line, RunModel model) {
        return line.run().isPresent() && line.id().equals(model.plan().id());
    }

    /// Carries out a plan. Goes on while the operator looks elsewhere.
    ///
    /// @param begun   told when it is on record and begun
    /// @param refused told why it was not
    void begin(Plan plan, Map<String, String> overrides, Runnable begun, Consumer<Problem> refused) {
        drive(plan, overrides, model -> {
            runs.put(plan.id(), model);
            opened.set(Optional.of(model));
            arrange();
            begun.run();
        }, refused);
    }

    /// Takes up a run whose console was killed.
    public void takeUp(RunModel model) {
        if (model.mayTakeUp()) {
            model.problem(Optional.empty());
            drive(model.plan(), Map.of(), _ -> { }, why -> model.problem(Optional.of(why)));
        }
    }

    /// Lets go on what a run paused and could not resume itself.
    public void resume(RunModel model) {
        if (!model.mayResume()) {
            return;
        }
        model.resuming(true);
        model.problem(Optional.empty());
        errands.run(RollbackWork.RESUME, RollbackLine.name(model.plan()), () -> service.get().resume(model.plan()),
                RollbackErrands.Told.of(run -> {
                    model.resuming(false);
                    model.show(run);
                    look(model);
                    refresh();
                }, why -> {
                    model.resuming(false);
                    model.problem(Optional.of(why));
                    look(model);
                }, () -> model.resuming(false)));
    }

    private void drive(Plan plan, Map<String, String> overrides, Consumer<RunModel> begun, Consumer<Problem> refused) {
        var told = new Latest<Run>(errands.fxThread(), run -> show(run, begun));
        errands.run(RollbackWork.RUN, RollbackLine.name(plan), () -> new RunDrive(service.get(), plan, overrides, told,
                () -> errands.fxThread().execute(() -> askAbort(plan.id()))).drive(), RollbackErrands.Told.of(run -> {
                    show(run, begun);
                    ended(run);
                }, why -> {
                    Optional.ofNullable(runs.get(plan.id())).ifPresent(model -> model.drivenHere(false));
                    refused.accept(why);
                    refresh();
                }));
    }

    private void show(Run run, Consumer<RunModel> begun) {
        var model = runs.get(run.plan().id());
        if (model == null) {
            model = new RunModel(run, clock);
            model.drivenHere(true);
            begun.accept(model);
            return;
        }
        if (!model.run().stage().isOver()) {
            var more = !run.steps().equals(model.run().steps());
            model.drivenHere(true);
            model.show(run);
            arrange();
            if (more && opened.get().filter(model::equals).isPresent()) {
                look(model);
            }
        }
    }

    private void ended(Run run) {
        var model = runs.get(run.plan().id());
        model.show(run);
        model.drivenHere(false);
        look(model);
        refresh();
    }

    private void askAbort(PlanId id) {
        Optional.ofNullable(runs.get(id)).ifPresent(model -> {
            opened.set(Optional.of(model));
            model.askAbort();
        });
    }

    /// Brings the page of a run to the front; a rehearsal has none.
    public void open(RollbackLine line) {
        line.run().ifPresent(run -> {
            var model = runs.computeIfAbsent(line.id(), _ -> new RunModel(run, clock));
            opened.set(Optional.of(model));
            look(model);
        });
    }

    /// Leaves the page; the run goes on.
    public void close() {
        opened.set(Optional.empty());
    }

    /// Reads how a run stands, if somebody else drives it, and what is on record of it.
    public void look(RunModel model) {
        if (!model.beginLooking()) {
            return;
        }
        errands.run(RollbackWork.READ, RollbackLine.name(model.plan()),
                () -> new Looked(service.get().look(model.plan()),
                new RollbackReader(service.get(), audit.get()).about(model.plan())), RollbackErrands.Told.of(looked -> {
                    model.looked();
                    model.recorded(looked.record);
                    looked.run.filter(_ -> !model.drivenHereProperty().get()).ifPresent(run -> {
                        model.show(run);
                        arrange();
                    });
                }, why -> {
                    model.looked();
                    model.problem(Optional.of(why));
                }, model::looked));
    }

    private record Looked(Optional<Run> run, List<AuditEntry> record) {}

    /// Stops a run. What is changed stays changed.
    public void abort(RunModel model, String reason) {
        if (reason.isBlank() || !model.mayAbort()) {
            return;
        }
        model.aborting(true);
        model.problem(Optional.empty());
        errands.run(RollbackWork.ABORT, RollbackLine.name(model.plan()), () -> service.get().abort(model.plan(),
                reason.strip(), operator), RollbackErrands.Told.of(run -> {
                    if (run.stage().isOver()) {
                        model.show(run);
                        refresh();
                    }
                    look(model);
                }, why -> {
                    model.aborting(false);
                    model.problem(Optional.of(why));
                }, () -> model.aborting(false)));
    }

    /// Finds out how a service's way back was last proved; says nothing if that cannot be read.
    public void lastPractice(String service, Consumer<Optional<Practice>> told) {
        errands.run(RollbackWork.READ, service, () -> this.service.get().lastPractice(service),
                RollbackErrands.Told.of(told, _ -> { }));
    }

    /// Looks after what others drive, and after ages. Called every second while the page is in front.
    public void tick() {
        opened.get().filter(model -> !model.drivenHereProperty().get() && RollbackLine.isOpen(model.run()))
                .ifPresent(this::look);
    }
}
