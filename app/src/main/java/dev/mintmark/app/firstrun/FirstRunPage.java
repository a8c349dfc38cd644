package dev.mintmark.app.firstrun;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.firstrun.Looked;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says what was looked for, and offers the demo fleet or another look.
public final class FirstRunPage extends StackPane {

    private static final double WIDTH = 640;

    private final Words words;
    private final FirstRunModel model;
    private final VBox places = new VBox();
    private final Button demo;

    public FirstRunPage(Words words, FirstRunModel model) {
        this.words = words;
        this.model = model;
        setId("first-run");
        getStyleClass().add("first-run");
        demo = button("open-demo", "firstrun.demo", model::openDemo);
        demo.getStyleClass().add("primary");
        var actions = new HBox(8, demo, button("look-again", "firstrun.again", model::lookAgain));
        places.getStyleClass().addAll("card", "places");
        var page = new VBox(16,
                label("firstrun.title", "title"), label("firstrun.intro", "muted"),
                places, actions,
                label("firstrun.hints", "heading"),
                hint("DOCKER_HOST", "firstrun.hint.docker"),
                hint("KUBECONFIG", "firstrun.hint.kubernetes"));
        page.setMaxWidth(WIDTH);
        page.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(page);
        model.places().addListener((ListChangeListener<Looked>) _ -> show());
        show();
    }

    /// Puts the focus where Enter does the likely thing.
    public void shown() {
        demo.requestFocus();
    }

    private void show() {
        places.getChildren().setAll(model.places().stream().map(FirstRunPage::place).toList());
    }

    private static Node place(Looked looked) {
        var icon = new FontIcon(Icon.MINUS_CIRCLE);
        var what = new Label(looked.what());
        what.getStyleClass().add("strong");
        var where = new Label(looked.where());
        where.getStyleClass().addAll("mono", "muted");
        var outcome = new Label(looked.outcome());
        outcome.getStyleClass().add("muted");
        outcome.setWrapText(true);
        var head = new HBox(8, what, where);
        head.setAlignment(Pos.BASELINE_LEFT);
        var line = new HBox(12, icon, new VBox(2, head, outcome));
        line.getStyleClass().add("place");
        return line;
    }

    private Label label(String key, String style) {
        var label = new Label(words.get(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private Node hint(String variable, String key) {
        var name = new Label(variable);
        name.getStyleClass().addAll("mono");
        name.setMinWidth(112);
        var line = new HBox(12, name, label(key, "muted"));
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private Button button(String id, String key, Runnable action) {
        var button = Described.spoken(new Button(words.get(key)), words.get(key));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
