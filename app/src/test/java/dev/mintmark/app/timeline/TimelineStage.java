package dev.mintmark.app.timeline;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.NoComparing;
import dev.mintmark.app.look.NoCopying;
import dev.mintmark.app.look.NoRollingBack;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.fleet.history.History;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.timeline.TimelineModel;
import dev.mintmark.presentation.work.Background;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;

/// A Timeline screen over a record, at a standing clock. FX thread only, but for [#awaitDrawing()].
final class TimelineStage {

    final Outlook outlook;
    final TimelineModel model;
    final TimelineScreen screen;
    final List<String> opened = new ArrayList<>();
    final NoComparing compare = new NoComparing();
    final NoCopying copies = new NoCopying();
    final NoRollingBack rollbacks = new NoRollingBack();
    final List<String> gone = new ArrayList<>();

    TimelineStage(Theme theme, History history, Instant now) {
        var words = Words.load();
        var wording = new Wording(words, () -> now, ZoneOffset.UTC);
        var fxThread = new FxThread();
        outlook = new Outlook(() -> now);
        model = new TimelineModel(outlook, history, () -> now, new Background(fxThread, _ -> { }),
                TimelineScreen.reading(words), TimelineScreen.layout(words, wording));
        screen = new TimelineScreen(model, outlook, words, wording, theme, gone::add, opened::add, compare, copies,
                rollbacks);
    }

    Parent node() {
        return (Parent) screen.node();
    }

    /// Waits until what is drawn is what is looked at.
    void awaitDrawing() {
        Headless.await("the timeline is drawn", () -> model.drawingProperty().get()
                .filter(drawing -> drawing.view().window().equals(model.windowProperty().get())
                        && drawing.view().filter().equals(outlook.filterProperty().get())
                        && drawing.view().onlyChanged() == model.onlyChangedProperty().get()
                        && drawing.view().width() == lanesWidth()
                        && !drawing.content().from().isAfter(drawing.view().window().from())).isPresent());
    }

    private double lanesWidth() {
        return Math.floor(((LanesView) node().lookup("#" + LanesView.ID)).plotWidth());
    }
}
