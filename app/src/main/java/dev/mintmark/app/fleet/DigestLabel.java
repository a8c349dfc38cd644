package dev.mintmark.app.fleet;

import dev.mintmark.app.words.Words;
import dev.mintmark.domain.image.Digest;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/// A whole digest that a click or Enter copies.
final class DigestLabel extends Button {

    private static final Duration SAID_FOR = Duration.seconds(1.2);

    private final Words words;
    private final Digest digest;
    private final PauseTransition said = new PauseTransition(SAID_FOR);

    DigestLabel(Words words, Digest digest) {
        this.words = words;
        this.digest = digest;
        super(digest.value());
        getStyleClass().addAll("link", "mono", "digest");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setTooltip(new Tooltip(words.get("fleet.copyDigest", digest.value())));
        setAccessibleText(words.get("fleet.copyDigest", digest.value()));
        setOnAction(_ -> copy());
        said.setOnFinished(_ -> setText(digest.value()));
    }

    Digest digest() {
        return digest;
    }

    void copy() {
        toClipboard(digest);
        setText(words.get("fleet.copied"));
        said.playFromStart();
    }

    static void toClipboard(Digest digest) {
        var content = new ClipboardContent();
        content.putString(digest.value());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
