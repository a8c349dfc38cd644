package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Sight;
import dev.mintmark.presentation.Latest;
import dev.mintmark.presentation.fleet.FleetQuery.Opened;
import dev.mintmark.presentation.frame.Outlook;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The Fleet screen's state: what is shown, in which lens, what is open.
///
/// [#accept] may be called from any thread, at any rate; everything else is for the FX thread. Snapshots are read on a
/// thread of its own ([SnapshotWorker]), and only the latest result is shown.
///
/// Nothing moves under the operator's hand: while the pointer is over a table, or a row was chosen by key within the last
/// five seconds, rows keep their places; what is new comes last and what has gone stays, marked. As soon as neither is
/// so, and at once when the operator changes the filter, the scope or the moment, rows are sorted again.
public final class FleetModel implements Consumer<FleetSnapshot>, AutoCloseable {

    private final Outlook outlook;
    private final SnapshotWorker<FleetQuery, FleetPage> worker;
    private final Stillness stillness;
    private final KeyedRows<String, ServiceLine> services = new KeyedRows<>(ServiceLine::name);
    private final KeyedRows<Digest, VersionLine> versions = new KeyedRows<>(line -> line.summary().version().id());
    private final InstanceRows instances = new InstanceRows();
    private final ReadOnlyObjectWrapper<FleetPage> page = new ReadOnlyObjectWrapper<>(FleetPage.EMPTY);
    private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(Lens.SERVICES);
    private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>(new Opened.Nothing());
    private final ReadOnlyObjectWrapper<FleetFilter> filter = new ReadOnlyObjectWrapper<>(FleetFilter.EVERYTHING);
    private final ReadOnlyBooleanWrapper orderHeld = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper scale = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyLongWrapper tick = new ReadOnlyLongWrapper();
    private PlacedMap.Size mapSize = PlacedMap.Size.NONE;
    private boolean inFront = true;

    public FleetModel(Outlook outlook, Executor fxThread) {
        this(outlook, fxThread, System::nanoTime);
    }

    /// @param nanoTime measures the five seconds
    FleetModel(Outlook outlook, Executor fxThread, LongSupplier nanoTime) {
        this.outlook = outlook;
        this.stillness = new Stillness(nanoTime);
        this.worker = new SnapshotWorker<>("fleet reader", SnapshotWorker.Pace.LIVELY, FleetQuery.EVERYTHING,
                new FleetReader()::read, new Latest<>(fxThread, this::show));
        outlook.filterProperty().subscribe(words -> {
            filter.set(FleetFilter.parse(words));
            ask();
        });
        outlook.scopeProperty().subscribe(this::ask);
        lens.subscribe(this::ask);
        opened.subscribe(this::ask);
    }

    /// Shows this fleet soon, unless a later one comes first. Any thread; returns at once.
    @Override
    public void accept(FleetSnapshot fleet) {
        worker.show(fleet);
    }

    public ReadOnlyObjectProperty<FleetPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public FleetPage page() {
        return page.get();
    }

    public KeyedRows<String, ServiceLine> services() {
        return services;
    }

    public KeyedRows<Digest, VersionLine> versions() {
        return versions;
    }

    /// The instances of what is open.
    public InstanceRows instances() {
        return instances;
    }

    public ObjectProperty<Lens> lensProperty() {
        return lens;
    }

    public ReadOnlyObjectProperty<Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FleetFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// Whether rows stand otherwise than they should, because they are being kept still.
    public ReadOnlyBooleanProperty orderHeldProperty() {
        return orderHeld.getReadOnlyProperty();
    }

    /// Instances that fill a whole strip. Changes in coarse steps, so that strips do not breathe with the largest service.
    public ReadOnlyIntegerProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /// Counts up now and then, so that *"4 min ago"* does not stay four minutes.
    public ReadOnlyLongProperty tickProperty() {
        return tick.getReadOnlyProperty();
    }

    public void openService(String name) {
        opened.set(new Opened.Service(name));
    }

    public void openVersion(ImageVersion version) {
        opened.set(new Opened.Version(Set.copyOf(version.digests())));
    }

    /// @return false if nothing was open
    public boolean closeDetail() {
        var open = !(opened.get() instanceof Opened.Nothing);
        opened.set(new Opened.Nothing());
        return open;
    }

    /// Whether the pointer is over a table.
    public void pointing(boolean over) {
        stillness.pointing(over);
        settle();
    }

    /// A row was chosen by key.
    public void touched() {
        stillness.touched();
    }

    /// Time has passed.
    public void tick() {
        tick.set(tick.get() + 1);
        settle();
    }

    /// There is this much room for the map.
    public void mapSize(int width, int height) {
        mapSize = new PlacedMap.Size(width, height);
        ask();
    }

    /// Whether the screen is in front; behind, the map rests.
    public void inFront(boolean front) {
        inFront = front;
        ask();
    }

    private void ask() {
        worker.ask(new FleetQuery(filter.get(), outlook.scopeProperty().get(), opened.get(),
                inFront && lens.get() == Lens.MAP ? mapSize : PlacedMap.Size.NONE));
    }

    private void settle() {
        if (orderHeld.get() && !stillness.isWanted()) {
            arrange(page.get(), false, false);
        }
    }

    private void show(FleetPage now) {
        var before = page.get();
        var sameRows = now.query().filter().equals(before.query().filter())
                && now.query().scope().equals(before.query().scope()) && now.past().equals(before.past());
        var sameDetail = sameRows && now.query().opened().equals(before.query().opened());
        scale.set(now.scale());
        var still = stillness.isWanted() && !isFilling(before);
        arrange(now, sameRows && still, sameDetail && still);
        page.set(now);
    }

    /// While sources still tell for the first time, rows come and go anyhow, and the worst would be kept at the end.
    private static boolean isFilling(FleetPage page) {
        return page.sources().isEmpty() || page.sources().stream().anyMatch(source -> source.sight() == Sight.CONNECTING);
    }

    private void arrange(FleetPage now, boolean holdRows, boolean holdInstances) {
        var held = services.show(now.services(), holdRows);
        held |= versions.show(now.versions(), holdRows);
        held |= instances.show(now.detail().map(FleetDetail::instances).orElse(InstanceLines.NONE), holdInstances);
        orderHeld.set(held);
    }

    @Override
    public void close() {
        worker.close();
    }
}
