package dev.mintmark.app.rollback;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.frame.EnvironmentChips;
import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.presentation.rollback.InPlace;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is rolled back, from which version to which, by which way; and what runs now, to scale.
final class RollbackHeading extends VBox {

    private static final double STRIP = 22;
    private static final double TAG = 160;

    private static final double ROOM_FOR_DATE = 860;

    private final RollbackContext context;
    private final Label title = Pieces.label("", "title");
    private final VersionMark fromMark = new VersionMark(VersionMark.SMALL);
    private final Label from = Pieces.label("", "mono");
    private final Label fromTag = Pieces.label("", "muted");
    private final Label arrow = Pieces.label("→", "muted");
    private final VersionMark toMark = new VersionMark(VersionMark.SMALL);
    private final Label to = Pieces.label("", "mono");
    private final Label toTag = Pieces.label("", "muted");
    private final Label health = Pieces.label("", "chip");
    private final Label dated = Pieces.label("", "muted");
    private final EnvironmentChips environments;
    private final Label way = Pieces.sentence("", "muted");
    private final Button evidence;
    private final Label practice = Pieces.label("", "small", "muted");
    private final MovingStrip strip;
    private final HBox names;
    private Optional<Plan> shown = Optional.empty();

    RollbackHeading(RollbackContext context) {
        this.context = context;
        setSpacing(8);
        environments = new EnvironmentChips(context.tools());
        strip = new MovingStrip(context.tools().theme(), STRIP);
        for (var fixed : new Region[] {from, arrow, to, health, dated, practice}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        fromTag.setMaxWidth(TAG);
        toTag.setMaxWidth(TAG);
        title.setMinWidth(80);
        title.getStyleClass().add("rollback-title");
        evidence = new Button(context.word("rollbacks.way.copy"));
        evidence.getStyleClass().add("link");
        evidence.setMinWidth(USE_PREF_SIZE);
        Described.as(evidence, context.word("rollbacks.way.copy.spoken"), "");
        evidence.setOnAction(_ -> shown.ifPresent(plan -> context.tools().takeAway()
                .copyText(context.says().ownership(plan))));
        way.setMinWidth(0);
        HBox.setHgrow(way, Priority.SOMETIMES);
        names = Pieces.line(8, title, fromMark, from, fromTag, arrow, toMark, to, toTag, health, Pieces.spring());
        var second = Pieces.line(8, environments, way, evidence, Pieces.spring(), practice);
        getChildren().setAll(names, second, strip);
        VBox.setMargin(strip, new Insets(4, 0, 4, 0));
        widthProperty().subscribe(this::place);
        place();
    }

    /// How old it is stands at the end of the first line, or where there is no room for it, on one of its own.
    private void place() {
        var beside = getWidth() >= ROOM_FOR_DATE;
        if (dated.getParent() == null || beside != (dated.getParent() == names)) {
            names.getChildren().remove(dated);
            getChildren().remove(dated);
            if (beside) {
                names.getChildren().add(dated);
            } else {
                getChildren().add(1, dated);
            }
        }
    }

    /// Before there is a plan.
    void show(String what, List<WorkloadId> workloads, InPlace inPlace, Optional<Digest> target) {
        shown = Optional.empty();
        title.setText(what);
        environments.show(workloads.stream().map(WorkloadId::source).toList());
        var running = inPlace.bands().stream().flatMap(band -> band.version().stream()).findFirst()
                .map(version -> version.id());
        version(fromMark, from, fromTag, running, inPlace);
        version(toMark, to, toTag, target, inPlace);
        Pieces.show(arrow, true);
        Pieces.show(to, true);
        if (target.isEmpty()) {
            to.setText(context.word("rollbacks.toLastGood"));
            to.getStyleClass().remove("mono");
        }
        Pieces.show(health, false);
        Pieces.show(evidence, false);
        way.setText(context.word("rollbacks.way.none"));
        strip(inPlace);
    }

    void show(String what, Plan plan, InPlace inPlace) {
        shown = Optional.of(plan);
        title.setText(what);
        environments.show(plan.members().stream().map(member -> member.workload().source()).toList());
        version(fromMark, from, fromTag, only(plan.members().stream().flatMap(member -> member.from().stream().limit(1))
                .distinct().toList()), inPlace);
        version(toMark, to, toTag, only(plan.members().stream().map(member -> member.target().digest()).distinct()
                .toList()), inPlace);
        Pieces.show(arrow, from.isVisible() && to.isVisible());
        health.setText(context.says().health(plan));
        health.getStyleClass().setAll("label", "chip", RollbackWords.isProven(plan) ? "ok" : "warning");
        Pieces.show(health, true);
        Pieces.show(evidence, true);
        way.setText(context.says().way(plan));
        strip(inPlace);
    }

    void strip(InPlace inPlace) {
        strip.show(inPlace);
        Pieces.show(strip, inPlace.instances() > 0);
        strip.setAccessibleText(context.word("rollbacks.strip", inPlace.instances(), inPlace.bands().size()));
    }

    void dated(String words, boolean warn) {
        dated.setText(words);
        dated.getStyleClass().remove("status-warning");
        if (warn) {
            dated.getStyleClass().add("status-warning");
        }
    }

    void practice(String words) {
        practice.setText(words);
        Pieces.show(practice, !words.isEmpty());
    }

    private static Optional<Digest> only(List<Digest> digests) {
        return digests.size() == 1 ? Optional.of(digests.getFirst()) : Optional.empty();
    }

    private static void version(VersionMark mark, Label name, Label tag, Optional<Digest> digest, InPlace inPlace) {
        digest.ifPresent(one -> mark.show(one, inPlace.colour(one)));
        name.setText(digest.map(Digest::shortForm).orElse(""));
        if (!name.getStyleClass().contains("mono")) {
            name.getStyleClass().add("mono");
        }
        tag.setText(digest.map(one -> inPlace.tags().get(one)).map(text -> ":" + text).orElse(""));
        Pieces.show(mark, digest.isPresent());
        Pieces.show(name, digest.isPresent());
        Pieces.show(tag, !tag.getText().isEmpty());
    }
}
