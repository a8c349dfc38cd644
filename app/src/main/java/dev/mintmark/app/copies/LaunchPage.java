package dev.mintmark.app.copies;

import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.copies.CopyDraft;
import dev.mintmark.presentation.copies.LaunchState;
import dev.mintmark.presentation.mark.VersionColours;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One page on which a copy is asked for: what is wanted on the left, what it will and will not have on the right, and
/// the way back in front.
final class LaunchPage extends VBox {

    static final String ID = "launch-page";
    static final String CANCEL = "launch-cancel";
    static final String LAUNCH = "launch-go";

    private final CopiesContext context;
    private final VersionMark mark = new VersionMark(VersionMark.LARGE);
    private final Label digest = Pieces.label("", "mono", "copy-digest");
    private final Label name = Pieces.label("", "title");
    private final LaunchForm form;
    private final PlanCard plan;
    private final LaunchSteps steps;
    private final StackPane right = new StackPane();
    private final Label missing = Pieces.label("", "small", "status-warning");
    private final Button cancel;
    private final Button launch;

    private boolean launchWanted;

    LaunchPage(CopiesContext context) {
        this.context = context;
        setId(ID);
        getStyleClass().addAll("page", "launch-page");
        form = new LaunchForm(context, this::focusLaunch);
        plan = new PlanCard(context);
        steps = new LaunchSteps(context);
        cancel = Pieces.button(CANCEL, context.word("copies.launch.cancel"), "Esc", context.launch()::cancel);
        launch = Pieces.button(LAUNCH, context.word("copies.launch.go"), "", context.launch()::launch);
        launch.getStyleClass().add("primary");
        var title = Pieces.line(10, Pieces.label(context.word("copies.launch.title"), "title"), mark, digest, name);
        var scroll = scroll(form);
        var both = new HBox(16, scroll, right);
        scroll.prefWidthProperty().bind(both.widthProperty().multiply(0.46));
        right.prefWidthProperty().bind(both.widthProperty().multiply(0.54));
        both.setMinHeight(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        var foot = Pieces.line(12, missing, Pieces.spring(), cancel, launch);
        foot.getStyleClass().add("launch-foot");
        getChildren().setAll(title, Pieces.sentence(context.word("copies.launch.text"), "muted"), both, foot);
        context.launch().draftProperty().subscribe((_, _) -> show());
        context.launch().plan().askedProperty().subscribe((_, _) -> show());
        context.launch().stateProperty().subscribe((_, _) -> show());
        show();
    }

    private static ScrollPane scroll(javafx.scene.Node content) {
        var scroll = new PlainScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        scroll.getStyleClass().add("launch-scroll");
        return scroll;
    }

    private void show() {
        context.launch().draftProperty().get().ifPresent(this::show);
    }

    private void show(CopyDraft draft) {
        var state = context.launch().stateProperty().get();
        var asked = context.launch().plan().asked();
        var known = asked.known();
        var version = draft.subject().digest().or(() -> known.flatMap(CopyPlan::digest));
        version.ifPresent(one -> mark.show(one, VersionColours.of(one)));
        Pieces.show(mark, version.isPresent());
        digest.setText(version.map(Digest::shortForm).orElse(""));
        Pieces.show(digest, version.isPresent());
        name.setText(draft.subject().name());
        form.show(draft, state);
        var launching = state instanceof LaunchState.Launching;
        if (state instanceof LaunchState.Launching step) {
            steps.show(step, known);
        }
        var shown = launching ? steps : plan;
        if (!right.getChildren().contains(shown)) {
            right.getChildren().setAll(shown);
        }
        plan.show(draft, asked, state);
        missing.setText(launching ? "" : missing(known));
        cancel.setText(context.word(launching ? "copies.launch.stop" : "copies.launch.cancel"));
        var what = version.map(Digest::shortForm).orElseGet(() -> known.map(one -> CopyWords.shortImage(one.image()))
                .orElse(""));
        launch.setText(what.isEmpty() ? context.word("copies.launch.go") : context.word("copies.launch.goOf", what));
        launch.setAccessibleText(launch.getText());
        launch.setDisable(!context.launch().mayLaunch());
        if (launchWanted && !launch.isDisabled()) {
            launchWanted = false;
            if (form.isInPurpose()) {
                launch.requestFocus();
            }
        }
    }

    private String missing(Optional<CopyPlan> known) {
        return context.launch().placeRefusal().map(problem -> problem.why())
                .orElseGet(() -> context.launch().lacksPurpose() && known.isPresent()
                        ? context.word("copies.launch.noPurpose") : "");
    }

    /// As soon as it may be launched: who types fast is there before the plan is.
    private void focusLaunch() {
        launchWanted = launch.isDisabled();
        if (!launchWanted) {
            launch.requestFocus();
        }
    }

    /// What is missing still, and without it the way back, is in front.
    void focus() {
        if (context.launch().lacksPurpose()) {
            focusPurpose();
        } else {
            cancel.requestFocus();
        }
    }

    /// Before the first frame the form is no part of the scene yet, because what it scrolls in has no skin: then nothing
    /// in it can take the focus, and what is typed would be taken for commands.
    void focusPurpose() {
        applyCss();
        form.focusPurpose();
    }
}
