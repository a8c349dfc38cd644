package dev.mintmark.app.timeline;

import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Screen;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.frame.Moment;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.rollback.RollbackDoor;
import dev.mintmark.presentation.timeline.LaneDrawing;
import dev.mintmark.presentation.timeline.MarkKind;
import dev.mintmark.presentation.timeline.TimeRange;
import dev.mintmark.presentation.timeline.TimelineLayout;
import dev.mintmark.presentation.timeline.TimelineModel;
import dev.mintmark.presentation.timeline.ToldEvent;
import dev.mintmark.presentation.work.Tenses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;

/// The Timeline screen. While it is in front it follows the record, once a second at most.
public final class TimelineScreen implements Screen {

    private static final double ZOOM_STEP = 1.5;
    private static final double PAN_STEP = 0.25;
    private static final double MIDDLE = 0.5;

    private final TimelineModel model;
    private final Outlook outlook;
    private final Words words;
    private final Wording wording;
    private final Theme theme;
    private final Navigator navigator;
    private final Consumer<String> openService;
    private final CompareDoor compare;
    private final CopyDoor copies;
    private final RollbackDoor rollbacks;
    private final List<Command> commands;
    private final Timeline pulse;
    private LanesView lanes;
    private EventList events;
    private TimelinePage page;

    /// @param openService shows a service by its name on the Fleet screen
    public TimelineScreen(TimelineModel model, Outlook outlook, Words words, Wording wording, Theme theme,
            Navigator navigator, Consumer<String> openService, CompareDoor compare, CopyDoor copies,
            RollbackDoor rollbacks) {
        this.model = model;
        this.outlook = outlook;
        this.words = words;
        this.wording = wording;
        this.theme = theme;
        this.navigator = navigator;
        this.openService = openService;
        this.compare = compare;
        this.copies = copies;
        this.rollbacks = rollbacks;
        this.commands = commandList();
        this.pulse = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        pulse.setCycleCount(Animation.INDEFINITE);
    }

    /// How a timeline is laid out with these words and the window's fonts. FX thread only, after the theme was made.
    public static TimelineLayout layout(Words words, Wording wording) {
        return new TimelineLayout(new MarkWording(new EventWording(words, wording)), new GlyphWidths());
    }

    /// What reading the record is called in the list of running work.
    public static Tenses reading(Words words) {
        return new Tenses(words.get("timeline.reading.toDo"), words.get("timeline.reading.running"),
                words.get("timeline.reading.done"));
    }

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public Ikon icon() {
        return Icon.CLOCK;
    }

    @Override
    public String titleKey() {
        return "timeline.title";
    }

    @Override
    public String goKey() {
        return "t";
    }

    @Override
    public Node node() {
        if (page == null) {
            var eventWording = new EventWording(words, wording);
            lanes = new LanesView(model, outlook, theme, new LaneSentence(words, wording), eventWording, openService);
            events = new EventList(eventWording, this::follow);
            page = new TimelinePage(model, words, wording, lanes, events);
        }
        return page;
    }

    private void follow(ToldEvent told) {
        if (told.kind() == MarkKind.SIGHT_LOST) {
            navigator.goTo("sources");
        } else {
            told.service().ifPresent(lanes::select);
            outlook.goTo(told.visibleFrom());
        }
    }

    @Override
    public void shown() {
        lanes.requestFocus();
        model.tick();
        pulse.play();
    }

    @Override
    public void hidden() {
        pulse.stop();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    /// Keys with names of their own (Home, Left) are taken by the lanes themselves; they stand here to be found.
    private List<Command> commandList() {
        var list = new ArrayList<>(List.of(
                Command.of("timeline.open", "Enter", () -> lanes.selectedLane()
                        .ifPresent(lane -> openService.accept(lane.service())))
                        .onlyWhen(() -> lanes != null && lanes.isFocused() && lanes.selectedLane().isPresent()),
                Command.of("timeline.compare", "d", () -> lanes.selectedLane().ifPresent(this::compare))
                        .onlyWhen(() -> lanes != null && lanes.selectedLane().isPresent()),
                Command.of("timeline.copy", "s", () -> lanes.selectedLane().ifPresent(
                        lane -> copies.offerVersion(lane.service(), ranThen(lane))))
                        .onlyWhen(() -> lanes != null && lanes.selectedLane().isPresent()),
                Command.of("timeline.rollback", "R", () -> lanes.selectedLane().ifPresent(
                        lane -> rollbacks.offerService(lane.service(), ranThen(lane))))
                        .onlyWhen(() -> lanes != null && lanes.selectedLane().isPresent()),
                new Command("timeline.zoomIn", List.of("+", "="), () -> true, () -> model.zoom(1 / ZOOM_STEP, MIDDLE)),
                Command.of("timeline.zoomOut", "-", () -> model.zoom(ZOOM_STEP, MIDDLE)),
                Command.of("timeline.earlier", "Left", () -> model.pan(-PAN_STEP)),
                Command.of("timeline.later", "Right", () -> model.pan(PAN_STEP)),
                Command.of("timeline.begin", "Home", model::goToBeginning),
                Command.of("timeline.end", "End", model::goToEnd),
                Command.of("timeline.toggleChanged", "c",
                        () -> model.onlyChangedProperty().set(!model.onlyChangedProperty().get()))));
        for (var range : TimeRange.values()) {
            list.add(Command.of("timeline.show." + range.name().toLowerCase(Locale.ROOT),
                    Integer.toString(range.ordinal() + 1), () -> model.show(range)));
        }
        return List.copyOf(list);
    }

    /// What a lane ran at the moment that is looked at, with what it ran before.
    private void compare(LaneDrawing lane) {
        compare.compareWithBefore(lane.service(), ranThen(lane));
    }

    private Optional<ImageVersion> ranThen(LaneDrawing lane) {
        var at = outlook.moment() instanceof Moment.Past(var moment) ? moment : Instant.MAX;
        return lane.story().lane().stretches().stream().filter(stretch -> !stretch.from().isAfter(at))
                .reduce((_, later) -> later).flatMap(stretch -> stretch.shares().reversed().stream()
                        .filter(share -> share.version() != null).findFirst()).map(Lane.Share::version);
    }

    @Override
    public Optional<Exportable> exportable() {
        if (page == null) {
            return Optional.empty();
        }
        var exports = new TimelineExports(new EventWording(words, wording));
        return Optional.of(lanes.isFocused() ? exports.lanes(lanes) : exports.events(events));
    }
}
