package dev.mintmark.app.compare;

import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.Platform;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.Opening;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One of the two images: its mark, what it goes by, and whence it comes.
final class ImageCard extends VBox {

    private static final int MOST_PLATFORMS = 3;

    private final CompareContext context;
    private final VersionMark mark = new VersionMark(VersionMark.SMALL);
    private final Label digest = new Label();
    private final Label label = new Label();
    private final Label chip = new Label();
    private final Label about = new Label();

    ImageCard(CompareContext context) {
        this.context = context;
        getStyleClass().addAll("card", "image-card");
        setMinWidth(0);
        digest.getStyleClass().add("mono");
        digest.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        label.setMinWidth(0);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        about.getStyleClass().addAll("small", "muted");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var heading = new HBox(8, mark, digest, label, spring, chip);
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(heading, about);
    }

    /// @param version the digest it is known by; absent until it is open
    void show(ComparedImage image, Optional<Digest> version, int colour, Optional<ImageDescription> description,
            boolean failed) {
        mark.setVisible(version.isPresent());
        mark.setManaged(version.isPresent());
        version.ifPresent(known -> mark.show(known, colour));
        digest.setText(version.map(Digest::shortForm).orElse(""));
        digest.setManaged(version.isPresent());
        version.ifPresent(known -> digest.setTooltip(new Tooltip(known.value())));
        label.setText(image.label());
        label.setTooltip(new Tooltip(description.map(known -> known.name().toString()).orElse(image.name())));
        chip(image);
        about.setText(failed ? context.word("compare.card.failed") : about(image, description));
    }

    private void chip(ComparedImage image) {
        chip.setVisible(image.share().isPresent());
        chip.setManaged(image.share().isPresent());
        chip.getStyleClass().removeAll("ok", "warning");
        image.share().ifPresent(share -> {
            chip.setText(context.word("compare.card.ready", share.ready(), share.instances()));
            chip.getStyleClass().add(share.ready() < share.instances() ? "warning" : "ok");
        });
    }

    private String about(ComparedImage image, Optional<ImageDescription> description) {
        var wording = context.wording();
        var parts = new ArrayList<String>();
        image.since().ifPresent(since -> parts.add(context.word("compare.card.since", wording.dayAndTime(since))));
        image.by().ifPresent(by -> parts.add(CompareWords.printable(by)));
        if (image.since().isEmpty()) {
            description.flatMap(known -> known.configuration().created())
                    .ifPresent(created -> parts.add(context.word("compare.card.built", wording.dayAndTime(created))));
        }
        description.ifPresent(known -> {
            if (!known.layers().isEmpty()) {
                known.size().ifPresent(size -> parts.add(wording.size(size)));
            }
            parts.add(platforms(known));
        });
        return parts.isEmpty() ? context.word("compare.card.opening") : String.join(" · ", parts);
    }

    /// *"linux/amd64, arm64"*: the system is said once.
    private static String platforms(ImageDescription image) {
        var chosen = image.configuration().platform();
        var others = image.platforms().stream().filter(other -> !other.equals(chosen)).limit(MOST_PLATFORMS)
                .map(other -> other.os().equals(chosen.os()) ? architecture(other) : other.toString())
                .map(CompareWords::printable).collect(Collectors.joining(", "));
        return CompareWords.printable(chosen.toString()) + (others.isEmpty() ? "" : ", " + others);
    }

    private static String architecture(Platform platform) {
        return platform.architecture() + platform.variant().map(name -> "/" + name).orElse("");
    }

    static Optional<Digest> digest(ComparedImage image, Optional<ImageDescription> description) {
        return image.digest().or(() -> description.map(Opening::digest));
    }
}
