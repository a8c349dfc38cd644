package dev.mintmark.app.timeline;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.timeline.TimeRange;
import dev.mintmark.presentation.timeline.TimelineModel;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Title, range, and what there is to count.
final class TimelineHeader extends HBox {

    static final String RANGE_ID = "timeline-range";
    static final String CHANGED_ID = "timeline-only-changed";
    static final String FOLLOW_ID = "timeline-follow";
    static final String SUMMARY_ID = "timeline-summary";

    private final TimelineModel model;
    private final Words words;
    private final Wording wording;
    private final MenuButton range = new MenuButton();
    private final Label summary = new Label();

    TimelineHeader(TimelineModel model, Words words, Wording wording) {
        this.model = model;
        this.words = words;
        this.wording = wording;
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("timeline-header");
        var title = new Label(words.get("timeline.title"));
        title.getStyleClass().add("title");
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        summary.setId(SUMMARY_ID);
        summary.getStyleClass().add("muted");
        summary.setTooltip(new Tooltip());
        summary.getTooltip().textProperty().bind(summary.textProperty());
        for (var whole : List.of(title, range(), onlyChanged(), follow())) {
            whole.setMinWidth(USE_PREF_SIZE);
            getChildren().add(whole);
        }
        getChildren().addAll(space, summary);
        model.drawingProperty().subscribe(drawing -> summary.setText(drawing
                .map(shown -> new SummaryWording(words).of(shown.summary())).orElse("")));
    }

    private MenuButton range() {
        range.setId(RANGE_ID);
        range.setTooltip(new Tooltip(words.get("timeline.range.help")));
        for (var named : TimeRange.values()) {
            var item = new MenuItem(name(named));
            item.setOnAction(_ -> model.show(named));
            range.getItems().add(item);
        }
        model.rangeProperty().subscribe(_ -> nameRange());
        model.windowProperty().subscribe(_ -> nameRange());
        return range;
    }

    private void nameRange() {
        var window = model.windowProperty().get();
        range.setText(model.rangeProperty().get().map(this::name).orElseGet(() -> words.get("timeline.range.custom",
                wording.dayAndTime(window.from()), wording.dayAndTime(window.to()))));
        range.setAccessibleText(words.get("timeline.range.help") + " " + range.getText());
    }

    private String name(TimeRange named) {
        return words.get("timeline.range." + named.name().toLowerCase(Locale.ROOT));
    }

    private ToggleButton onlyChanged() {
        var toggle = new ToggleButton(words.get("timeline.onlyChanged"));
        toggle.setId(CHANGED_ID);
        toggle.setTooltip(new Tooltip(words.get("timeline.onlyChanged.help")));
        toggle.setAccessibleText(words.get("timeline.onlyChanged.help"));
        toggle.selectedProperty().bindBidirectional(model.onlyChangedProperty());
        return toggle;
    }

    private Button follow() {
        var follow = new Button(words.get("timeline.follow"));
        follow.setId(FOLLOW_ID);
        follow.getStyleClass().add("quiet");
        follow.setOnAction(_ -> model.goToEnd());
        follow.visibleProperty().bind(model.followingProperty().not());
        follow.managedProperty().bind(follow.visibleProperty());
        return follow;
    }
}
