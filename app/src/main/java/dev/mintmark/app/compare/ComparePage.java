package dev.mintmark.app.compare;

import dev.mintmark.app.access.Described;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.compare.Opening;
import dev.mintmark.presentation.mark.VersionColours;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Two images side by side: who they are, what it amounts to, their layers, and the parts in tabs.
final class ComparePage extends VBox {

    static final String ID = "compare-page";

    /// How high what is compared is at least; where there is less, the whole page scrolls.
    private static final double LEAST = 240;

    private final CompareContext context;
    private final CompareActions actions;
    private final Label service = new Label();
    private final ImageCard from;
    private final ImageCard to;
    private final HeadlineView headline;
    private final Ladder ladder;
    private final TabStrip tabs;
    private final CompareLists lists;
    private final OverviewPane overview;
    private final FilesPane files;
    private final StackPane body = new StackPane();
    private final VBox failure = new VBox();

    ComparePage(CompareContext context, CompareActions actions) {
        this.context = context;
        this.actions = actions;
        setId(ID);
        getStyleClass().add("compare-page");
        from = new ImageCard(context);
        to = new ImageCard(context);
        headline = new HeadlineView(context);
        ladder = new Ladder(context);
        tabs = new TabStrip(context);
        lists = new CompareLists(context, this::follow);
        files = new FilesPane(context);
        overview = new OverviewPane(context, this::open, new TreemapView(context, this::openFile));
        failure.setAlignment(Pos.TOP_CENTER);
        failure.getStyleClass().add("part-note");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(LEAST);
        Stream.of(headline, ladder, tabs).forEach(region -> region.setMinHeight(USE_PREF_SIZE));
        getChildren().setAll(heading(), cards(), headline, ladder, tabs, body, failure);
        var model = context.model();
        var parts = model.parts();
        Stream.of(model.pairProperty(), model.runningProperty(), model.readingProperty(), model.tookProperty(),
                model.gapsProperty(),
                parts.openingProperty(), parts.packagesProperty(), parts.filesProperty(), parts.findingsProperty(),
                parts.commitsProperty()).forEach(property -> property.subscribe(this::show));
        model.tabProperty().subscribe(this::showTab);
    }

    private Node heading() {
        var title = new Label(context.word("compare.title"));
        title.getStyleClass().add("title");
        service.getStyleClass().add("muted");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var line = new HBox(8, title, service, spring,
                button("compare.markdown", "m", actions::copyMarkdown),
                button("compare.swap", "x", context.model()::swap),
                button("compare.others", "o", actions::chooseOthers));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(String key, String keyCap, Runnable action) {
        var cap = new Label(keyCap);
        cap.getStyleClass().add("key");
        var button = new Button(context.word(key), cap);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("with-key");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return Described.as(button, context.word(key), keyCap);
    }

    private Node cards() {
        var arrow = new Label("→");
        arrow.getStyleClass().addAll("subtle");
        arrow.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox.setHgrow(to, Priority.ALWAYS);
        var cards = new HBox(16, from, arrow, to);
        from.prefWidthProperty().bind(cards.widthProperty().divide(2));
        to.prefWidthProperty().bind(cards.widthProperty().divide(2));
        cards.setAlignment(Pos.CENTER);
        return cards;
    }

    private void show() {
        var model = context.model();
        model.pairProperty().get().ifPresent(pair -> {
            service.setText(pair.service());
            var opening = model.parts().openingProperty().get();
            cards(pair, opening.known(), opening.failure().isPresent());
            headline.show();
            tabs.show();
            overview.show();
            var failed = opening.failure();
            show(failure, failed.isPresent());
            show(ladder, opening.isKnown());
            show(tabs, failed.isEmpty());
            show(headline, failed.isEmpty());
            show(body, failed.isEmpty());
            failed.ifPresent(problem -> failure.getChildren().setAll(ProblemNote.of(context, problem)));
        });
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private void cards(ImagePair pair, Optional<Opening> opening, boolean failed) {
        var older = ImageCard.digest(pair.from(), opening.map(Opening::from));
        var newer = ImageCard.digest(pair.to(), opening.map(Opening::to));
        var colours = VersionColours.sideBySide(Stream.of(older, newer).flatMap(Optional::stream).toList());
        from.show(pair.from(), older, older.map(colours::get).orElse(0), opening.map(Opening::from), failed);
        to.show(pair.to(), newer, newer.map(colours::get).orElse(0), opening.map(Opening::to), failed);
        opening.ifPresent(known -> ladder.show(known.layers(), older.orElseThrow(), colours.get(older.orElseThrow()),
                newer.orElseThrow(), colours.get(newer.orElseThrow())));
    }

    private void showTab(CompareTab tab) {
        var node = switch (tab) {
            case OVERVIEW -> overview;
            case FILES -> lists.framed(CompareTab.FILES, files);
            default -> lists.framed(tab);
        };
        body.getChildren().setAll(node);
        focusList();
    }

    /// Gives the focus to the list of the tab in front.
    void focusList() {
        switch (context.model().tabProperty().get()) {
            case OVERVIEW -> overview.focusList();
            case FILES -> files.shown();
            default -> lists.focus(context.model().tabProperty().get());
        }
    }

    /// What Enter does.
    void openSelected() {
        switch (context.model().tabProperty().get()) {
            case OVERVIEW -> overview.openSelected();
            case FILES -> files.openSelected();
            default -> lists.openSelected(context.model().tabProperty().get());
        }
    }

    private void open(OverviewRow row) {
        switch (row) {
            case OverviewRow.Entry(_, _, FileLine line) -> openFile(line);
            case OverviewRow.Entry(_, _, Finding finding) when finding.path().flatMap(this::file).isPresent() ->
                    openFile(finding.path().flatMap(this::file).orElseThrow());
            case OverviewRow.Entry(_, var tab, var of) -> {
                context.model().tabProperty().set(tab);
                lists.select(tab, of);
            }
            default -> context.model().tabProperty().set(row.tab());
        }
    }

    /// From a finding to its file, from a package to its files.
    private void follow(Object row) {
        switch (row) {
            case Finding finding -> finding.path().flatMap(this::file).ifPresent(this::openFile);
            case PackageChange change -> {
                context.tools().outlook().filterProperty().set(change.name());
                context.model().tabProperty().set(CompareTab.FILES);
            }
            default -> { }
        }
    }

    private Optional<FileLine> file(String path) {
        return context.model().parts().filesProperty().get().known().flatMap(known -> known.lines().stream()
                .filter(line -> line.change().path().equals(path)).findFirst());
    }

    private void openFile(FileLine line) {
        context.tools().outlook().filterProperty().set("");
        context.model().tabProperty().set(CompareTab.FILES);
        files.select(line);
        files.list().takeFocus();
    }

    void nextChange(int step) {
        files.content().nextChange(step);
    }

    /// From the difference to the list; false if the focus is not in the difference.
    boolean back() {
        return context.model().tabProperty().get() == CompareTab.FILES && files.back();
    }

    CompareExport export() {
        return new CompareExport(context, lists, files.list());
    }
}
