package dev.mintmark.app.frame;

import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.frame.PaletteEntry;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// One entry of the rail, and what it shows. FX thread only.
public interface Screen {

    /// The badge of a screen where nothing ever waits.
    ObservableValue<String> NOTHING_WAITS = new ReadOnlyStringWrapper("").getReadOnlyProperty();

    /// Stable and short: `fleet`. Remembered as the last screen.
    String id();

    Ikon icon();

    /// The key of its name in the words: `fleet.title`.
    String titleKey();

    /// The second key of `g …` that brings it to the front: `f`.
    String goKey();

    /// Whether it stands apart, at the lower end of the rail.
    default boolean isApart() {
        return false;
    }

    /// A key besides those of the rail that brings it to the front; may be empty.
    default String shortcut() {
        return "";
    }

    /// A few letters beside its name on the rail, for what waits there: *"3"*; empty, as a rule.
    default ObservableValue<String> badge() {
        return NOTHING_WAITS;
    }

    /// What it shows. Built at the first call, the same node ever after. The node that should hold the focus, a list as a
    /// rule, requests it in [#shown()].
    Node node();

    /// It has come to the front.
    default void shown() {}

    /// It is no longer in front; what it does only to be seen may rest.
    default void hidden() {}

    /// A second has passed while it is in front: ages are to be worded again.
    default void tick() {}

    /// What can be done while it is in front. Asked at every key, so return the same list.
    default List<Command> commands() {
        return List.of();
    }

    /// Lines it adds to the command palette, also while it is not in front: the fleet adds its services.
    default List<PaletteEntry> paletteEntries() {
        return List.of();
    }

    /// The list that `e` exports and Ctrl+C copies.
    default Optional<Exportable> exportable() {
        return Optional.empty();
    }

    /// Goes one level back, for Esc; false if it is at its top already.
    default boolean back() {
        return false;
    }
}
