package dev.mintmark.presentation.fleet;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A row that stays the same object while what it says changes, so that tables keep their selection. FX thread only.
public final class Row<K, V> {

    private final K key;
    private final ReadOnlyObjectWrapper<V> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();

    Row(K key, V first) {
        this.key = key;
        value.set(first);
    }

    public K key() {
        return key;
    }

    public V value() {
        return value.get();
    }

    public ReadOnlyObjectProperty<V> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// Whether it is no longer there, and only still shown so that nothing moves under the operator's hand.
    public ReadOnlyBooleanProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    void show(V now) {
        if (now != value.get() && !now.equals(value.get())) {
            value.set(now);
        }
        gone.set(false);
    }

    void vanish() {
        gone.set(true);
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
