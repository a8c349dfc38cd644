package dev.mintmark.app.copies;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.copies.LogsModel;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The log of a copy's first process: followed at its end, unless somebody reads further up.
final class LogsPane extends VBox {

    static final String LIST = "copies-log";

    private static final double ROW = 20;

    private final CopiesContext context;
    private final LogsModel model;
    private final LineList<String> list;
    private final SearchBar search;
    private final Label state = Pieces.label("", "small", "muted");
    private final VBox failure = new VBox();
    private List<Integer> found = List.of();
    private String wanted = "";
    private int at = -1;

    LogsPane(CopiesContext context, LogsModel model) {
        this.context = context;
        this.model = model;
        getStyleClass().add("logs-pane");
        setSpacing(8);
        list = new LineList<>(LIST, context.word("copies.log.list"), ROW, model.lines(),
                List.of(LineList.Column.of(0, "", line -> line)));
        list.getStyleClass().add("log-lines");
        list.setPlaceholder(Pieces.label(context.word("copies.log.empty"), "muted"));
        search = new SearchBar(context, this::find, () -> step(1), () -> step(-1), list::requestFocus);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(search, failure, list, state);
        model.lines().addListener((ListChangeListener<String>) _ -> follow());
        model.followingProperty().subscribe((_, _) -> show());
        model.failureProperty().subscribe(problem -> Pieces.problem(failure, problem));
        show();
    }

    private void follow() {
        if (list.getSelectionModel().isEmpty()) {
            list.scrollTo(model.lines().size() - 1);
        }
        if (search.isOpen()) {
            found = model.find(wanted);
        }
        show();
    }

    private void show() {
        state.setText(context.word(model.followingProperty().get() ? "copies.log.following" : "copies.log.over",
                model.lines().size()));
    }

    private int find(String words) {
        wanted = words;
        found = model.find(words);
        at = found.size();
        step(-1);
        return found.size();
    }

    private void step(int by) {
        if (!found.isEmpty()) {
            at = Math.floorMod(at + by, found.size());
            list.getSelectionModel().clearAndSelect(found.get(at));
            list.scrollTo(Math.max(0, found.get(at) - 5));
        }
    }

    void shown() {
        model.follow();
        list.requestFocus();
        list.scrollTo(model.lines().size() - 1);
    }

    void openSearch() {
        search.open();
    }

    boolean back() {
        if (search.isOpen()) {
            search.close();
            return true;
        }
        if (!list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().clearSelection();
            return true;
        }
        return false;
    }
}
