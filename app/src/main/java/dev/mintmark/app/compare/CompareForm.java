package dev.mintmark.app.compare;

import dev.mintmark.app.access.KeyCaps;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.ImagePair;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Asks for two images, and says where else a comparison begins.
final class CompareForm extends VBox {

    static final String ID = "compare-form";
    static final String FROM = "compare-from";
    static final String TO = "compare-to";
    static final String GO = "compare-go";
    static final String OF = "compare-of";
    static final String SHOW = "compare-show";

    private static final double WIDEST = 640;

    private final CompareContext context;
    private final NameField from;
    private final NameField to;
    private final NameField of;
    private final CompareActions actions;
    private final Label missing = new Label();

    CompareForm(CompareContext context, CompareActions actions) {
        this.context = context;
        this.actions = actions;
        setId(ID);
        getStyleClass().add("compare-form");
        setAlignment(Pos.TOP_CENTER);
        from = new NameField(context, FROM, "compare.form.from", "compare.form.prompt.from", this::next);
        to = new NameField(context, TO, "compare.form.to", "compare.form.prompt.to", this::go);
        var icon = new FontIcon(Icon.COLUMNS);
        icon.getStyleClass().add("large");
        var title = new Label(context.word("compare.form.title"));
        title.getStyleClass().add("title");
        var go = new Button(context.word("compare.form.go"));
        go.setId(GO);
        go.getStyleClass().add("primary");
        go.setOnAction(_ -> go());
        missing.getStyleClass().addAll("small", "status-warning");
        var line = new HBox(12, go, missing);
        line.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(16, from, to, line, hint("compare.form.names"));
        card.getStyleClass().add("card");
        of = new NameField(context, OF, "compare.form.of", "compare.form.prompt.of", this::versions);
        var show = new Button(context.word("compare.form.show"));
        show.setId(SHOW);
        show.setOnAction(_ -> versions());
        var history = new VBox(16, of, show);
        history.getStyleClass().add("card");
        var inner = new VBox(16, head(icon, title), card, history, elsewhere());
        inner.setMaxWidth(WIDEST);
        var centred = new VBox(inner);
        centred.setAlignment(Pos.TOP_CENTER);
        centred.getStyleClass().add("compare-form-inner");
        var scroll = new PlainScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        getChildren().setAll(scroll);
    }

    private VBox head(FontIcon icon, Label title) {
        var hint = hint("compare.form.hint");
        hint.setAlignment(Pos.CENTER);
        var head = new VBox(12, icon, title, hint);
        head.setAlignment(Pos.CENTER);
        return head;
    }

    private VBox elsewhere() {
        return new VBox(8, key("d", "compare.form.elsewhere"), key("h", "compare.form.elsewhere.history"));
    }

    private HBox key(String key, String words) {
        var line = new HBox(8, KeyCaps.of(key), hint(words));
        line.setAlignment(Pos.CENTER);
        return line;
    }

    private Label hint(String key) {
        var label = new Label(context.word(key));
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void next() {
        if (to.text().isEmpty()) {
            to.focus();
        } else {
            go();
        }
    }

    private void go() {
        missing.setText("");
        if (from.text().isEmpty() || to.text().isEmpty()) {
            missing.setText(context.word("compare.form.missing"));
            (from.text().isEmpty() ? from : to).focus();
            return;
        }
        context.model().open(new ImagePair(ComparedImage.named(from.text()), ComparedImage.named(to.text())));
    }

    private void versions() {
        if (of.text().isEmpty()) {
            of.focus();
        } else {
            actions.history(of.text());
        }
    }

    /// Begins with these, to be changed.
    void show(ImagePair pair) {
        from.show(pair.from().name());
        to.show(pair.to().name());
    }

    void focus() {
        applyCss();
        (from.text().isEmpty() || !to.text().isEmpty() ? from : to).focus();
    }
}
