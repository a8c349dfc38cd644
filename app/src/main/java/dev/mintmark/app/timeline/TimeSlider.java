package dev.mintmark.app.timeline;

import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.frame.Moment;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.timeline.TimeWindow;
import dev.mintmark.presentation.timeline.TimelineModel;
import javafx.css.PseudoClass;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;

/// Goes back in time along the axis; at its right end is the present.
final class TimeSlider extends Slider {

    static final String ID = "timeline-slider";

    private static final double END = 1_000;
    private static final double NOW = END - 0.5;
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final Outlook outlook;
    private final TimelineModel model;
    private final Words words;
    private final TickWording times;
    private boolean isFollowing;

    TimeSlider(Outlook outlook, TimelineModel model, Words words, TickWording times) {
        this.outlook = outlook;
        this.model = model;
        this.words = words;
        this.times = times;
        super(0, END, END);
        setId(ID);
        getStyleClass().add("time-slider");
        setBlockIncrement(END / 60);
        setTooltip(new Tooltip(words.get("timeline.slider")));
        outlook.momentProperty().subscribe(_ -> follow());
        model.windowProperty().subscribe(_ -> follow());
        valueProperty().addListener((_, _, value) -> travel(value.doubleValue()));
    }

    private void follow() {
        isFollowing = true;
        setValue(outlook.moment() instanceof Moment.Past(var at)
                ? Math.clamp(window().position(at), 0, 1) * END : END);
        isFollowing = false;
        pseudoClassStateChanged(PAST, outlook.moment().isPast());
        setAccessibleText(words.get("timeline.slider") + ": " + (outlook.moment() instanceof Moment.Past(var at)
                ? times.wording().exact(at) : words.get("timeline.slider.now")));
    }

    private void travel(double value) {
        if (isFollowing) {
            return;
        }
        if (value >= NOW && model.followingProperty().get()) {
            outlook.returnToNow();
        } else {
            outlook.goTo(window().at(value / END));
        }
    }

    private TimeWindow window() {
        return model.windowProperty().get();
    }
}
