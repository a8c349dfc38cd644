package dev.mintmark.app.findings;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.presentation.findings.FindingsReach;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was looked at, and what could not be, in a few lines.
final class ReachNote extends VBox {

    private static final int NAMED = 6;

    private final FindingsContext context;

    ReachNote(FindingsContext context) {
        super(8);
        this.context = context;
        getStyleClass().add("reach-note");
    }

    void show(FindingsReach reach) {
        var lines = new ArrayList<Node>();
        if (!reach.seen().isEmpty()) {
            lines.add(line(Icon.EYE, "status-ok", context.word("findings.reach.seen", reach.workloads(),
                    reach.services(), reach.seen().size(),
                    names(reach.seen().stream().map(SourceId::name).toList()))));
        }
        reach.unseen().stream().limit(NAMED).forEach(source -> lines.add(line(Icon.EYE_OFF, "status-warning",
                unseen(source))));
        if (reach.unseen().size() > NAMED) {
            lines.add(line(Icon.EYE_OFF, "status-warning",
                    context.word("findings.reach.more", reach.unseen().size() - NAMED)));
        }
        reach.gaps().stream().limit(NAMED).forEach(gap -> lines.add(line(Icon.EYE_OFF, "status-warning",
                Bounded.line(gap.what() + " " + gap.why()))));
        getChildren().setAll(lines);
    }

    /// Whether there is anything to say.
    boolean isSomething() {
        return !getChildren().isEmpty();
    }

    private String unseen(SourceStatus source) {
        var why = source.problem().map(problem -> Bounded.line(problem.why())).orElse("");
        return source.seenAt().map(at -> context.word("findings.reach.stale", Bounded.name(source.id().name()),
                context.wording().dayAndTime(at), why)).orElseGet(() -> context.word("findings.reach.unseen",
                        Bounded.name(source.id().name()), why)).strip();
    }

    private static String names(List<String> names) {
        return names.stream().limit(NAMED).map(Bounded::name).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? " …" : "");
    }

    private static Node line(Icon icon, String role, String text) {
        var picture = new FontIcon(icon);
        picture.getStyleClass().add(role);
        var line = Pieces.line(10, picture, Pieces.sentence(text, "muted"));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
