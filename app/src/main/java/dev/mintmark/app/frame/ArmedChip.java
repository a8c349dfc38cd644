package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says whether anything can be changed from here. Nothing can as yet, and a click says what that means.
final class ArmedChip extends Button {

    private static final double WIDTH = 300;

    ArmedChip(Tools tools) {
        super(tools.word("frame.readOnly"), new FontIcon(Feather.LOCK));
        setId("armed");
        getStyleClass().add("header-chip");
        setMinWidth(USE_PREF_SIZE);
        Described.spoken(this, tools.word("frame.readOnly.spoken"));
        setOnAction(_ -> explain(tools));
    }

    private void explain(Tools tools) {
        var title = new Label(tools.word("frame.readOnly.title"));
        title.getStyleClass().add("heading");
        var text = new Label(tools.word("frame.readOnly.text"));
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        var content = new VBox(title, text);
        content.getStyleClass().add("explanation");
        content.setPrefWidth(WIDTH);
        Popping.below(this, content);
    }
}
