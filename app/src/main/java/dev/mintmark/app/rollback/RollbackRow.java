package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.mark.VersionColours;
import dev.mintmark.presentation.rollback.Bounded;
import dev.mintmark.presentation.rollback.RollbackLine;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A rollback in the list: what, from where to where, who and why, when, how long, and how it stands.
final class RollbackRow extends ListCell<RollbackLine> {

    static final double VERSIONS = 212;
    static final double VERSIONS_LEAST = 176;
    static final double WHAT = 200;
    static final double BY = 128;
    static final double WHEN = 116;
    static final double TOOK = 92;
    static final double STAGE = 132;

    private static final double LEAST = 120;

    private final RollbackContext context;
    private final Label service = Pieces.label("", "strong");
    private final Label reason = Pieces.label("", "small", "muted");
    private final VersionMark fromMark = new VersionMark(VersionMark.SMALL);
    private final Label from = Pieces.label("", "mono");
    private final Label arrow = Pieces.label("→", "subtle");
    private final VersionMark toMark = new VersionMark(VersionMark.SMALL);
    private final Label to = Pieces.label("", "mono");
    private final Label operator = Pieces.label("");
    private final Label ticket = Pieces.label("", "small", "muted");
    private final Label when = Pieces.label("");
    private final Label ago = Pieces.label("", "small", "muted");
    private final Label took = Pieces.label("");
    private final Label stage = Pieces.label("", "chip");
    private final HBox whole;

    RollbackRow(RollbackContext context) {
        this.context = context;
        var what = column(WHAT, service, reason);
        grows(what);
        var versions = Pieces.line(6, fromMark, from, arrow, toMark, to);
        fixed(versions, VERSIONS);
        versions.setMinWidth(VERSIONS_LEAST);
        var stages = Pieces.line(0, stage);
        fixed(stages, STAGE);
        stages.setMinWidth(STAGE);
        fixed(took, TOOK);
        whole = Pieces.line(12, what, versions, column(BY, operator, ticket), column(WHEN, when, ago), took, stages);
        whole.getStyleClass().add("rollback-line");
        setPrefWidth(0);
    }

    private static VBox column(double width, Label... lines) {
        var column = new VBox(3, lines);
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMinWidth(0);
        for (var line : lines) {
            line.setMinWidth(0);
        }
        if (width > 0) {
            fixed(column, width);
        }
        return column;
    }

    /// Has what the others leave of a line.
    static void grows(Region region) {
        region.setMinWidth(LEAST);
        region.setPrefWidth(WHAT);
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
    }

    /// Has this width, or less where there is less room; the same in every line.
    static void fixed(Region region, double width) {
        region.setMinWidth(width * 0.62);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    @Override
    protected void updateItem(RollbackLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : whole);
        if (empty || line == null) {
            setAccessibleText(null);
            return;
        }
        var plan = line.plan();
        service.setText(context.word(plan.forwardOf().isPresent() ? "rollbacks.row.forward" : "rollbacks.row",
                line.name()));
        reason.setText(Bounded.line(plan.intent().reason()));
        var left = plan.members().stream().flatMap(member -> member.from().stream().limit(1)).distinct().toList();
        var targets = plan.members().stream().map(Member::target).map(target -> target.digest()).distinct().toList();
        var colours = VersionColours.sideBySide(java.util.stream.Stream.concat(left.stream(), targets.stream())
                .distinct().toList());
        version(fromMark, from, left, colours);
        version(toMark, to, targets, colours);
        operator.setText(Bounded.line(plan.intent().operator()));
        ticket.setText(plan.intent().ticket().map(Bounded::line).orElse(""));
        Pieces.show(ticket, !ticket.getText().isEmpty());
        when.setText(context.wording().dayAndTime(line.at()));
        ago.setText(context.wording().ago(line.at()));
        took.setText(line.took().map(context.says()::took).orElse("—"));
        stage(line);
        setAccessibleText(context.word("rollbacks.row.spoken", service.getText(), from.getText(), to.getText(),
                operator.getText(), reason.getText(), when.getText(), took.getText(), stage.getText()));
    }

    private void version(VersionMark mark, Label name, List<Digest> versions, java.util.Map<Digest, Integer> colours) {
        var only = versions.size() == 1 ? Optional.of(versions.getFirst()) : Optional.<Digest>empty();
        only.ifPresent(one -> mark.show(one, colours.get(one)));
        Pieces.show(mark, only.isPresent());
        name.setText(only.map(Digest::shortForm)
                .orElseGet(() -> context.word("rollbacks.row.versions", versions.size())));
    }

    private void stage(RollbackLine line) {
        var run = line.run();
        var owed = run.filter(one -> !one.owed().isEmpty()).isPresent();
        var role = run.map(Run::stage).map(RollbackWords::role).orElse(line.passed() ? "ok" : "danger");
        stage.setText(owed ? context.word("rollbacks.row.owed", context.says().stage(run.orElseThrow()))
                : run.map(context.says()::stage).orElseGet(() -> context.word(line.passed() ? "rollbacks.row.rehearsed"
                        : "rollbacks.row.rehearsalFailed")));
        stage.getStyleClass().setAll("label", "chip", owed ? "warning" : role);
    }
}
