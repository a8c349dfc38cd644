package dev.mintmark.app.fleet;

import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.presentation.fleet.FleetPage;
import dev.mintmark.presentation.fleet.FleetStanding;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What has to be known about the whole list before reading it: that it is the past, that some of it is old or still
/// to come, that a part of the filter means nothing.
final class FleetBanners extends VBox {

    static final String ID = "fleet-banners";

    private static final int MOST = 3;

    private final FleetContext context;
    private List<Line> shown = List.of();

    /// @param kind style class of the banner and of its dot
    private record Line(String kind, String text) {}

    FleetBanners(FleetContext context) {
        this.context = context;
        setId(ID);
        getStyleClass().add("fleet-banners");
        context.model().pageProperty().subscribe(this::show);
        context.model().filterProperty().subscribe(() -> show(context.model().page()));
        context.model().tickProperty().subscribe(() -> show(context.model().page()));
    }

    private void show(FleetPage page) {
        var lines = new ArrayList<Line>();
        page.past().ifPresent(at -> lines.add(new Line("past", context.words().get("fleet.past",
                context.wording().dayAndTime(at), context.wording().ago(at)))));
        context.model().filterProperty().get().faults()
                .forEach(fault -> lines.add(new Line("warning", context.says().fault(fault))));
        if (page.standing() == FleetStanding.SHOWN || page.standing() == FleetStanding.NO_MATCH) {
            lines.addAll(sources(page));
        }
        if (!lines.equals(shown)) {
            shown = List.copyOf(lines);
            getChildren().setAll(shown.stream().map(FleetBanners::banner).toList());
            setManaged(!shown.isEmpty());
            setVisible(!shown.isEmpty());
        }
    }

    private List<Line> sources(FleetPage page) {
        var said = page.sources().stream().filter(status -> status.sight() != Sight.CURRENT || status.loading().isPresent())
                .toList();
        if (page.past().isPresent()) {
            return List.of();
        }
        if (said.size() <= MOST) {
            return said.stream().map(this::line).toList();
        }
        var stale = said.stream().filter(status -> status.sight() == Sight.STALE).count();
        var loading = said.stream().filter(status -> status.loading().isPresent()).count();
        return List.of(new Line("stale", context.words().get("fleet.banner.many", said.size(), page.sources().size(),
                stale, loading)));
    }

    private Line line(SourceStatus status) {
        var words = context.words();
        var name = status.id().name();
        var why = status.problem().map(problem -> problem.why()).orElse("");
        if (status.loading().isPresent() || status.sight() == Sight.CONNECTING) {
            return new Line("accent", words.get(status.sight() == Sight.STALE ? "fleet.banner.reloading"
                    : "fleet.banner.loading", name, FleetStates.loadingWords(context, status)));
        }
        if (status.sight() == Sight.UNREACHABLE) {
            return new Line("danger", words.get("fleet.banner.unreachable", name, why));
        }
        return new Line("stale", status.seenAt().map(at -> words.get("fleet.banner.stale", name,
                context.wording().dayAndTime(at), context.wording().ago(at), why))
                .orElseGet(() -> words.get("fleet.banner.staleNever", name, why)));
    }

    private static HBox banner(Line line) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", line.kind());
        var text = new Label(line.text());
        text.getStyleClass().add("small");
        text.setMinWidth(0);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var banner = new HBox(10, dot, text);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().addAll("banner", line.kind());
        return banner;
    }
}
