package dev.mintmark.app.incident;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.incident.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What happened, the newest at the bottom, where it is written on: while the newest is in view, it stays so.
final class StoryCard extends VBox {

    static final String LIST = "incident-story";

    private final IncidentContext context;
    private final ObservableList<Story.Line> lines = FXCollections.observableArrayList();
    private final ListView<Story.Line> list = new ListView<>(lines);
    private final Set<Story.Line> unfolded = new HashSet<>();
    private final VBox problems = new VBox(6);
    private final Label count = Pieces.label("", "small", "muted");

    StoryCard(IncidentContext context) {
        this.context = context;
        getStyleClass().addAll("card", "story-card");
        list.setId(LIST);
        list.getStyleClass().add("story-list");
        list.setMinHeight(0);
        list.setPrefHeight(0);
        list.setCellFactory(_ -> new StoryCell(context, unfolded::contains));
        list.setPlaceholder(Pieces.label(context.word("incidents.story.reading"), "muted"));
        Described.spoken(list, context.word("incidents.story.list"));
        ListKeys.on(list);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                turn();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(Pieces.line(10, Pieces.label(context.word("incidents.story"), "heading"), Pieces.spring(),
                count), problems, list);
    }

    void show(Optional<Story> story) {
        var now = story.map(Story::lines).orElse(List.of());
        var atEnd = list.getSelectionModel().getSelectedIndex() >= lines.size() - 1;
        var grown = now.size() > lines.size();
        if (!now.equals(lines)) {
            replace(now);
        }
        count.setText(story.isEmpty() ? "" : context.word("incidents.story.count", now.size()));
        problems.getChildren().setAll(story.map(Story::problems).orElse(List.of()).stream().limit(3)
                .map(problem -> Pieces.problem(problem)).toList());
        Pieces.show(problems, !problems.getChildren().isEmpty());
        if (grown && atEnd) {
            toNewest();
        }
    }

    /// Line by line, so that what is selected and in view stays.
    private void replace(List<Story.Line> now) {
        for (var place = 0; place < Math.min(now.size(), lines.size()); place++) {
            if (!now.get(place).equals(lines.get(place))) {
                lines.set(place, now.get(place));
            }
        }
        if (now.size() > lines.size()) {
            lines.addAll(now.subList(lines.size(), now.size()));
        } else {
            lines.remove(now.size(), lines.size());
        }
    }

    void toNewest() {
        if (!lines.isEmpty()) {
            list.getSelectionModel().clearAndSelect(lines.size() - 1);
            list.scrollTo(lines.size() - 1);
        }
    }

    Optional<Story.Line> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    List<Story.Line> lines() {
        return List.copyOf(lines);
    }

    /// Unfolds the chosen line, or folds it again.
    void turn() {
        chosen().filter(StoryCell::hasMore).ifPresent(line -> {
            if (!unfolded.remove(line)) {
                unfolded.add(line);
            }
            list.refresh();
        });
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            toNewest();
        }
    }

    boolean isInList() {
        return list.isFocused();
    }
}
