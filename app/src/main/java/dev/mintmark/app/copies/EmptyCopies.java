package dev.mintmark.app.copies;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.EmptyPage;
import dev.mintmark.app.pieces.Pieces;
import javafx.scene.Node;

/// What is there while no copy is: what copies are, and how one begins.
final class EmptyCopies {

    static final String LAUNCH = "copies-launch-first";

    private EmptyCopies() {}

    static EmptyPage page(CopiesContext context, Runnable open) {
        return new EmptyPage(Icon.COPY, context.word("copies.empty.title"),
                Pieces.button(LAUNCH, context.word("copies.empty.launch"), "n", open),
                new Node[] {Pieces.sentence(context.word("copies.empty.text"), "muted"),
                        EmptyPage.key("s", context.word("copies.empty.elsewhere"))});
    }
}
