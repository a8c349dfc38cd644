package dev.mintmark.app.rollback;

import dev.mintmark.app.access.WhatIsThis;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.explain.Explanations;
import dev.mintmark.app.pieces.CardList;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.presentation.rollback.FindingCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the checks found, the worst first, and one of them in full.
final class ChecksCard extends VBox {

    static final String LIST = "rollback-checks";

    /// As wide as all counts are side by side: they wrap where there is less room.
    private static final double ONE_ROW = 480;

    private final RollbackContext context;
    private final FlowPane counts = new FlowPane(6, 4);
    private final Label heading;
    private final HBox head;
    private final CardList<FindingRow> list;
    private final FindingDetail detail;

    /// @param override asked when a blocking one, or one that was overridden, is chosen
    ChecksCard(RollbackContext context, Consumer<FindingRow> override) {
        this.context = context;
        getStyleClass().addAll("card", "rollback-card");
        heading = Pieces.label(context.word("rollbacks.checks"), "heading");
        list = new CardList<>(LIST, context.word("rollbacks.checks.spoken"), FindingCell.ROW,
                () -> new FindingCell(context, this::openDetail));
        // Those in the way are as high as their reasons are long.
        list.setFixedCellSize(USE_COMPUTED_SIZE);
        detail = new FindingDetail(context, () -> closeDetail());
        Pieces.show(detail, false);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setPlaceholder(Pieces.label(context.word("rollbacks.checks.none"), "muted"));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                chosen().ifPresent(row -> choose(row, override));
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && detail.isVisible()) {
                detail.show(row);
            }
        });
        heading.setMinWidth(USE_PREF_SIZE);
        counts.setAlignment(Pos.CENTER_RIGHT);
        counts.setPrefWrapLength(ONE_ROW);
        HBox.setHgrow(counts, Priority.ALWAYS);
        head = Pieces.line(8, heading, counts);
        head.getStyleClass().add("card-heading");
        getChildren().setAll(head, list, detail);
    }

    private void choose(FindingRow row, Consumer<FindingRow> override) {
        if (row.isForOverriding()) {
            override.accept(row);
        } else {
            openDetail();
        }
    }

    /// @param open whether what is blocked can be overridden still
    void show(Plan plan, List<Finding> findings, Map<String, String> overrides, boolean open) {
        list.show(findings.stream().map(finding -> new FindingRow(plan, finding, finding.isBlocking()
                ? Optional.ofNullable(overrides.get(finding.check())) : Optional.empty(), open)).toList());
        var count = FindingCounts.of(findings);
        counts.getChildren().clear();
        chip("rollbacks.count.blocked", count.blocked(), "danger");
        chip("rollbacks.count.handled", count.handled(), "accent");
        chip("rollbacks.count.warned", count.warned(), "warning");
        chip("rollbacks.count.untold", count.untold(), "neutral");
        chip("rollbacks.count.passed", count.passed(), "ok");
    }

    private void chip(String key, int count, String role) {
        if (count > 0) {
            var chip = new Label(context.word(key, count));
            chip.getStyleClass().addAll("chip", role);
            chip.setMinWidth(USE_PREF_SIZE);
            counts.getChildren().add(chip);
        }
    }

    /// As a part of another card, which says what this is.
    void within() {
        getStyleClass().setAll("rollback-inner");
        Pieces.show(heading, false);
        head.getStyleClass().remove("card-heading");
    }

    Optional<FindingRow> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// The row that is chosen if it is in the way, else the first that is.
    Optional<FindingRow> inTheWay() {
        return chosen().filter(ChecksCard::isInTheWay).or(() -> list.getItems().stream().filter(ChecksCard::isInTheWay)
                .findFirst());
    }

    private static boolean isInTheWay(FindingRow row) {
        return row.sign() == FindingSign.BLOCKED;
    }

    boolean isInList() {
        return list.isFocused();
    }

    /// Says what the chosen check is.
    void explain() {
        chosen().flatMap(row -> Explanations.all().check(row.finding().check())).ifPresent(known ->
                WhatIsThis.show(heading.isVisible() ? heading : list, context.tools().words(), List.of(known)));
    }

    void openDetail() {
        chosen().ifPresent(row -> {
            detail.show(row);
            Pieces.show(detail, true);
        });
    }

    /// @return whether one was open
    boolean closeDetail() {
        var open = detail.isVisible();
        Pieces.show(detail, false);
        if (open) {
            list.requestFocus();
        }
        return open;
    }
}
