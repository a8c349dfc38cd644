package dev.mintmark.app.compare;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.compare.Part;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A tab's content while there is some; else which of the several nothings it is.
final class PartFrame extends StackPane {

    private static final double WIDEST = 560;

    private final CompareContext context;
    private final Node content;
    private final ReadOnlyObjectProperty<? extends Part<?>> part;
    private final BooleanSupplier isEmpty;
    private final Empty empty;
    private final VBox note = new VBox(12);

    /// What is said where there is nothing to list.
    ///
    /// @param icon a tick where that is good news
    record Empty(Ikon icon, String key) {

        static Empty well(String key) {
            return new Empty(Icon.CHECK, key);
        }

        static Empty unknown(String key) {
            return new Empty(Icon.HELP_CIRCLE, key);
        }
    }

    /// @param rows    what is listed, as narrowed
    /// @param isEmpty whether there is nothing to list, whatever the filter
    PartFrame(CompareContext context, Node content, ReadOnlyObjectProperty<? extends Part<?>> part,
            ObservableList<?> rows, BooleanSupplier isEmpty, Empty empty) {
        this.context = context;
        this.content = content;
        this.part = part;
        this.isEmpty = isEmpty;
        this.empty = empty;
        note.getStyleClass().add("part-note");
        note.setAlignment(Pos.TOP_CENTER);
        getChildren().setAll(content, note);
        part.subscribe(_ -> show(rows));
        context.tools().outlook().filterProperty().subscribe(_ -> show(rows));
        rows.addListener((ListChangeListener<Object>) _ -> show(rows));
    }

    private void show(ObservableList<?> rows) {
        note.getChildren().clear();
        switch (part.get()) {
            case Part.Waiting<?> _ -> say(Icon.PAUSE, context.word("compare.part.waiting"));
            case Part.Working<?> _ -> say(Icon.DOWNLOAD_CLOUD, context.word("compare.part.working"));
            case Part.Failed<?>(var problem) -> fail(problem);
            case Part.Known<?> _ -> {
                if (isEmpty.getAsBoolean()) {
                    say(empty.icon(), context.word(empty.key()));
                } else if (rows.isEmpty()) {
                    noMatch();
                }
            }
        }
        var nothing = !note.getChildren().isEmpty();
        note.setVisible(nothing);
        content.setVisible(!nothing);
    }

    private void say(Ikon icon, String words) {
        var picture = new FontIcon(icon);
        picture.getStyleClass().add("large");
        note.getChildren().setAll(picture, label(words));
    }

    private void noMatch() {
        say(Icon.SEARCH, context.word("compare.part.noMatch", context.tools().outlook().filterProperty().get()));
        var clear = new Button(context.word("compare.part.clear"));
        clear.setOnAction(_ -> context.tools().outlook().filterProperty().set(""));
        note.getChildren().add(clear);
    }

    private void fail(Problem problem) {
        note.getChildren().setAll(ProblemNote.of(context, problem));
    }

    private static Label label(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMaxWidth(WIDEST);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }
}
