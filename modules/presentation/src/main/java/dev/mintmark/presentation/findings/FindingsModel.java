package dev.mintmark.presentation.findings;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.finding.FindingsDesk;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import dev.mintmark.presentation.Latest;
import dev.mintmark.presentation.fleet.FleetFilter;
import dev.mintmark.presentation.fleet.KeyedRows;
import dev.mintmark.presentation.fleet.SnapshotWorker;
import dev.mintmark.presentation.fleet.Stillness;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Errand;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is not as it should be, read again and again from the latest snapshot, and what is done about it.
///
/// [#accept(FleetSnapshot)] may be called from any thread, at any rate; everything else is for the FX thread. Nothing
/// moves under the operator's hand, as on the Fleet screen.
public final class FindingsModel implements Consumer<FleetSnapshot>, AutoCloseable {

    /// Another console may have accepted something, and time alone ends an acceptance.
    private static final Duration OLD = Duration.ofSeconds(30);

    private final Supplier<FindingsDesk> desk;
    private final Outlook outlook;
    private final Background background;
    private final FindingsWork.Wording wording;
    private final InstantSource clock;
    private final String operator;
    private final Stillness stillness;
    private final SnapshotWorker<FindingsQuery, FindingsReader.Answer> worker;
    private final KeyedRows<Optional<FindingKey>, FindingsRow> rows = new KeyedRows<>(FindingsRow::key);
    private final ReadOnlyObjectWrapper<FindingsPage> page = new ReadOnlyObjectWrapper<>(FindingsPage.EMPTY);
    private final ReadOnlyObjectWrapper<Map<String, FindingMark>> marks = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper orderHeld = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<FindingKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<FindingLine>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Asking>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private FindingsQuery shown = FindingsQuery.EVERYTHING;
    private FleetFilter filter = FleetFilter.EVERYTHING;
    private long asked;
    private Instant lastAsked;

    /// @param desk     asked for when it is first needed, off the FX thread
    /// @param operator who accepts here, by name
    public FindingsModel(Supplier<FindingsDesk> desk, Outlook outlook, Background background, Executor fxThread,
            FindingsWork.Wording wording, InstantSource clock, String operator) {
        this(desk, outlook, background, fxThread, wording, clock, operator, System::nanoTime);
    }

    /// @param nanoTime measures how long rows are kept still
    FindingsModel(Supplier<FindingsDesk> desk, Outlook outlook, Background background, Executor fxThread,
            FindingsWork.Wording wording, InstantSource clock, String operator, LongSupplier nanoTime) {
        this.desk = desk;
        this.outlook = outlook;
        this.background = background;
        this.wording = wording;
        this.clock = clock;
        this.operator = operator;
        this.lastAsked = clock.instant();
        this.stillness = new Stillness(nanoTime);
        this.worker = new SnapshotWorker<>("findings reader", SnapshotWorker.Pace.CALM, FindingsQuery.EVERYTHING,
                new FindingsReader(desk, clock)::read, new Latest<>(fxThread, this::show));
        outlook.filterProperty().subscribe(words -> {
            filter = FleetFilter.parse(words);
            ask();
        });
        outlook.scopeProperty().subscribe((_, _) -> ask());
        kind.subscribe((_, _) -> ask());
        unfolded.subscribe((_, _) -> arrange(false));
    }

    /// Reads this fleet soon, unless a later one comes first. Any thread; returns at once.
    @Override
    public void accept(FleetSnapshot fleet) {
        worker.show(fleet);
    }

    public ReadOnlyObjectProperty<FindingsPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public FindingsPage page() {
        return page.get();
    }

    /// The open ones, and after them the fold with those that are accepted.
    public KeyedRows<Optional<FindingKey>, FindingsRow> rows() {
        return rows;
    }

    /// Whether rows stand otherwise than they should, because they are being kept still.
    public ReadOnlyBooleanProperty orderHeldProperty() {
        return orderHeld.getReadOnlyProperty();
    }

    /// The open findings of each service.
    public ReadOnlyObjectProperty<Map<String, FindingMark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// Which kind is looked at; absent means all.
    public ObjectProperty<Optional<FindingKind>> kindProperty() {
        return kind;
    }

    /// Whether those that are accepted are shown.
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /// The one whose detail is shown, as it is now.
    public ObjectProperty<Optional<FindingLine>> chosenProperty() {
        return chosen;
    }

    public ReadOnlyObjectProperty<Optional<Asking>> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Whether the pointer is over the list.
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
        settle();
        if (Duration.between(lastAsked, clock.instant()).compareTo(OLD) > 0) {
            readAgain();
        }
    }

    /// Looks again, also at what is accepted.
    public void readAgain() {
        asked++;
        lastAsked = clock.instant();
        ask();
    }

    private void ask() {
        worker.ask(new FindingsQuery(filter, outlook.scopeProperty().get(), kind.get(), asked));
    }

    private void settle() {
        if (orderHeld.get() && !stillness.isWanted()) {
            arrange(false);
        }
    }

    private void show(FindingsReader.Answer answer) {
        var same = answer.query().isSameView(shown);
        shown = answer.query();
        page.set(answer.page());
        marks.set(answer.page().marks());
        arrange(same && stillness.isWanted());
        chosen.set(chosen.get().map(before -> rows.row(Optional.of(before.key())).flatMap(row -> row.value().line())
                .orElse(before)));
    }

    private void arrange(boolean hold) {
        var now = page.get();
        var all = new ArrayList<FindingsRow>();
        now.open().forEach(line -> all.add(new FindingsRow.Of(line)));
        if (!now.accepted().isEmpty()) {
            all.add(new FindingsRow.Fold(now.accepted().size(), unfolded.get()));
            if (unfolded.get()) {
                now.accepted().forEach(line -> all.add(new FindingsRow.Of(line)));
            }
        }
        orderHeld.set(rows.show(all, hold));
    }

    /// Asks why the chosen one is to be accepted or, if it is, why no longer. What was typed for another is let go of.
    public void ask(boolean withdrawing) {
        chosen.get().filter(line -> line.isAccepted() == withdrawing)
                .ifPresent(line -> asking.set(Optional.of(Asking.of(line, withdrawing))));
    }

    public void because(String reason) {
        asking.get().ifPresent(now -> asking.set(Optional.of(now.because(reason))));
    }

    public void lasting(int days) {
        asking.get().ifPresent(now -> asking.set(Optional.of(now.lasting(days))));
    }

    /// @return false if nothing was asked
    public boolean leaveAsking() {
        var was = asking.get().isPresent();
        asking.set(Optional.empty());
        return was;
    }

    /// Puts it on record.
    public void go() {
        asking.get().filter(Asking::mayGo).ifPresent(now -> {
            asking.set(Optional.of(now.working(true)));
            var work = now.withdrawing() ? FindingsWork.WITHDRAW : FindingsWork.ACCEPT;
            Errand.run(background, wording.of(work, now.line().finding().service()), () -> put(now), _ -> {
                asking.set(asking.get().filter(still -> !still.line().key().equals(now.line().key())));
                readAgain();
            }, why -> failed(now, why));
        });
    }

    private void failed(Asking of, Problem why) {
        asking.set(asking.get().map(still -> still.line().key().equals(of.line().key()) ? still.failed(why) : still));
    }

    private Boolean put(Asking now) throws Errand.Unanswered {
        try {
            var at = clock.instant();
            var key = now.line().key();
            if (now.withdrawing()) {
                desk.get().acceptances().withdraw(key, operator, now.reason().strip());
            } else {
                desk.get().acceptances().accept(new Acceptance(key, now.reason().strip(), operator, at,
                        at.plus(Duration.ofDays(now.days()))));
            }
            return true;
        } catch (FindingsUnavailable unavailable) {
            throw new Errand.Unanswered(unavailable.problem(), unavailable);
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
