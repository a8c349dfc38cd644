package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.arm.ArmedPlace;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What can be armed and disarmed, below the chip in the header. Arming takes typing the name.
public final class ArmingPanel extends VBox {

    public static final String FIELD = "arm-";
    public static final String BUTTON = "arm-now-";

    private static final double WIDTH = 360;

    private final Tools tools;
    private final ArmedModel model;
    private final Predicate<ArmedPlace> wanted;
    private final VBox rows = new VBox(12);

    ArmingPanel(Tools tools, ArmedModel model) {
        this(tools, model, _ -> true);
    }

    /// @param wanted which places it is about
    public ArmingPanel(Tools tools, ArmedModel model, Predicate<ArmedPlace> wanted) {
        this.tools = tools;
        this.model = model;
        this.wanted = wanted;
        getStyleClass().add("explanation");
        setPrefWidth(WIDTH);
        var title = new Label(tools.word("frame.arming.title"));
        title.getStyleClass().add("heading");
        var text = new Label(model.placesProperty().get().isEmpty() ? tools.word("frame.arming.text")
                : tools.word("frame.arming.textFor", tools.wording().wholeSpan(model.usual())));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("muted");
        getChildren().setAll(title, text, rows);
        show(model.placesProperty().get());
    }

    private void show(List<ArmedPlace> all) {
        var places = all.stream().filter(wanted).toList();
        rows.getChildren().setAll(places.stream().map(this::row).toList());
        if (places.isEmpty()) {
            var none = new Label(tools.word("frame.arming.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            rows.getChildren().setAll(none);
        }
    }

    private Node row(ArmedPlace place) {
        var name = new Label(place.source().name());
        name.getStyleClass().add("strong");
        var state = new Label(state(place));
        state.getStyleClass().addAll("small", place.armed() ? "status-warning" : "muted");
        var named = new HBox(8, name);
        named.setAlignment(Pos.CENTER_LEFT);
        EnvironmentChip.of(tools, place.source()).ifPresent(named.getChildren()::add);
        var words = new VBox(2, named, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (place.armed()) {
            var line = new HBox(8, words);
            place.until().ifPresent(_ -> line.getChildren().add(disarm(place)));
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
        return isTyped(place) ? new VBox(6, words, typing(place)) : byAClick(place, words);
    }

    /// Only where the operator said that it is not production, its name need not be typed.
    private boolean isTyped(ArmedPlace place) {
        return tools.outlook().environmentsProperty().get().isProduction(place.source());
    }

    private Node byAClick(ArmedPlace place, Node words) {
        var button = new Button(tools.word("frame.arming.arm"));
        button.setId(BUTTON + place.source().name());
        Described.spoken(button, tools.word("frame.arming.armSpoken", place.source().name()));
        button.setOnAction(_ -> {
            model.arm(place.source(), place.source().name());
            show(model.placesProperty().get());
        });
        var line = new HBox(8, words, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String state(ArmedPlace place) {
        if (!place.armed()) {
            return tools.word("frame.arming.readOnly");
        }
        return place.until().map(until -> tools.word("frame.arming.until", tools.wording().clockTime(until)))
                .orElseGet(() -> tools.word("frame.arming.always"));
    }

    private Button disarm(ArmedPlace place) {
        var button = new Button(tools.word("frame.arming.disarm"));
        button.getStyleClass().add("small");
        Described.spoken(button, tools.word("frame.arming.disarmSpoken", place.source().name()));
        button.setOnAction(_ -> {
            model.disarm(place.source());
            show(model.placesProperty().get());
        });
        return button;
    }

    private Node typing(ArmedPlace place) {
        var field = new TextField();
        field.setId(FIELD + place.source().name());
        field.setPromptText(tools.word("frame.arming.prompt", place.source().name()));
        Described.spoken(field, tools.word("frame.arming.spoken", place.source().name()));
        HBox.setHgrow(field, Priority.ALWAYS);
        var wrong = new Label();
        wrong.getStyleClass().addAll("small", "status-warning");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        var button = new Button(tools.word("frame.arming.arm"));
        button.getStyleClass().add("danger");
        Runnable arm = () -> model.arm(place.source(), field.getText()).ifPresentOrElse(
                problem -> wrong.setText(problem.why() + " " + problem.next()),
                () -> show(model.placesProperty().get()));
        button.setOnAction(_ -> arm.run());
        field.setOnAction(_ -> arm.run());
        return new VBox(4, new HBox(8, field, button), wrong);
    }
}
