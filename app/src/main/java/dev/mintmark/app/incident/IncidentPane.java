package dev.mintmark.app.incident;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.CappedLabel;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.WhileShown;
import dev.mintmark.incident.Incident;
import dev.mintmark.presentation.incident.IncidentPage;
import dev.mintmark.presentation.rollback.Bounded;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The page of one incident: what it is, what is pinned, what happened, and where notes are typed.
final class IncidentPane extends VBox {

    private static final double SHARE = 0.28;
    private static final double LEAST = 300;
    private static final double MOST = 440;

    private static final double TWO_LINES = 52;
    private static final double LEAST_TITLE = 120;
    private static final double WIDEST_TICKET = 140;

    private final IncidentContext context;
    private final IncidentPage page;
    private final Label title = new CappedLabel(Double.MAX_VALUE, TWO_LINES, "title");
    private final Label ticket = new CappedLabel(WIDEST_TICKET, Double.MAX_VALUE, "chip", "accent");
    private final Label state = Pieces.label("", "chip");
    private final Label clock = Pieces.label("", "incident-clock");
    private final Label opened = Pieces.label("", "small", "muted");
    private final Button close;
    private final Button reopen;
    private final VBox problem = new VBox();
    private final StoryCard story;
    private final PinnedServices pinned;
    private final NextSteps steps;
    private final NoteField note;
    private final CloseForm closing;

    IncidentPane(IncidentContext context, IncidentPage page, Runnable copy, Runnable export) {
        super(12);
        this.context = context;
        this.page = page;
        getStyleClass().addAll("page", "incident-page");
        story = new StoryCard(context);
        pinned = new PinnedServices(context, page);
        steps = new NextSteps(context, page);
        note = new NoteField(context, page);
        closing = new CloseForm(context, page, this::focusStory);
        Pieces.show(closing, false);
        close = Pieces.button("incident-close", context.word("incidents.closeShort"), "X", this::askClose);
        reopen = Pieces.button("incident-reopen", context.word("incidents.reopenShort"), "u", page::reopen);
        title.setMinWidth(LEAST_TITLE);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        for (var fixed : new Label[] {ticket, state, clock}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        var head = Pieces.line(10, title, ticket, state, Pieces.spring(),
                Pieces.button("incident-markdown", context.word("incidents.markdownShort"), "m", copy),
                Pieces.button("incident-export", context.word("incidents.exportShort"), "x", export), close, reopen);
        var side = new VBox(16, pinned, steps);
        side.getStyleClass().add("incident-side");
        var left = new VBox(12, story, note);
        left.setMinWidth(0);
        VBox.setVgrow(story, Priority.ALWAYS);
        story.setMinHeight(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var body = new HBox(16, left, side);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        widthProperty().subscribe(() -> IncidentRow.fixed(side, Math.clamp(getWidth() * SHARE, LEAST, MOST)));
        getChildren().setAll(new VBox(4, head, Pieces.line(10, clock, opened)), problem, closing, body);
        WhileShown.tell(this, page.incidentProperty(), this::show);
        WhileShown.tell(this, page.storyProperty(), story::show);
        WhileShown.tell(this, page.problemProperty(), why -> Pieces.problem(problem, why));
    }

    IncidentPage page() {
        return page;
    }

    StoryCard story() {
        return story;
    }

    PinnedServices pinned() {
        return pinned;
    }

    NextSteps steps() {
        return steps;
    }

    private void show(Incident incident) {
        // Others write it: what does not fit in two lines is in full where one points at it.
        Described.as(title, Bounded.line(incident.title()), "").setText(Bounded.line(incident.title()));
        ticket.setText(incident.ticket().map(Bounded::name).orElse(""));
        Pieces.show(ticket, incident.ticket().isPresent());
        state.setText(context.word(incident.isOpen() ? "incidents.state.open" : "incidents.state.closed"));
        state.getStyleClass().setAll("label", "chip", incident.isOpen() ? "warning" : "ok");
        Pieces.show(close, incident.isOpen());
        Pieces.show(reopen, !incident.isOpen());
        opened.setText(context.says().opened(incident));
        tick();
    }

    /// The clock runs.
    void tick() {
        clock.setText(context.says().standing(page.incident()));
    }

    void askClose() {
        Pieces.show(closing, true);
        closing.focus();
    }

    void focusNote() {
        note.focus();
    }

    void focusStory() {
        Pieces.show(closing, false);
        story.focus();
    }

    /// From the field to the story, and from what is asked to what was before.
    boolean back() {
        if (closing.isVisible() || !story.isInList()) {
            focusStory();
            return true;
        }
        return false;
    }
}
