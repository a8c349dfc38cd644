package dev.mintmark.app.incident;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.rollback.MovingStrip;
import dev.mintmark.presentation.fleet.ServiceLine;
import dev.mintmark.presentation.fleet.StripBand;
import dev.mintmark.presentation.incident.PinnedLine;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A pinned service as it is now: its versions to scale, and how many of them are ready.
final class PinnedCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double STRIP = 14;
    private static final int NAMED = 2;

    private final IncidentContext context;
    private final Button name = new Button();
    private final Label ready = Pieces.label("", "chip");
    private final Button away = new Button("", new FontIcon(Icon.X));
    private final MovingStrip strip;
    private final HBox versions = Pieces.line(6);

    PinnedCard(IncidentContext context, String service, Runnable choose, Runnable unpin) {
        super(8);
        this.context = context;
        getStyleClass().addAll("card", "pinned-card");
        name.setText(Bounded.name(service));
        name.setMnemonicParsing(false);
        name.setMinWidth(0);
        name.getStyleClass().addAll("link", "pinned-name");
        Described.as(name, context.word("incidents.pinned.open", Bounded.name(service)), "o");
        name.setOnAction(_ -> context.doors().service().accept(service));
        ready.setMinWidth(USE_PREF_SIZE);
        away.getStyleClass().addAll("quiet", "small", "icon-only");
        away.setMinWidth(USE_PREF_SIZE);
        Described.as(away, context.word("incidents.unpin", Bounded.name(service)), "");
        away.setOnAction(_ -> unpin.run());
        strip = new MovingStrip(context.tools().theme(), STRIP);
        getChildren().setAll(Pieces.line(8, name, Pieces.spring(), ready, away), strip, versions);
        setOnMouseClicked(_ -> choose.run());
    }

    void chosen(boolean now) {
        pseudoClassStateChanged(CHOSEN, now);
    }

    /// @param open whether anything can be pinned or not
    void show(PinnedLine pinned, boolean open) {
        Pieces.show(away, open);
        strip.show(pinned.line().map(ServiceLine::bands).orElse(List.of()));
        Pieces.show(strip, pinned.line().isPresent());
        pinned.line().ifPresentOrElse(this::show, () -> {
            ready.setText(context.word("incidents.pinned.unseen"));
            ready.getStyleClass().setAll("label", "chip");
            versions.getChildren().clear();
        });
    }

    private void show(ServiceLine line) {
        var now = line.summary();
        ready.setText(context.word("incidents.pinned.ready", now.ready(), now.instances()));
        ready.getStyleClass().setAll("label", "chip", now.stale() ? "" : now.ready() < now.instances() ? "warning" : "ok");
        versions.getChildren().clear();
        line.bands().stream().filter(band -> band.version().isPresent()).limit(NAMED).forEach(this::add);
        if (line.bands().size() > NAMED) {
            versions.getChildren().add(Pieces.label(context.word("incidents.pinned.more", line.bands().size() - NAMED),
                    "small", "subtle"));
        }
        strip.setAccessibleText(context.word("incidents.pinned.spoken", now.versions().size(), now.ready(),
                now.instances()));
    }

    private void add(StripBand band) {
        var digest = band.version().orElseThrow().id();
        var mark = new VersionMark(VersionMark.SMALL);
        mark.show(digest, band.colour());
        versions.getChildren().addAll(mark, Pieces.label(digest.shortForm(), "mono"),
                Pieces.label(context.wording().count(band.instances()), "small", "subtle"));
    }
}
