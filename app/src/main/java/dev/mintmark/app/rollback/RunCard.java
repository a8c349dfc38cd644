package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.CardList;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.fleet.StripBand;
import dev.mintmark.presentation.rollback.InPlace;
import dev.mintmark.presentation.rollback.RunModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How far each member is, what the checks had found, and what is on record.
final class RunCard extends VBox {

    static final String MEMBERS = "rollback-members";
    static final String RECORD = "rollback-record";

    private static final String OVERRIDE = "override.";
    private static final double MEMBER = 92;
    private static final double WORDS = 16;
    private static final double SCROLL_BAR = 14;
    private static final double LINE = 50;
    private static final int MEMBERS_SHOWN = 3;

    private final RollbackContext context;
    private final RunModel model;
    private final CardList<ProgressRow> members;
    private final ChecksCard checks;
    private final CardList<AuditEntry> record;
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final StackPane inside = new StackPane();

    /// What can be looked at below.
    enum Tab {
        CHECKS, RECORD
    }

    RunCard(RollbackContext context, RunModel model) {
        this.context = context;
        this.model = model;
        getStyleClass().addAll("card", "rollback-card");
        members = new CardList<>(MEMBERS, context.word("rollbacks.members.spoken"), MEMBER,
                () -> new ProgressCell(context));
        record = new CardList<>(RECORD, context.word("rollbacks.record.spoken"), LINE, () -> new RecordCell(context));
        record.setPlaceholder(Pieces.label(context.word("rollbacks.record.none"), "muted"));
        checks = new ChecksCard(context, _ -> { });
        checks.within();
        var group = new ToggleGroup();
        var line = new HBox();
        line.getStyleClass().add("segmented");
        for (var tab : Tab.values()) {
            var button = new ToggleButton(word(tab));
            button.setToggleGroup(group);
            button.setId("rollback-tab-" + key(tab));
            button.setOnAction(_ -> choose(tab));
            tabs.put(tab, button);
            line.getChildren().add(button);
        }
        VBox.setVgrow(inside, Priority.ALWAYS);
        inside.setMinHeight(0);
        var head = Pieces.line(8, Pieces.label(context.word("rollbacks.progress"), "heading"));
        head.getStyleClass().add("card-heading");
        getChildren().setAll(head, members, line, inside);
        members.widthProperty().subscribe((_, _) -> tick());
        choose(Tab.CHECKS);
    }

    private static String key(Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }

    private String word(Tab tab) {
        return context.word("rollbacks.tab." + key(tab));
    }

    void choose(Tab tab) {
        tabs.get(tab).setSelected(true);
        inside.getChildren().setAll(switch (tab) {
            case CHECKS -> checks;
            case RECORD -> record;
        });
        if (tab == Tab.RECORD) {
            context.model().look(model);
        }
    }

    void show() {
        var run = model.run();
        tick();
        checks.show(run.plan(), run.plan().findings(), overrides(), false);
        record.show(model.recordProperty().get());
    }

    /// What was overridden, as it is on record.
    private Map<String, String> overrides() {
        return model.recordProperty().get().stream().limit(1)
                .flatMap(entry -> entry.record().facts().entrySet().stream())
                .filter(fact -> fact.getKey().startsWith(OVERRIDE)).collect(Collectors.toMap(
                        fact -> fact.getKey().substring(OVERRIDE.length()), Map.Entry::getValue));
    }

    /// Words since when things are waited for again.
    void tick() {
        var run = model.run();
        var colours = InPlace.of(FleetSnapshot.EMPTY, run.plan(), Optional.of(run));
        members.show(run.members().stream()
                .map(progress -> new ProgressRow(run.plan(), progress, bands(progress, colours),
                model.waitingSince(progress.member()), run.stage().isOver())).toList());
        members.setFixedCellSize(MEMBER + (ProgressCell.lines(members.getItems(), context,
                members.getWidth() - (members.getItems().size() > MEMBERS_SHOWN ? SCROLL_BAR : 0)) - 1) * WORDS);
        members.fit(MEMBERS_SHOWN);
    }

    private List<StripBand> bands(Progress progress, InPlace colours) {
        var member = model.plan().member(progress.member());
        var from = member.from().stream().findFirst();
        var old = new StripBand(from.map(ImageVersion::of), from.map(colours::colour).orElse(-1),
                progress.old(), progress.old());
        var target = new StripBand(Optional.of(member.target().version()), colours.colour(member.target().digest()),
                progress.arrived() + progress.arriving(), progress.arrived());
        var unknown = new StripBand(Optional.empty(), -1, progress.unknown(), 0);
        return List.of(old, target, unknown).stream().filter(band -> band.instances() > 0).toList();
    }

    boolean isInChecks() {
        return checks.isInList();
    }

    void explainFinding() {
        checks.explain();
    }

    void openFinding() {
        checks.openDetail();
    }

    boolean back() {
        return checks.closeDetail();
    }
}
