package dev.mintmark.app.sending;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.bundle.Bundle;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.theme.PlainTextArea;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything that would be saved, to be read first: its files with their sizes, and what each says.
final class BundlePanel extends VBox {

    private static final double WIDTH = 980;
    private static final double HEIGHT = 560;
    private static final double LIST = 300;
    private static final double ROW = 30;
    /// More than anybody reads here; a text area is slow with more.
    private static final int MOST_SHOWN = 100_000;

    private final Tools tools;
    private final Sending sending;
    private final String first;
    private final ListView<Bundle.Entry> entries = new ListView<>();
    private final PlainTextArea preview = new PlainTextArea();
    private final CheckBox anonymous;
    private final Label sum = new Label();
    private final Button save;
    private Optional<Bundle> bundle = Optional.empty();

    BundlePanel(Tools tools, Sending sending, Runnable close, String first) {
        this.tools = tools;
        this.sending = sending;
        this.first = first;
        setId("bundle");
        getStyleClass().addAll("panel", "bundle");
        setMaxSize(WIDTH, HEIGHT);
        var title = new Label(tools.word("sending.title"));
        title.getStyleClass().add("title");
        var text = new Label(tools.word("sending.text"));
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        entries.setId("bundle-entries");
        entries.setAccessibleText(tools.word("sending.entries"));
        entries.setCellFactory(_ -> new EntryCell());
        entries.setFixedCellSize(ROW);
        entries.setMinWidth(LIST);
        entries.setPrefWidth(LIST);
        entries.getSelectionModel().selectedItemProperty().subscribe(this::show);
        preview.setId("bundle-preview");
        preview.setAccessibleText(tools.word("sending.preview"));
        preview.setEditable(false);
        preview.getStyleClass().add("mono");
        HBox.setHgrow(preview, Priority.ALWAYS);
        var middle = new HBox(12, entries, preview);
        VBox.setVgrow(middle, Priority.ALWAYS);
        anonymous = new CheckBox(tools.word("sending.anonymous"));
        anonymous.setId("bundle-anonymous");
        anonymous.setOnAction(_ -> gather());
        sum.getStyleClass().addAll("small", "muted");
        save = new Button(tools.word("sending.saveAs"));
        save.setId("bundle-save");
        save.getStyleClass().add("primary");
        save.setOnAction(_ -> bundle.ifPresent(sending::save));
        var closing = Described.as(new Button(tools.word("sending.close")), tools.word("sending.close"), "Esc");
        closing.setOnAction(_ -> close.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(12, anonymous, sum, space, closing, save);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title, text, middle, foot);
    }

    /// Puts it together, again if it was asked for otherwise.
    void gather() {
        save.setDisable(true);
        sending.gather(anonymous.isSelected(), this::gathered);
    }

    private void gathered(Bundle made) {
        var before = Optional.ofNullable(entries.getSelectionModel().getSelectedItem()).map(Bundle.Entry::name).orElse(first);
        bundle = Optional.of(made);
        entries.getItems().setAll(made.entries());
        entries.getSelectionModel().select(made.entries().stream()
                .filter(entry -> !before.isEmpty() && entry.name().startsWith(before)).findFirst()
                .orElse(made.entries().getFirst()));
        sum.setText(tools.word("sending.sum", made.entries().size(), tools.wording().size(
                made.entries().stream().mapToLong(Bundle.Entry::size).sum())));
        save.setDisable(false);
        save.requestFocus();
    }

    private void show(Bundle.Entry entry) {
        var text = entry == null ? "" : entry.text();
        preview.setText(text.length() <= MOST_SHOWN ? text
                : tools.word("sending.shownFrom", tools.wording().size(MOST_SHOWN)) + "\n\n"
                        + text.substring(text.length() - MOST_SHOWN));
    }

    private final class EntryCell extends ListCell<Bundle.Entry> {

        @Override
        protected void updateItem(Bundle.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            var name = new Label(entry.name());
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            var size = new Label(tools.wording().size(entry.size()));
            size.getStyleClass().addAll("small", "muted");
            size.setMinWidth(USE_PREF_SIZE);
            var line = new HBox(8, name, size);
            line.setAlignment(Pos.CENTER_LEFT);
            line.prefWidthProperty().bind(entries.widthProperty().subtract(40));
            setGraphic(line);
            setAccessibleText(entry.name() + ", " + size.getText());
        }
    }
}
