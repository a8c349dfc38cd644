package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The screens, one below the other, at the left edge.
final class Rail extends VBox {

    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

    Rail(Screens screens, Tools tools) {
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        var sign = new Label("M");
        sign.getStyleClass().add("sign");
        setMargin(sign, new Insets(0, 0, 12, 0));
        getChildren().add(sign);
        screens.all().stream().filter(screen -> !screen.isApart())
                .forEach(screen -> getChildren().add(entry(screen, screens, tools)));
        var space = new Region();
        setVgrow(space, Priority.ALWAYS);
        getChildren().add(space);
        screens.all().stream().filter(Screen::isApart)
                .forEach(screen -> getChildren().add(entry(screen, screens, tools)));
    }

    private static Node entry(Screen screen, Screens screens, Tools tools) {
        var name = tools.word(screen.titleKey());
        var entry = new Button(name, new FontIcon(screen.icon()));
        entry.setId("rail-" + screen.id());
        entry.setContentDisplay(ContentDisplay.TOP);
        entry.getStyleClass().setAll("rail-entry");
        Described.as(entry, name, "g " + screen.goKey());
        entry.setOnAction(_ -> screens.goTo(screen.id()));
        var badge = new Label();
        badge.setId("rail-badge-" + screen.id());
        badge.getStyleClass().add("rail-badge");
        badge.setMouseTransparent(true);
        screens.frontProperty().subscribe(front -> {
            entry.pseudoClassStateChanged(FRONT, front == screen);
            entry.setAccessibleText(spoken(screen, screens, tools, name));
        });
        screen.badge().subscribe(text -> {
            badge.setText(text);
            badge.setVisible(!text.isEmpty());
            entry.setAccessibleText(spoken(screen, screens, tools, name));
        });
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        return new StackPane(entry, badge);
    }

    private static String spoken(Screen screen, Screens screens, Tools tools, String name) {
        var text = screen.badge().getValue();
        var whole = text.isEmpty() ? name : tools.word("frame.rail.badge", name, text);
        return screens.front().filter(screen::equals).isPresent() ? tools.word("frame.rail.front", whole) : whole;
    }
}
