package dev.mintmark.presentation.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The names that were compared lately, the latest first. FX thread only.
public final class RecentImages {

    /// How many are remembered.
    public static final int MOST = 12;

    private final ObservableList<String> names = FXCollections.observableArrayList();

    public RecentImages(List<String> remembered) {
        names.setAll(remembered.stream().limit(MOST).toList());
    }

    public ObservableList<String> names() {
        return names;
    }

    void used(String name) {
        var fresh = new ArrayList<>(names);
        fresh.remove(name);
        fresh.addFirst(name);
        names.setAll(fresh.stream().limit(MOST).toList());
    }
}
