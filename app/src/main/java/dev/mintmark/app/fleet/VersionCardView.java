package dev.mintmark.app.fleet;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.fleet.service.VersionShare;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.fleet.VersionCard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// All that is known of one version of a service. Keeps its nodes while the numbers in it change.
final class VersionCardView extends VBox {

    private final FleetContext context;
    private final VersionMark mark = new VersionMark(VersionMark.LARGE);
    private final Label title = new Label();
    private final Label tag = new Label();
    private final Chip health = new Chip();
    private final Button compare = new Button("", new FontIcon(Icon.COLUMNS));
    private final Facts facts = new Facts();
    private final VBox digests = new VBox(0);
    private final Facts identity = new Facts();
    private final InstanceCells cells;
    private final Label trouble = new Label();
    private Optional<ImageVersion> version = Optional.empty();

    VersionCardView(FleetContext context) {
        this.context = context;
        this.cells = new InstanceCells(context.theme());
        getStyleClass().addAll("card", "version-card");
        title.getStyleClass().add("card-title");
        tag.getStyleClass().addAll("muted");
        tag.setMinWidth(0);
        trouble.getStyleClass().addAll("small", "trouble");
        trouble.setWrapText(true);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        compare.getStyleClass().addAll("quiet", "small", "icon-only");
        compare.setMinWidth(USE_PREF_SIZE);
        var heading = new HBox(8, mark, title, tag, spring, health, compare);
        heading.setAlignment(Pos.CENTER_LEFT);
        identity.show(context.words().get("fleet.fact.digest"), digests);
        getChildren().setAll(heading, facts, identity, cells, trouble);
    }

    /// @param service what runs it
    /// @param name what the card is called if not by its digest: the service, on a version's page; else empty
    void show(VersionCard card, String service, String name, boolean stale) {
        var share = card.share();
        var words = context.words();
        mark.show(share.version().id(), card.colour());
        title.setText(name.isEmpty() ? share.version().id().shortForm() : name);
        title.getStyleClass().remove("mono");
        if (name.isEmpty()) {
            title.getStyleClass().add("mono");
        }
        tag.setText(share.references().stream().map(FleetWords::tag).filter(text -> !text.isEmpty()).distinct()
                .limit(2).collect(Collectors.joining(", ")));
        health.say(words.get("fleet.readyOf", share.ready(), share.instances()), role(card, stale));
        facts.show(words.get("fleet.fact.reference"), share.references().stream()
                .map(FleetWords::longReference).collect(Collectors.joining("\n")));
        facts.show(words.get("fleet.fact.since"), words.get("fleet.sinceAgo",
                context.wording().dayAndTime(share.since()), context.wording().ago(share.since())));
        share.release().ifPresent(release -> {
            facts.show(words.get("fleet.fact.released"), words.get("fleet.sinceAgo",
                    context.wording().dayAndTime(release.at()), context.wording().ago(release.at())));
            facts.show(words.get("fleet.fact.by"), context.says().releasedBy(release));
        });
        facts.show(words.get("fleet.fact.where"), where(share));
        version = Optional.of(share.version());
        compare.setOnAction(_ -> context.compare().choose(ComparedImage.of(service, share)));
        offer(context.compare().heldProperty().get());
        digests(share, name.isEmpty());
        cells.show(card, stale);
        cells.setAccessibleText(words.get("fleet.readyOf", share.ready(), share.instances()));
        trouble(card);
    }

    /// What its button does: choose this one of two, let go of it, or compare it with the one that waits.
    void offer(Optional<ComparedImage> held) {
        var words = context.words();
        var said = held.isEmpty() ? words.get("fleet.compare.first")
                : held.get().version().equals(version) ? words.get("fleet.compare.letGo")
                : words.get("fleet.compare.second", held.get().digest().map(Digest::shortForm).orElse(held.get().name()));
        compare.setAccessibleText(said);
        compare.setTooltip(new Tooltip(said));
        compare.getGraphic().getStyleClass().remove("status-accent");
        if (held.isPresent()) {
            compare.getGraphic().getStyleClass().add("status-accent");
        }
    }

    private static String role(VersionCard card, boolean stale) {
        if (stale) {
            return "";
        }
        return card.failing() > 0 ? "danger" : card.share().ready() < card.share().instances() ? "warning" : "ok";
    }

    private String where(VersionShare share) {
        return share.places().stream().map(place -> context.words().get("fleet.place", place.workload().source().name(),
                place.workload().namespace().isEmpty() ? 0 : 1, place.workload().namespace(), place.instances()))
                .collect(Collectors.joining("\n"));
    }

    private void digests(VersionShare share, boolean wanted) {
        var shown = digests.getChildren().stream().map(node -> ((DigestLabel) node).digest()).toList();
        var known = wanted ? share.version().digests() : List.<Digest>of();
        if (!shown.equals(known)) {
            digests.getChildren().setAll(known.stream().map(digest -> new DigestLabel(context.words(), digest)).toList());
        }
        identity.setVisible(!known.isEmpty());
        identity.setManaged(!known.isEmpty());
    }

    private void trouble(VersionCard card) {
        var worst = card.worst().filter(instance -> instance.state() != InstanceState.TERMINATING);
        trouble.setText(worst.map(context.says()::trouble).orElse(""));
        trouble.setVisible(worst.isPresent());
        trouble.setManaged(worst.isPresent());
        trouble.getStyleClass().remove("status-danger");
        if (card.failing() > 0) {
            trouble.getStyleClass().add("status-danger");
        }
    }
}
