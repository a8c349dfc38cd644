package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.presentation.work.Activity;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Says in the status bar what is running, and opens the list in which it can be cancelled.
final class RunningWork extends Button {

    private static final double WIDTH = 340;
    private static final double LEAST = 88;

    private final Tools tools;
    private final VBox list = new VBox(12);
    private PopOver open;

    RunningWork(Tools tools) {
        this.tools = tools;
        setId("running");
        getStyleClass().setAll("status-entry", "may-be-cut");
        setMinWidth(LEAST);
        setMnemonicParsing(false);
        list.getStyleClass().add("explanation");
        list.setPrefWidth(WIDTH);
        managedProperty().bind(visibleProperty());
        setOnAction(_ -> open = Popping.above(this, list));
        tools.background().lasting().addListener((ListChangeListener<Activity>) _ -> show());
        show();
    }

    private void show() {
        var running = tools.background().lasting();
        setVisible(!running.isEmpty());
        setText(tools.word("frame.running", running.size(),
                running.stream().map(Activity::title).collect(Collectors.joining(", "))));
        Described.as(this, getText(), "");
        list.getChildren().setAll(running.stream().map(this::line).toList());
        if (running.isEmpty() && open != null) {
            open.hide();
        }
    }

    private HBox line(Activity activity) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(activity.fractionProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(activity.title());
        var what = new VBox(4, new Label(activity.title()), bar);
        HBox.setHgrow(what, Priority.ALWAYS);
        var cancel = new Button(tools.word("frame.running.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> activity.cancel());
        Described.spoken(cancel, tools.word("frame.running.cancelSpoken", activity.title()));
        var line = new HBox(12, what, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
