package dev.mintmark.app.preferences;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.settings.SettingsMistake;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What in the file cannot be meant so, by line, with what is allowed. Not there while nothing is wrong.
final class MistakesCard extends VBox {

    static final String ID = "settings-mistakes";

    private static final int MOST = 20;

    private final Tools tools;

    MistakesCard(Tools tools) {
        this.tools = tools;
        setId(ID);
        getStyleClass().addAll("card", "settings-mistakes");
        Pieces.show(this, false);
    }

    void show(List<SettingsMistake> mistakes) {
        Pieces.show(this, !mistakes.isEmpty());
        var icon = new FontIcon(Icon.ALERT_TRIANGLE);
        icon.getStyleClass().add("status-danger");
        var title = new Label(tools.word("settings.mistakes", mistakes.size()), icon);
        title.getStyleClass().add("heading");
        getChildren().setAll(title, Pieces.sentence(tools.word("settings.mistakes.careful"), "small", "muted"));
        mistakes.stream().limit(MOST).map(this::line).forEach(getChildren()::add);
        if (mistakes.size() > MOST) {
            getChildren().add(Pieces.label(tools.word("settings.mistakes.more", mistakes.size() - MOST), "small", "muted"));
        }
    }

    private HBox line(SettingsMistake mistake) {
        var where = Pieces.label(mistake.line() == 0 ? tools.word("settings.mistakes.whole")
                : tools.word("settings.mistakes.line", mistake.line()), "mono", "status-danger");
        where.setMinWidth(72);
        var line = new HBox(12, where, Pieces.sentence(mistake.what()));
        line.setFillHeight(false);
        return line;
    }
}
