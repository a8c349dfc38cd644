package dev.mintmark.app.fleet;

import dev.mintmark.app.access.WhatIsThis;
import dev.mintmark.app.explain.Explanations;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.fleet.service.Companion;
import dev.mintmark.fleet.service.Sign;
import dev.mintmark.fleet.service.UnknownShare;
import dev.mintmark.presentation.fleet.FleetDetail;
import dev.mintmark.presentation.fleet.FleetDetail.ServiceDetail;
import dev.mintmark.presentation.fleet.FleetDetail.VersionDetail;
import dev.mintmark.presentation.fleet.InstanceLine;
import dev.mintmark.presentation.fleet.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was opened, in full: its versions as cards, what runs beside them, what is not known, and last the instances.
final class DetailPane extends VBox {

    static final String ID = "fleet-detail";

    private static final double SLACK = 2;
    private static final int LEAST_ROWS = 3;
    private static final int USUAL_ROWS = 5;

    private final FleetContext context;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final FlowPane chips = new FlowPane(6, 6);
    private final VBox cards = new VBox(12);
    private final Label instancesTitle = new Label();
    private final Label noInstances = new Label();
    private final InstanceList instances;
    private final PracticeLine practice;
    private final FindingsLine findings;
    private Map<String, VersionCardView> cardViews = Map.of();
    private Shown<UnknownShare> unknownShown = new Shown<>(List.of(), null);
    private Shown<Companion> companionsShown = new Shown<>(List.of(), null);

    /// Where to go with what is opened.
    record Ways(Runnable compare, Runnable copy, Runnable rollback, Runnable incident, Runnable timeline) {}

    DetailPane(FleetContext context, Ways ways, Runnable close) {
        this.context = context;
        this.instances = new InstanceList(context);
        this.practice = new PracticeLine(context);
        this.findings = new FindingsLine(context);
        setId(ID);
        getStyleClass().add("fleet-detail");
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        subtitle.getStyleClass().addAll("small", "muted");
        subtitle.setWrapText(true);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var shut = button("fleet.close", "Esc", close);
        var heading = new HBox(8, title, spring, shut);
        // Below the name, because beside it they would leave no room for it.
        var buttons = new FlowPane(4, 4, button("fleet.compareShort", "d", ways.compare()),
                button("fleet.copyShort", "s", ways.copy()), button("fleet.rollbackShort", "R", ways.rollback()),
                button("fleet.incidentShort", "i", ways.incident()), button("fleet.onTimeline", "t", ways.timeline()));
        heading.setAlignment(Pos.CENTER_LEFT);
        var scroll = new PlainScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("cards");
        scroll.setMinHeight(160);
        scroll.maxHeightProperty().bind(cards.heightProperty().add(SLACK));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(instances, Priority.SOMETIMES);
        instances.setMinHeight(LEAST_ROWS * InstanceList.ROW);
        instances.setPrefHeight(USUAL_ROWS * InstanceList.ROW);
        instancesTitle.getStyleClass().add("heading");
        noInstances.getStyleClass().addAll("small", "muted");
        noInstances.setWrapText(true);
        context.compare().heldProperty().subscribe(held -> cardViews.values().forEach(card -> card.offer(held)));
        var top = new VBox(6, heading, subtitle, practice, buttons, chips, findings);
        getChildren().setAll(top, scroll, instancesTitle, noInstances, instances);
    }

    /// A card that need not be made again while it would say the same.
    private record Shown<T>(List<T> of, Node node) {}

    private Button button(String key, String keyCap, Runnable action) {
        var cap = new Label(keyCap);
        cap.getStyleClass().add("key");
        var button = new Button(context.words().get(key), cap);
        button.getStyleClass().addAll("quiet", "small", "with-key");
        button.setMinWidth(USE_PREF_SIZE);
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> action.run());
        return button;
    }

    void selectInstance(InstanceId id) {
        instances.select(id, true);
    }

    /// The instance the operator has gone to; empty while the focus is elsewhere.
    Optional<InstanceLine> selectedInstance() {
        return Optional.ofNullable(instances.getSelectionModel().getSelectedItem()).filter(_ -> isInInstances())
                .map(Row::value);
    }

    boolean isInInstances() {
        return instances.isFocused();
    }

    boolean isSelected(Row<?, ?> row) {
        return row == instances.getSelectionModel().getSelectedItem();
    }

    void show(FleetDetail detail) {
        switch (detail) {
            case ServiceDetail service -> showService(service);
            case VersionDetail version -> showVersion(version);
        }
        var words = context.words();
        instancesTitle.setText(words.get("fleet.instancesTitle", detail.instances().size()));
        noInstances.setText(words.get(context.model().page().past().isPresent() ? "fleet.noInstances.past"
                : "fleet.noInstances.recalled"));
        show(noInstances, !detail.instancesKnown());
        show(instances, detail.instancesKnown());
        show(instancesTitle, true);
    }

    /// A sign, and the mark that says what it is.
    private Node explained(Sign sign) {
        var line = new HBox(2, Chip.inFull(context.says(), sign));
        line.setAlignment(Pos.CENTER_LEFT);
        Explanations.all().sign(sign.kind().name())
                .ifPresent(known -> line.getChildren().add(WhatIsThis.mark(context.words(), known)));
        return line;
    }

    private void showService(ServiceDetail detail) {
        var service = detail.line().summary();
        title.setText(service.name());
        subtitle.setText(context.words().get("fleet.subtitle", context.says().kinds(detail.line()),
                context.says().sources(service.sources()), service.ready(), service.instances(), service.wanted()));
        practice.show(service.name());
        findings.show(service.name());
        chips.getChildren().setAll(service.signs().stream().map(this::explained).toList());
        show(chips, !service.signs().isEmpty());
        var nodes = new ArrayList<Node>();
        var views = new LinkedHashMap<String, VersionCardView>();
        for (var card : detail.cards()) {
            var view = view(card.share().version().id().value());
            view.show(card, service.name(), "", service.stale());
            views.put(card.share().version().id().value(), view);
            nodes.add(view);
        }
        unknown(detail.unknown(), nodes);
        companions(detail.companions(), nodes);
        arrange(views, nodes);
    }

    private void showVersion(VersionDetail detail) {
        var version = detail.line().summary();
        title.setText(version.version().id().shortForm());
        subtitle.setText(version.references().stream().map(FleetWords::longReference)
                .collect(Collectors.joining("\n")));
        show(chips, false);
        practice.hide();
        findings.hide();
        var nodes = new ArrayList<Node>();
        var digests = new VBox(0);
        version.version().digests().forEach(digest ->
                digests.getChildren().add(new DigestLabel(context.words(), digest)));
        nodes.add(digests);
        var views = new LinkedHashMap<String, VersionCardView>();
        for (var use : detail.uses()) {
            var key = use.service() + "/" + use.container();
            var view = view(key);
            view.show(use.card(), use.service(), use.container().isEmpty() ? use.service()
                    : context.words().get("fleet.container", use.service(), use.container()), version.stale());
            views.put(key, view);
            nodes.add(view);
        }
        arrange(views, nodes);
    }

    private VersionCardView view(String key) {
        var known = cardViews.get(key);
        return known == null ? new VersionCardView(context) : known;
    }

    private void arrange(Map<String, VersionCardView> views, List<Node> nodes) {
        cardViews = views;
        if (!cards.getChildren().equals(nodes)) {
            cards.getChildren().setAll(nodes);
        }
    }

    private void unknown(List<UnknownShare> shares, List<Node> nodes) {
        if (shares.isEmpty()) {
            return;
        }
        if (shares.equals(unknownShown.of())) {
            nodes.add(unknownShown.node());
            return;
        }
        var box = new VBox(6, heading("fleet.unknownTitle"));
        box.getStyleClass().add("card");
        for (var share : shares) {
            box.getChildren().add(line(context.words().get("fleet.unknownLine",
                    FleetWords.shortReference(share.reference()), share.place().instances(), share.reason(),
                    share.place().workload().source().name())));
        }
        unknownShown = new Shown<>(shares, box);
        nodes.add(box);
    }

    private void companions(List<Companion> companions, List<Node> nodes) {
        if (companions.isEmpty()) {
            return;
        }
        if (companions.equals(companionsShown.of())) {
            nodes.add(companionsShown.node());
            return;
        }
        var box = new VBox(6, heading("fleet.companions"));
        box.getStyleClass().add("card");
        for (var companion : companions) {
            var versions = companion.versions().stream().map(share -> context.words().get("fleet.companionVersion",
                    share.version().id().shortForm(), context.says().references(share.references()),
                    share.instances())).collect(Collectors.joining(", "));
            box.getChildren().add(line(context.words().get("fleet.companionLine", companion.container(),
                    context.says().role(companion.role()), versions)));
        }
        companionsShown = new Shown<>(companions, box);
        nodes.add(box);
    }

    private Label heading(String key) {
        var label = new Label(context.words().get(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        return label;
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
