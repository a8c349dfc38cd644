package dev.mintmark.app.access;

import dev.mintmark.app.explain.Explanation;
import dev.mintmark.app.theme.Enlarged;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.app.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/// A small mark that says, when it is asked, what something is: beside a check or a sign, or by `i` where that has the focus.
public final class WhatIsThis {

    public static final String KEY = "i";
    public static final String ID = "what-is-this";

    private static final double WIDTH = 420;
    private static final double HIGHEST = 480;

    private WhatIsThis() {}

    /// The mark. It takes no place among what one walks through by Tab; the key does the same.
    public static Button mark(Words words, Explanation explanation) {
        var mark = Described.as(new Button("?"), words.get("frame.explain", explanation.title()), KEY);
        mark.getStyleClass().setAll("what-is-this");
        mark.setMinWidth(Button.USE_PREF_SIZE);
        mark.setOnAction(_ -> show(mark, words, List.of(explanation)));
        return mark;
    }

    /// Explains these, one below the other, beside what they are about.
    public static void show(Node anchor, Words words, List<Explanation> explanations) {
        var cards = new VBox();
        cards.setId(ID);
        explanations.forEach(one -> cards.getChildren().add(card(words, one)));
        var scroll = new PlainScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HIGHEST);
        var popOver = new PopOver(Enlarged.as(anchor, scroll));
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setDetachable(false);
        popOver.setFadeInDuration(Duration.ONE);
        popOver.setFadeOutDuration(Duration.ONE);
        popOver.show(anchor);
    }

    private static Node card(Words words, Explanation explanation) {
        var card = new VBox(8);
        card.getStyleClass().add("explanation");
        var title = new Label(explanation.title());
        title.getStyleClass().add("heading");
        card.getChildren().addAll(title, text(explanation.means()),
                text(words.get("frame.explain.matters") + " " + explanation.matters(), "muted"),
                text(words.get("frame.explain.act") + " " + explanation.act()));
        if (!explanation.read().isEmpty()) {
            // Copied and not opened: which browser, and whether any, is for the operator to say.
            var link = new Hyperlink(explanation.read());
            link.setWrapText(true);
            link.getStyleClass().add("small");
            Described.as(link, words.get("frame.explain.copy"), "");
            link.setOnAction(_ -> {
                var copied = new ClipboardContent();
                copied.putString(explanation.read());
                Clipboard.getSystemClipboard().setContent(copied);
            });
            card.getChildren().add(link);
        }
        var name = new Label(explanation.subject() + " " + explanation.name());
        name.getStyleClass().addAll("mono", "subtle");
        card.getChildren().add(name);
        return card;
    }

    private static Label text(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
