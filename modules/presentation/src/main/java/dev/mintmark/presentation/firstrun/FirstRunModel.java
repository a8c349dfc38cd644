package dev.mintmark.presentation.firstrun;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Whether there is no source at all, and where they were looked for. FX thread only.
public final class FirstRunModel {

    private final ReadOnlyBooleanWrapper needed = new ReadOnlyBooleanWrapper();
    private final ObservableList<Looked> places = FXCollections.observableArrayList();
    private final Runnable openDemo;
    private final Runnable lookAgain;

    /// @param openDemo  starts the demo fleet in this window
    /// @param lookAgain looks for sources once more and then tells this model; returns at once
    public FirstRunModel(Runnable openDemo, Runnable lookAgain) {
        this.openDemo = openDemo;
        this.lookAgain = lookAgain;
    }

    /// Nothing was found in any of these places: the page comes up.
    public void nothingFound(List<Looked> looked) {
        places.setAll(looked);
        needed.set(true);
    }

    /// There is something to look at: the page goes.
    public void found() {
        needed.set(false);
    }

    public ReadOnlyBooleanProperty neededProperty() {
        return needed.getReadOnlyProperty();
    }

    public ObservableList<Looked> places() {
        return places;
    }

    public void openDemo() {
        openDemo.run();
    }

    public void lookAgain() {
        lookAgain.run();
    }
}
