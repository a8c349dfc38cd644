package dev.mintmark.app.frame;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Moving through a list as the hands know it: `j` down, `k` up, `gg` to the first, `G` to the last.
///
/// Works on what is typed at the list, on every layout, and never in a text field. The second `g` must be the very next key.
public final class ListKeys {

    private final IntSupplier size;
    private final IntSupplier selected;
    private final IntConsumer select;
    private boolean sawG;

    private ListKeys(IntSupplier size, IntSupplier selected, IntConsumer select) {
        this.size = size;
        this.selected = selected;
        this.select = select;
    }

    public static void on(TableView<?> table) {
        on(table, () -> table.getItems().size(), () -> table.getSelectionModel().getSelectedIndex(), index -> {
            table.getSelectionModel().clearAndSelect(index);
            table.getFocusModel().focus(index);
            table.scrollTo(Math.max(0, index - 3));
        });
    }

    public static void on(ListView<?> list) {
        on(list, () -> list.getItems().size(), () -> list.getSelectionModel().getSelectedIndex(), index -> {
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            list.scrollTo(Math.max(0, index - 3));
        });
    }

    /// For a list that is drawn by hand.
    ///
    /// @param selected index of the selected row, -1 if there is none
    /// @param select   selects the row and brings it into view
    public static void on(Node list, IntSupplier size, IntSupplier selected, IntConsumer select) {
        list.addEventHandler(KeyEvent.KEY_TYPED, new ListKeys(size, selected, select)::typed);
    }

    private void typed(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        var key = event.getCharacter();
        var second = sawG && key.equals("g");
        sawG = key.equals("g") && !second;
        var taken = switch (key) {
            case "j" -> move(selected.getAsInt() + 1);
            case "k" -> move(Math.max(0, selected.getAsInt() - 1));
            case "g" -> second && move(0);
            case "G" -> move(size.getAsInt() - 1);
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private boolean move(int index) {
        if (size.getAsInt() > 0) {
            select.accept(Math.clamp(index, 0, size.getAsInt() - 1));
        }
        return true;
    }
}
