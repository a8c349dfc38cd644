package dev.mintmark.app.fleet;

import dev.mintmark.app.access.WhatIsThis;
import dev.mintmark.app.explain.Explanation;
import dev.mintmark.app.explain.Explanations;
import dev.mintmark.app.copies.CopySubjects;
import dev.mintmark.app.frame.Navigator;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.VersionShare;
import dev.mintmark.fleet.service.Sign;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.fleet.FleetDetail;
import dev.mintmark.presentation.fleet.FleetPage;
import dev.mintmark.presentation.fleet.FleetQuery.Opened;
import dev.mintmark.presentation.fleet.FleetStanding;
import dev.mintmark.presentation.fleet.Lens;
import dev.mintmark.presentation.fleet.PlacedMap;
import dev.mintmark.presentation.fleet.ServiceLine;
import dev.mintmark.presentation.fleet.VersionLine;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.rollback.RollbackSubject;
import dev.mintmark.presentation.rollback.ServicesInPlace;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Fleet screen's content: the list in one of three lenses, and beside it what was opened.
final class FleetView extends SplitPane {

    static final String ID = "fleet";

    private static final double DETAIL_WIDTH = 404;
    private static final double DETAIL_WIDEST = 520;
    private static final double DETAIL_SHARE = 0.29;
    private static final double DETAIL_LEAST = 320;
    private static final double LIST_LEAST = 420;

    private final FleetContext context;
    private final Outlook outlook;
    private final Navigator navigator;
    private final ServiceTable services;
    private final VersionTable versions;
    private final FleetMapView map;
    private final Label mapNote = new Label();
    private final VBox mapBox;
    private final FleetStates states;
    private final DetailPane detail;
    private final VBox list;
    private Optional<InstanceId> wantedInstance = Optional.empty();
    private double detailWidth;
    private boolean placed;
    private boolean focusWanted;

    FleetView(FleetContext context, Outlook outlook, Navigator navigator) {
        this.context = context;
        this.outlook = outlook;
        this.navigator = navigator;
        services = new ServiceTable(context);
        versions = new VersionTable(context);
        map = new FleetMapView(context, this::openInstance);
        states = new FleetStates(context, outlook, navigator);
        detail = new DetailPane(context, new DetailPane.Ways(this::compare, this::offerCopy, this::offerRollback,
                this::openIncident, this::showOnTimeline), this::back);
        mapNote.getStyleClass().addAll("tiny", "subtle");
        mapNote.setWrapText(true);
        mapNote.setMinHeight(Label.USE_PREF_SIZE);
        VBox.setVgrow(map, Priority.ALWAYS);
        mapBox = new VBox(8, map, mapNote);
        mapBox.getStyleClass().add("map-box");
        var body = new StackPane(services, versions, mapBox, states);
        VBox.setVgrow(body, Priority.ALWAYS);
        list = new VBox(12, new FleetHeader(context), new FleetBanners(context), body);
        list.getStyleClass().add("fleet-list");
        list.setMinWidth(LIST_LEAST);
        detail.setMinWidth(DETAIL_LEAST);
        detail.setPrefWidth(DETAIL_WIDTH);
        setResizableWithParent(detail, false);
        setId(ID);
        getStyleClass().add("fleet");
        getItems().setAll(list);
        context.model().pageProperty().subscribe(this::show);
        context.model().lensProperty().subscribe(() -> show(context.model().page()));
        services.getSelectionModel().selectedItemProperty().subscribe(this::followSelection);
        versions.getSelectionModel().selectedItemProperty().subscribe(this::followSelection);
        widthProperty().subscribe(() -> {
            if (!placed) {
                placeDivider();
            }
        });
    }

    private void show(FleetPage page) {
        var lens = context.model().lensProperty().get();
        var shown = page.standing() == FleetStanding.SHOWN;
        services.setVisible(shown && lens == Lens.SERVICES);
        versions.setVisible(shown && lens == Lens.VERSIONS);
        mapBox.setVisible(shown && lens == Lens.MAP);
        states.setVisible(!shown);
        states.show(page);
        if (shown) {
            focusIfWanted();
        }
        page.map().ifPresent(placed -> {
            map.show(placed);
            mapNote.setText(mapNote(page, placed));
        });
        page.detail().ifPresentOrElse(this::showDetail, this::hideDetail);
    }

    private String mapNote(FleetPage page, PlacedMap placed) {
        var legend = context.words().get("fleet.map.legend");
        if (page.past().isPresent()) {
            return context.words().get("fleet.map.past");
        }
        return placed.map().instancesKnown() ? legend : legend + " " + context.words().get("fleet.map.recalled");
    }

    void nextThatStandsOut() {
        map.nextThatStandsOut();
    }

    private void showDetail(FleetDetail opened) {
        detail.show(opened);
        if (!getItems().contains(detail)) {
            getItems().add(detail);
            placed = false;
            placeDivider();
        }
        wantedInstance.filter(id -> context.model().instances().row(id).isPresent()).ifPresent(id -> {
            detail.selectInstance(id);
            wantedInstance = Optional.empty();
        });
    }

    private void hideDetail() {
        if (getItems().contains(detail)) {
            detailWidth = Math.max(DETAIL_LEAST, detail.getWidth());
            getItems().remove(detail);
        }
    }

    private void placeDivider() {
        if (getItems().size() == 2 && getWidth() > 0) {
            placed = true;
            var wide = detailWidth > 0 ? detailWidth
                    : Math.clamp(getWidth() * DETAIL_SHARE, DETAIL_WIDTH, DETAIL_WIDEST);
            setDividerPositions(Math.max(0, 1 - wide / getWidth()));
        }
    }

    /// While something is open, going through the list opens what is gone to.
    private void followSelection() {
        switch (context.model().openedProperty().get()) {
            case Opened.Service _ when context.model().lensProperty().get() == Lens.SERVICES -> services.openSelected();
            case Opened.Version _ when context.model().lensProperty().get() == Lens.VERSIONS -> versions.openSelected();
            default -> { }
        }
    }

    private void openInstance(String service, Optional<InstanceId> instance) {
        wantedInstance = instance;
        context.model().openService(service);
        instance.ifPresent(detail::selectInstance);
    }

    void openService(String name) {
        context.model().lensProperty().set(Lens.SERVICES);
        context.model().openService(name);
        services.select(name);
    }

    void openSelected() {
        switch (context.model().lensProperty().get()) {
            case SERVICES -> services.openSelected();
            case VERSIONS -> versions.openSelected();
            case MAP -> map.openCursor();
        }
    }

    boolean back() {
        var closed = context.model().closeDetail();
        if (closed) {
            focusList();
        }
        return closed;
    }

    /// Gives the focus to the list in view; as soon as there is one, if it is still to come.
    void focusList() {
        focusWanted = !list().isVisible() || !list().getParent().isVisible();
        list().requestFocus();
    }

    private void focusIfWanted() {
        if (focusWanted && getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
            focusList();
        }
    }

    private Node list() {
        return switch (context.model().lensProperty().get()) {
            case SERVICES -> services;
            case VERSIONS -> versions;
            case MAP -> map;
        };
    }

    /// What the signs of what is open or else selected mean; empty where there are none.
    private List<Explanation> explanations() {
        return context.model().page().detail().map(opened -> switch (opened) {
            case FleetDetail.ServiceDetail service -> service.line().summary().signs();
            case FleetDetail.VersionDetail _ -> List.<Sign>of();
        }).or(() -> services.selectedValue().map(line -> line.summary().signs())).orElse(List.of()).stream()
                .flatMap(sign -> Explanations.all().sign(sign.kind().name()).stream()).distinct().toList();
    }

    boolean hasSigns() {
        return !explanations().isEmpty();
    }

    /// Says what the signs mean.
    void explain() {
        WhatIsThis.show(context.model().page().detail().isPresent() ? detail : services, context.words(), explanations());
    }

    /// The digest that stands for what is open or else selected: of a service, its newest version.
    Optional<Digest> digest() {
        return context.model().page().detail().map(opened -> switch (opened) {
            case FleetDetail.ServiceDetail service -> newest(service.line().summary().versions());
            case FleetDetail.VersionDetail version -> Optional.of(version.line().summary().version().id());
        }).orElseGet(() -> switch (context.model().lensProperty().get()) {
            case SERVICES -> services.selectedValue().flatMap(line -> newest(line.summary().versions()));
            case VERSIONS -> versions.selectedValue().map(line -> line.summary().version().id());
            case MAP -> Optional.empty();
        });
    }

    /// Asks for a debug copy: like the selected instance, or of the version that is open or else selected.
    void offerCopy() {
        var instance = detail.selectedInstance();
        if (instance.isPresent()) {
            context.copies().offer(CopySubjects.instance(instance.get().instance(), instance.get().version()
                    .map(version -> ComparedImage.of("", version, List.of(instance.get().instance().image().reference()),
                            Optional.empty(), Optional.empty()))));
            return;
        }
        context.model().page().detail().ifPresentOrElse(opened -> {
            switch (opened) {
                case FleetDetail.ServiceDetail service -> offerCopy(service.line().summary());
                case FleetDetail.VersionDetail version -> offerCopy(version.line());
            }
        }, () -> {
            switch (context.model().lensProperty().get()) {
                case SERVICES -> services.selectedValue().ifPresent(line -> offerCopy(line.summary()));
                case VERSIONS -> versions.selectedValue().ifPresent(this::offerCopy);
                case MAP -> { }
            }
        });
    }

    private void offerCopy(ServiceSummary service) {
        service.versions().stream().findFirst().ifPresent(share -> context.copies().offer(CopySubjects.version(
                ComparedImage.of(service.name(), share),
                share.places().stream().findFirst().map(place -> place.workload().source()))));
    }

    private void offerCopy(VersionLine line) {
        context.copies().offer(CopySubjects.version(image(line), Optional.empty()));
    }

    /// What would be rolled back of what is open or else selected: a service to its last good version, or to the older
    /// version of the selected instance; of a version, the services that run it.
    Optional<RollbackSubject> rollback() {
        return context.model().page().detail().map(opened -> switch (opened) {
            case FleetDetail.ServiceDetail service -> Optional.of(ServicesInPlace.subject(service.line().summary(),
                    detail.selectedInstance().flatMap(line -> line.version())));
            case FleetDetail.VersionDetail version -> rollback(version.line());
        }).orElseGet(() -> switch (context.model().lensProperty().get()) {
            case SERVICES -> services.selectedValue().map(line -> ServicesInPlace.subject(line.summary(), Optional.empty()));
            case VERSIONS -> versions.selectedValue().flatMap(this::rollback);
            case MAP -> Optional.empty();
        });
    }

    private Optional<RollbackSubject> rollback(VersionLine line) {
        var version = line.summary().version();
        return line.summary().services().stream().filter(use -> use.container().isEmpty()).findFirst()
                .flatMap(use -> context.model().page().services().stream()
                        .filter(service -> service.name().equals(use.service())).findFirst())
                .map(service -> ServicesInPlace.subject(service.summary(), Optional.of(version)));
    }

    void offerRollback() {
        rollback().ifPresent(context.rollbacks()::offer);
    }

    /// About the service that is opened, or else the selected one.
    void openIncident() {
        service().ifPresent(context.incidents()::openFor);
    }

    /// Of a service, what runs now with what ran before; a version is chosen as one of any two.
    void compare() {
        context.model().page().detail().ifPresentOrElse(opened -> {
            switch (opened) {
                case FleetDetail.ServiceDetail service -> compare(service.line().summary());
                case FleetDetail.VersionDetail version -> choose(version.line());
            }
        }, () -> {
            switch (context.model().lensProperty().get()) {
                case SERVICES -> services.selectedValue().ifPresent(line -> compare(line.summary()));
                case VERSIONS -> versions.selectedValue().ifPresent(this::choose);
                case MAP -> { }
            }
        });
    }

    private void compare(ServiceSummary service) {
        if (service.versions().size() > 1) {
            context.compare().compare(new ImagePair(ComparedImage.of(service.name(), service.versions().get(1)),
                    ComparedImage.of(service.name(), service.versions().getFirst())));
        } else {
            context.compare().compareWithBefore(service.name(),
                    service.versions().stream().findFirst().map(VersionShare::version));
        }
    }

    private void choose(VersionLine line) {
        context.compare().choose(image(line));
    }

    private static ComparedImage image(VersionLine line) {
        var summary = line.summary();
        return ComparedImage.of(summary.services().isEmpty() ? "" : summary.services().getFirst().service(),
                summary.version(), summary.references(), Optional.of(summary.since()), Optional.empty());
    }

    private static Optional<Digest> newest(List<VersionShare> versions) {
        return versions.stream().findFirst().map(share -> share.version().id());
    }

    /// The service that is open or else selected.
    Optional<String> service() {
        return context.model().page().detail().map(opened -> switch (opened) {
            case FleetDetail.ServiceDetail service -> Optional.of(service.line().name());
            case FleetDetail.VersionDetail version -> version.uses().stream().findFirst().map(FleetDetail.Use::service);
        }).orElseGet(() -> services.selectedValue().map(ServiceLine::name));
    }

    /// The word by which the timeline narrows itself to what is open or selected.
    private Optional<String> subject() {
        return context.model().page().detail().map(opened -> switch (opened) {
            case FleetDetail.ServiceDetail service -> "service:" + service.line().name();
            case FleetDetail.VersionDetail version -> "digest:" + version.line().summary().version().id().shortForm();
        }).or(() -> services.selectedValue().map(line -> "service:" + line.name()));
    }

    /// The list that is in view; the instances of what is open if the focus is there. The map lists its services.
    FleetExport export() {
        if (detail.isInInstances()) {
            return new FleetExport(context, FleetExport.Kind.INSTANCES, detail::isSelected);
        }
        return context.model().lensProperty().get() == Lens.VERSIONS
                ? new FleetExport(context, FleetExport.Kind.VERSIONS,
                        row -> row == versions.getSelectionModel().getSelectedItem())
                : new FleetExport(context, FleetExport.Kind.SERVICES,
                        row -> row == services.getSelectionModel().getSelectedItem());
    }

    boolean hasSubject() {
        return subject().isPresent();
    }

    void showOnTimeline() {
        subject().ifPresent(word -> {
            outlook.filterProperty().set(word);
            navigator.goTo("timeline");
        });
    }
}
