package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.presentation.frame.Moment;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The moment that is shown: now, or a past one, with the way back.
final class MomentChip extends HBox {

    private final Tools tools;
    private final Region dot = new Region();
    private final Label when = new Label();
    private final Button back = new Button();

    MomentChip(Tools tools) {
        this.tools = tools;
        getStyleClass().addAll("header-chip", "moment");
        setId("moment");
        setAlignment(Pos.CENTER_LEFT);
        dot.getStyleClass().add("dot");
        when.setMinWidth(USE_PREF_SIZE);
        var outlook = tools.outlook();
        back.setText(tools.word("frame.moment.return"));
        back.setId("return-to-now");
        back.getStyleClass().addAll("small", "to-now");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> outlook.returnToNow());
        back.managedProperty().bind(back.visibleProperty());
        Described.spoken(back, tools.word("time.now"));
        getChildren().addAll(dot, when,
                step("[", "time.back", outlook::stepBack), step("]", "time.forward", outlook::stepForward), back);
        outlook.momentProperty().subscribe(this::show);
    }

    private Button step(String key, String title, Runnable action) {
        var step = new Button(key);
        step.setId(title.replace('.', '-'));
        step.getStyleClass().setAll("key", "step");
        step.setOnAction(_ -> action.run());
        return Described.as(step, tools.word(title), key);
    }

    private void show(Moment moment) {
        dot.getStyleClass().removeAll("ok");
        dot.setVisible(!moment.isPast());
        dot.setManaged(!moment.isPast());
        back.setVisible(moment.isPast());
        when.setText(switch (moment) {
            case Moment.Now _ -> tools.word("frame.moment.now");
            case Moment.Past(var at) -> tools.word("frame.moment.past", tools.wording().dayAndTime(at));
        });
        if (!moment.isPast()) {
            dot.getStyleClass().add("ok");
        }
    }
}
