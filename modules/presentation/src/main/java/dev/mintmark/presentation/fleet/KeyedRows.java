package dev.mintmark.presentation.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Rows of a table by key. A row whose content changes tells its own cells only; the list itself changes at most once
/// with each update, and not at all while it is held and nothing was added. FX thread only.
public final class KeyedRows<K, V> {

    private final Function<? super V, ? extends K> key;
    private final ObservableList<Row<K, V>> rows = FXCollections.observableArrayList();
    private final ObservableList<Row<K, V>> readOnly = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper arranging = new ReadOnlyBooleanWrapper();
    private Map<K, Row<K, V>> byKey = new HashMap<>();

    public KeyedRows(Function<? super V, ? extends K> key) {
        this.key = key;
    }

    public ObservableList<Row<K, V>> rows() {
        return readOnly;
    }

    /// True while rows are being put into another order, during which tables lose their selection.
    public ReadOnlyBooleanProperty arrangingProperty() {
        return arranging.getReadOnlyProperty();
    }

    public Optional<Row<K, V>> row(K wanted) {
        return Optional.ofNullable(byKey.get(wanted));
    }

    /// Shows these values in this order.
    ///
    /// @param held keeps the order: rows stay where they are, new ones come last, and what has gone stays, marked
    /// @return whether the rows now stand otherwise than they should, because they are held
    public boolean show(List<V> values, boolean held) {
        var now = new LinkedHashMap<K, Row<K, V>>();
        for (var value : values) {
            K id = key.apply(value);
            var row = byKey.get(id);
            if (row == null) {
                row = new Row<>(id, value);
            } else {
                row.show(value);
            }
            now.put(id, row);
        }
        var wanted = new ArrayList<>(now.values());
        var order = held ? kept(now) : wanted;
        order.forEach(row -> now.putIfAbsent(row.key(), row));
        byKey = now;
        if (!order.equals(rows)) {
            arranging.set(true);
            rows.setAll(order);
            arranging.set(false);
        }
        return !order.equals(wanted);
    }

    private List<Row<K, V>> kept(Map<K, Row<K, V>> now) {
        var order = new ArrayList<>(rows);
        for (var row : order) {
            if (!now.containsKey(row.key())) {
                row.vanish();
            }
        }
        now.values().stream().filter(row -> !byKey.containsKey(row.key())).forEach(order::add);
        return order;
    }
}
