package dev.mintmark.app.rollback;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.access.WhatIsThis;
import dev.mintmark.app.explain.Explanations;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.presentation.rollback.Bounded;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One finding in full: all of its evidence, and what to do about it.
final class FindingDetail extends VBox {

    static final String ID = "rollback-finding";
    static final String CLOSE = "rollback-finding-close";

    private static final double HIGHEST = 190;
    private static final double LEAST = 104;

    private final RollbackContext context;
    private final Label check = Pieces.label("", "mono", "subtle");
    private final Label about = Pieces.label("", "small", "muted");
    private final Label title = Pieces.sentence("", "strong");
    private final Label evidence = Pieces.sentence("", "muted");
    private final Label next = Pieces.sentence("");
    private final HBox explain = new HBox();
    private final Button close;
    private FindingRow shown;

    FindingDetail(RollbackContext context, Runnable closing) {
        this.context = context;
        setId(ID);
        getStyleClass().add("rollback-detail");
        var copy = Pieces.button("rollback-finding-copy", context.word("rollbacks.copy"), "", this::copy);
        copy.getStyleClass().addAll("quiet", "small");
        close = Described.as(new Button("", new FontIcon(Icon.X)), context.word("rollbacks.details.close"), "Esc");
        close.setId(CLOSE);
        close.getStyleClass().addAll("quiet", "small", "icon-only");
        close.setOnAction(_ -> closing.run());
        about.setMinWidth(0);
        check.setMinWidth(USE_PREF_SIZE);
        var text = new VBox(6, title, evidence, next);
        var scroll = new PlainScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(HIGHEST);
        scroll.setMinViewportHeight(LEAST);
        explain.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(Pieces.line(8, check, explain, about, Pieces.spring(), copy, close), scroll);
    }

    void show(FindingRow row) {
        shown = row;
        check.setText(Bounded.line(row.finding().check()));
        explain.getChildren().setAll(Explanations.all().check(row.finding().check())
                .map(known -> WhatIsThis.mark(context.tools().words(), known)).stream().toList());
        about.setText(row.finding().member() == 0 ? ""
                : RollbackWords.workload(row.plan().member(row.finding().member()).workload()));
        title.setText(Bounded.line(row.finding().title()));
        evidence.setText(row.override().map(reason -> context.word("rollbacks.overridden", Bounded.line(reason)) + "\n")
                .orElse("") + Bounded.text(row.finding().evidence()));
        Pieces.show(evidence, !evidence.getText().isBlank());
        next.setText(Bounded.text(row.finding().next()));
        Pieces.show(next, !next.getText().isBlank());
    }

    private void copy() {
        context.tools().takeAway().copyText(String.join("\n", check.getText() + " " + about.getText(), title.getText(),
                Bounded.text(shown.finding().evidence()), next.getText()).strip());
    }

    void focus() {
        close.requestFocus();
    }
}
