package dev.mintmark.app.incident;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.incident.Story;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the story: when, from whom it is, what; below it, unfolded, the rest of what is known.
final class StoryCell extends ListCell<Story.Line> {

    private static final double TIME = 96;
    private static final double KIND = 62;
    private static final int MOST_DETAILS = 60;

    private final IncidentContext context;
    private final Predicate<Story.Line> unfolded;
    private final Label time = Pieces.label("", "mono", "muted");
    private final FontIcon shape = new FontIcon(Icon.FLAG);
    private final Label kind = Pieces.label("", "small", "muted");
    private final Label what = Pieces.sentence("");
    private final Label beside = Pieces.label("", "small", "muted");
    private final Label outcome = Pieces.label("", "chip");
    private final Label audit = Pieces.label("", "mono", "subtle");
    private final FontIcon turn = new FontIcon(Icon.CHEVRON_RIGHT);
    private final VBox details = new VBox(2);
    private final HBox whole;

    StoryCell(IncidentContext context, Predicate<Story.Line> unfolded) {
        this.context = context;
        this.unfolded = unfolded;
        IncidentRow.fixed(time, TIME);
        IncidentRow.fixed(kind, KIND);
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        outcome.setMinWidth(USE_PREF_SIZE);
        audit.setMinWidth(USE_PREF_SIZE);
        beside.setMinWidth(0);
        var first = Pieces.line(8, what, outcome, audit, turn);
        first.setAlignment(Pos.TOP_LEFT);
        details.getStyleClass().add("story-details");
        var right = new VBox(2, first, details, beside);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        whole = new HBox(10, time, shape, kind, right);
        whole.getStyleClass().add("story-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Story.Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : whole);
        if (empty || line == null) {
            setAccessibleText(null);
            return;
        }
        // What an operator wrote is read in full without asking.
        var open = unfolded.test(line) || line.kind() == Story.Kind.NOTE;
        StoryShape.of(line.kind()).show(shape);
        time.setText(context.wording().dayAndTime(line.at()));
        kind.setText(context.says().kind(line.kind()));
        what.setText(Bounded.line(line.what()));
        beside.setText(beside(line));
        Pieces.show(beside, !beside.getText().isEmpty());
        outcome.setText(context.says().outcome(line.outcome()));
        outcome.getStyleClass().setAll("label", "chip", IncidentWords.role(line.outcome()));
        Pieces.show(outcome, line.outcome() != Story.Outcome.NONE);
        audit.setText(line.references().getOrDefault("audit", "").split(" ")[0]);
        audit.setText(audit.getText().isEmpty() ? "" : context.word("incidents.audit", Bounded.name(audit.getText())));
        Pieces.show(audit, !audit.getText().isEmpty());
        var more = hasMore(line);
        turn.setIconCode(open ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT);
        turn.setVisible(more && line.kind() != Story.Kind.NOTE);
        details.getChildren().setAll(open ? details(line) : List.<Node>of());
        Pieces.show(details, open && more);
        setAccessibleText(context.word("incidents.story.spoken", time.getText(), kind.getText(), what.getText(),
                beside.getText(), line.outcome() == Story.Outcome.NONE ? "" : outcome.getText()));
    }

    static boolean hasMore(Story.Line line) {
        return !line.details().isEmpty() || !line.references().isEmpty();
    }

    private String beside(Story.Line line) {
        return Stream.of(Bounded.name(line.service()), Bounded.name(line.who()),
                line.took().map(took -> context.word("incidents.took", context.wording().span(took))).orElse(""))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private List<Node> details(Story.Line line) {
        var lines = new ArrayList<Node>();
        line.details().stream().limit(MOST_DETAILS).forEach(text -> lines.add(line.kind() == Story.Kind.NOTE
                ? Pieces.sentence(Bounded.line(text)) : Pieces.sentence(Bounded.line(text), "small", "muted")));
        line.references().entrySet().stream().limit(MOST_DETAILS).forEach(reference -> lines.add(Pieces.sentence(
                Bounded.line(reference.getKey() + " " + reference.getValue()), "mono", "subtle")));
        return lines;
    }
}
