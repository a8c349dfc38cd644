package dev.mintmark.app.copies;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.presentation.copies.CopyDraft;
import dev.mintmark.presentation.copies.LaunchModel;
import dev.mintmark.presentation.copies.LaunchState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What an operator asks for.
final class LaunchForm extends VBox {

    static final String IMAGE = "launch-image";
    static final String PURPOSE = "launch-purpose";
    static final String NAMESPACE = "launch-namespace";
    static final String TOOLBOX = "launch-toolbox";
    static final String COMMAND = "launch-command";
    static final String NETWORK = "launch-network";
    static final String USER = "launch-user";

    /// A pause in typing, after which the plan is worked out.
    private static final javafx.util.Duration PAUSE = javafx.util.Duration.millis(250);
    private static final double SWITCH = 190;

    private final CopiesContext context;
    private final LaunchModel model;
    private final TextField image;
    private final Label like = Pieces.sentence("", "muted");
    private final Node imageRow;
    private final TextField purpose;
    private final TextField namespace;
    private final Node namespaceRow;
    private final FlowPane leases = new FlowPane(4, 4);
    private final FlowPane modes = new FlowPane(4, 4);
    private final TextField command;
    private final PlaceChoice places;
    private final TextField toolbox;
    private final TextField network;
    private final TextField user;
    private final CheckBox writable;
    private final CheckBox trace;
    private final CheckBox room;
    private boolean showing;

    /// @param next what Enter in the purpose leads to
    LaunchForm(CopiesContext context, Runnable next) {
        this.context = context;
        this.model = context.launch();
        getStyleClass().addAll("card", "launch-form");
        setSpacing(16);
        image = field(IMAGE, "copies.form.image", "copies.form.image.prompt",
                (draft, text) -> draft.subject().isInstance() ? draft : draft.from(draft.subject().renamed(text)));
        purpose = field(PURPOSE, "copies.form.purpose", "copies.form.purpose.prompt", CopyDraft::because);
        purpose.setOnAction(_ -> next.run());
        namespace = field(NAMESPACE, "copies.form.namespace", "copies.form.namespace.prompt", CopyDraft::inNamespace);
        command = field(COMMAND, "copies.form.command", "copies.form.command.prompt",
                (draft, text) -> draft.running(CopyMode.RUN, text));
        toolbox = field(TOOLBOX, "copies.form.toolbox", "copies.form.toolbox.prompt", CopyDraft::withToolbox);
        network = field(NETWORK, "copies.form.network", "copies.form.network.prompt", CopyDraft::onNetwork);
        user = field(USER, "copies.form.user", "copies.form.user.prompt", CopyDraft::asUser);
        writable = check("copies.form.writable", CopyDraft::withWritableRoot);
        trace = check("copies.form.trace", CopyDraft::tracing);
        room = check("copies.form.room", CopyDraft::withRoom);
        places = new PlaceChoice(context);
        imageRow = row("copies.form.image", image);
        namespaceRow = row("copies.form.namespace", namespace);
        choices();
        var opened = new VBox(8, Pieces.label(context.word("copies.form.opened"), "heading"),
                Pieces.sentence(context.word("copies.form.opened.text"), "small", "muted"),
                named("copies.form.network", network), named("copies.form.user", user), writable, trace, room);
        getChildren().setAll(row("copies.form.purpose", purpose), like, imageRow, row("copies.form.place", places),
                namespaceRow, row("copies.form.lease", leases), row("copies.form.mode", new VBox(8, modes, command)),
                row("copies.form.toolbox", toolbox), opened);
        model.draftProperty().subscribe(draft -> {
            if (draft.isEmpty()) {
                showing = true;
                List.of(image, purpose, namespace, command, toolbox, network, user).forEach(TextField::clear);
                showing = false;
            }
        });
    }

    private void choices() {
        leases.getStyleClass().add("segmented");
        modes.getStyleClass().add("segmented");
        for (var mode : CopyMode.values()) {
            var button = new ToggleButton(context.word("copies.form.mode." + mode.word()));
            button.setUserData(mode);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> choose(draft -> draft.running(mode, draft.command())));
            modes.getChildren().add(button);
        }
    }

    /// Made anew only when others are offered, so that the focus stays on a button.
    private void offer(List<Duration> lengths) {
        if (!leases.getChildren().stream().map(Node::getUserData).toList().equals(lengths)) {
            leases.getChildren().setAll(lengths.stream().map(this::lease).toList());
        }
    }

    private ToggleButton lease(Duration length) {
        var button = new ToggleButton(context.wording().wholeSpan(length));
        button.setUserData(length);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> choose(draft -> draft.lasting(length)));
        return button;
    }

    private void choose(java.util.function.UnaryOperator<CopyDraft> edit) {
        model.change(edit);
        model.draftProperty().get().ifPresent(draft -> show(draft, model.stateProperty().get()));
    }

    private VBox row(String key, Node node) {
        var label = Pieces.label(context.word(key), "medium", "small", "muted");
        return new VBox(6, label, node);
    }

    private Node named(String key, TextField field) {
        var label = Pieces.label(context.word(key));
        label.setMinWidth(SWITCH);
        HBox.setHgrow(field, Priority.ALWAYS);
        return Pieces.line(8, label, field);
    }

    private TextField field(String id, String name, String prompt, BiFunction<CopyDraft, String, CopyDraft> edit) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(context.word(prompt));
        Described.spoken(field, context.word(name));
        var pause = new PauseTransition(PAUSE);
        var told = new String[] {""};
        Runnable tell = () -> {
            pause.stop();
            if (!field.getText().equals(told[0])) {
                told[0] = field.getText();
                model.change(draft -> edit.apply(draft, field.getText()));
            }
        };
        field.textProperty().subscribe(text -> {
            if (showing) {
                told[0] = text;
            } else {
                pause.playFromStart();
            }
        });
        pause.setOnFinished(_ -> tell.run());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                tell.run();
            }
        });
        field.addEventFilter(ActionEvent.ACTION, _ -> tell.run());
        return field;
    }

    private CheckBox check(String key, BiFunction<CopyDraft, Boolean, CopyDraft> edit) {
        var box = new CheckBox(context.word(key));
        box.setId(key.replace('.', '-').toLowerCase(Locale.ROOT));
        box.setMnemonicParsing(false);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setWrapText(true);
        box.setOnAction(_ -> model.change(draft -> edit.apply(draft, box.isSelected())));
        return box;
    }

    void show(CopyDraft draft, LaunchState state) {
        showing = true;
        setDisable(state instanceof LaunchState.Launching);
        var instance = draft.subject().isInstance();
        like.setText(instance ? context.word("copies.form.like", draft.subject().name()) : "");
        Pieces.show(like, instance);
        Pieces.show(imageRow, !instance);
        if (!image.isFocused() && !draft.subject().reference().equals(image.getText())) {
            image.setText(draft.subject().reference());
        }
        if (!purpose.isFocused() && !draft.purpose().equals(purpose.getText())) {
            purpose.setText(draft.purpose());
        }
        if (!namespace.isFocused() && !draft.namespace().equals(namespace.getText())) {
            namespace.setText(draft.namespace());
        }
        Pieces.show(namespaceRow, draft.source().filter(LaunchModel::hasNamespaces).isPresent());
        places.show(draft, model.offers());
        if (!toolbox.isFocused() && !draft.toolbox().equals(toolbox.getText())) {
            toolbox.setText(draft.toolbox());
        }
        offer(model.leases());
        select(leases, draft.lease());
        select(modes, draft.mode());
        Pieces.show(command, draft.mode() == CopyMode.RUN);
        writable.setSelected(draft.writableRoot());
        trace.setSelected(draft.mayTrace());
        room.setSelected(draft.roomy());
        showing = false;
    }

    private static void select(FlowPane choices, Object value) {
        choices.getChildren().forEach(one -> ((ToggleButton) one).setSelected(value.equals(one.getUserData())));
    }

    boolean isInPurpose() {
        return purpose.isFocused();
    }

    void focusPurpose() {
        purpose.requestFocus();
        purpose.selectAll();
    }
}
