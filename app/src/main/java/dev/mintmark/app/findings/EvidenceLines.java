package dev.mintmark.app.findings;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What shows a finding, line by line; each can be copied.
final class EvidenceLines extends VBox {

    private static final int MOST = 40;

    private final FindingsContext context;
    private List<String> shown = List.of();

    EvidenceLines(FindingsContext context) {
        super(4);
        this.context = context;
    }

    void show(List<String> evidence) {
        if (evidence.equals(shown)) {
            return;
        }
        shown = evidence;
        var lines = new ArrayList<Node>();
        evidence.stream().limit(MOST).forEach(line -> lines.add(line(line)));
        if (evidence.size() > MOST) {
            lines.add(Pieces.label(context.word("findings.evidence.more", evidence.size() - MOST), "small", "subtle"));
        }
        getChildren().setAll(lines);
    }

    private HBox line(String evidence) {
        var text = Pieces.sentence(Bounded.line(evidence), "mono", "evidence");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var copy = new Button("", new FontIcon(Icon.COPY));
        copy.getStyleClass().addAll("quiet", "small", "icon-only");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> context.tools().takeAway().copyText(Bounded.line(evidence)));
        Described.as(copy, context.word("findings.evidence.copy"), "");
        var line = Pieces.line(4, text, copy);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("evidence-line");
        return line;
    }
}
