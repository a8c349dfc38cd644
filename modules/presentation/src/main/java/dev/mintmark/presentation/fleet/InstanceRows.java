package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.workload.InstanceId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

/// As [KeyedRows], for as many instances as there may be: a row is made when it is first looked at, so that the
/// thousands that are out of view cost nothing when they change. FX thread only.
public final class InstanceRows {

    private static final int MOST_KEPT = 1_000;

    private final Listed listed = new Listed();
    private final ReadOnlyBooleanWrapper arranging = new ReadOnlyBooleanWrapper();
    private final Map<InstanceId, Row<InstanceId, InstanceLine>> made = new HashMap<>();
    private InstanceLines latest = InstanceLines.NONE;
    private InstanceLines order = InstanceLines.NONE;

    InstanceRows() {}

    public ObservableList<Row<InstanceId, InstanceLine>> rows() {
        return listed;
    }

    /// True while rows are being put into another order, during which lists lose their selection.
    public ReadOnlyBooleanProperty arrangingProperty() {
        return arranging.getReadOnlyProperty();
    }

    public Optional<Row<InstanceId, InstanceLine>> row(InstanceId wanted) {
        var place = order.placeOf(wanted);
        return place < 0 ? Optional.empty() : Optional.of(listed.get(place));
    }

    /// Shows these in this order; the rest as [KeyedRows#show].
    boolean show(InstanceLines lines, boolean held) {
        if (lines == latest && order == latest) {
            return false;
        }
        latest = lines;
        var before = order;
        var now = held ? kept(before) : lines;
        var moved = !isSameOrder(before, now);
        order = now;
        List.copyOf(made.values()).forEach(this::bringUpToDate);
        if (moved) {
            arranging.set(true);
            listed.replaced(before);
            arranging.set(false);
        }
        return held && !isSameOrder(now, lines);
    }

    private InstanceLines kept(InstanceLines before) {
        var added = latest.stream().filter(line -> before.placeOf(line.instance().id()) < 0).toList();
        if (added.isEmpty()) {
            return before;
        }
        var all = new ArrayList<InstanceLine>(before);
        all.addAll(added);
        return new InstanceLines(all);
    }

    private static boolean isSameOrder(InstanceLines one, InstanceLines other) {
        if (one == other) {
            return true;
        }
        if (one.size() != other.size()) {
            return false;
        }
        for (var place = 0; place < one.size(); place++) {
            if (!one.get(place).instance().id().equals(other.get(place).instance().id())) {
                return false;
            }
        }
        return true;
    }

    private Row<InstanceId, InstanceLine> made(InstanceLine line) {
        return made.computeIfAbsent(line.instance().id(), id -> {
            var row = new Row<>(id, line);
            bringUpToDate(row);
            return row;
        });
    }

    private void bringUpToDate(Row<InstanceId, InstanceLine> row) {
        var place = latest.placeOf(row.key());
        if (place < 0) {
            row.vanish();
        } else {
            row.show(latest.get(place));
        }
    }

    /// The list as views see it.
    private final class Listed extends ObservableListBase<Row<InstanceId, InstanceLine>> {

        @Override
        public Row<InstanceId, InstanceLine> get(int index) {
            return made(order.get(index));
        }

        @Override
        public int size() {
            return order.size();
        }

        @Override
        public int indexOf(Object wanted) {
            return wanted instanceof Row<?, ?> row && row.key() instanceof InstanceId id && made.get(id) == row
                    ? order.placeOf(id) : -1;
        }

        private void replaced(InstanceLines before) {
            var gone = new Before(before, new HashMap<>(made));
            if (made.size() > MOST_KEPT) {
                made.clear();
            } else {
                made.keySet().removeIf(id -> order.placeOf(id) < 0);
            }
            fireChange(new Replaced(this, gone));
        }
    }

    /// All of the list was replaced. The change that JavaFX would build copies what stood there before, and so would
    /// make a row of each of thousands that nobody looks at.
    private static final class Replaced extends ListChangeListener.Change<Row<InstanceId, InstanceLine>> {

        private static final int[] NO_PERMUTATION = {};

        private final List<Row<InstanceId, InstanceLine>> removed;
        private boolean told;

        Replaced(ObservableList<Row<InstanceId, InstanceLine>> list, List<Row<InstanceId, InstanceLine>> removed) {
            super(list);
            this.removed = removed;
        }

        @Override
        public boolean next() {
            var first = !told;
            told = true;
            return first;
        }

        @Override
        public void reset() {
            told = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<Row<InstanceId, InstanceLine>> getRemoved() {
            return removed;
        }

        @Override
        protected int[] getPermutation() {
            return NO_PERMUTATION;
        }
    }

    /// What stood there before a change, made only if somebody asks.
    private static final class Before extends AbstractList<Row<InstanceId, InstanceLine>> {

        private final InstanceLines lines;
        private final Map<InstanceId, Row<InstanceId, InstanceLine>> made;

        Before(InstanceLines lines, Map<InstanceId, Row<InstanceId, InstanceLine>> made) {
            this.lines = lines;
            this.made = made;
        }

        @Override
        public Row<InstanceId, InstanceLine> get(int index) {
            var line = lines.get(index);
            return made.computeIfAbsent(line.instance().id(), id -> new Row<>(id, line));
        }

        @Override
        public int size() {
            return lines.size();
        }
    }
}
