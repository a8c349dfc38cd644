package dev.mintmark.app.fleet;

import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.presentation.fleet.FleetPage;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.frame.SourceScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where the table would be when there is nothing to list: which of the several nothings it is, and what to
/// do about it.
final class FleetStates extends VBox {

    static final String ID = "fleet-state";

    private static final int MOST_SOURCES = 6;
    private static final double WIDEST = 520;

    private final FleetContext context;
    private final Outlook outlook;
    private final Navigator navigator;
    private FleetPage shown;

    FleetStates(FleetContext context, Outlook outlook, Navigator navigator) {
        this.context = context;
        this.outlook = outlook;
        this.navigator = navigator;
        setId(ID);
        getStyleClass().add("fleet-state");
        setAlignment(Pos.CENTER);
    }

    void show(FleetPage page) {
        if (shown != null && shown.standing() == page.standing() && shown.sources().equals(page.sources())
                && shown.totals().equals(page.totals()) && shown.query().equals(page.query())) {
            return;
        }
        shown = page;
        switch (page.standing()) {
            case SHOWN -> getChildren().clear();
            case NO_SOURCES -> say(Icon.SERVER, "no-sources", List.of(), button("fleet.openSources",
                    () -> navigator.goTo("sources")));
            case LOADING -> say(Icon.DOWNLOAD_CLOUD, "loading", loading(page));
            case UNREACHABLE -> say(Icon.WIFI_OFF, "unreachable", problems(page), button("fleet.openSources",
                    () -> navigator.goTo("sources")));
            case NOTHING_RUNS -> say(Icon.MOON, "nothing-runs", problems(page), button("fleet.openSources",
                    () -> navigator.goTo("sources")));
            case NO_MATCH -> noMatch(page);
        }
    }

    private void noMatch(FleetPage page) {
        var buttons = new ArrayList<Button>();
        var filter = outlook.filterProperty().get();
        if (!filter.isBlank()) {
            buttons.add(button("fleet.clearFilter", () -> outlook.filterProperty().set("")));
        }
        if (!page.query().scope().isAll()) {
            buttons.add(button("fleet.allSources", () -> outlook.scopeProperty().set(SourceScope.ALL)));
        }
        var text = filter.isBlank() ? context.words().get("fleet.state.no-match.scope")
                : context.words().get("fleet.state.no-match.filter", filter, page.totals().services());
        say(Icon.SEARCH, "no-match", List.of(label(text)), buttons.toArray(Button[]::new));
    }

    private void say(Ikon icon, String key, List<? extends Node> lines, Button... buttons) {
        var picture = new FontIcon(icon);
        picture.getStyleClass().add("state-icon");
        var title = new Label(context.words().get("fleet.state." + key));
        title.getStyleClass().add("title");
        getChildren().setAll(picture, title);
        if (context.words().has("fleet.state." + key + ".hint")) {
            getChildren().add(label(context.words().get("fleet.state." + key + ".hint")));
        }
        getChildren().addAll(lines);
        if (buttons.length > 0) {
            var row = new HBox(8, buttons);
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }

    private List<Node> loading(FleetPage page) {
        return some(page, status -> status.sight() == Sight.CONNECTING, status -> {
            var name = new Label(status.id().name());
            name.getStyleClass().add("strong");
            name.setMinWidth(120);
            var bar = new ProgressBar(fraction(status));
            bar.setPrefWidth(160);
            var said = label(loadingWords(status));
            said.setMinWidth(180);
            var row = new HBox(12, name, bar, said);
            row.setAlignment(Pos.CENTER);
            return row;
        });
    }

    private static double fraction(SourceStatus status) {
        return status.loading().map(loading -> loading.remaining().isEmpty() ? 0.0
                : loading.received() / (double) Math.max(1, loading.received() + loading.remaining().getAsLong()))
                .orElse(0.0);
    }

    private String loadingWords(SourceStatus status) {
        return loadingWords(context, status);
    }

    static String loadingWords(FleetContext context, SourceStatus status) {
        var wording = context.wording();
        return status.loading().map(loading -> loading.remaining().isPresent()
                ? context.words().get("fleet.loadingOf", wording.shortCount(loading.received()),
                        wording.shortCount(loading.received() + loading.remaining().getAsLong()))
                : context.words().get("fleet.loadingSome", wording.shortCount(loading.received())))
                .orElseGet(() -> context.words().get("fleet.connecting"));
    }

    private List<Node> problems(FleetPage page) {
        return some(page, status -> status.problem().isPresent(), status -> {
            var name = new Label(status.id().toString());
            name.getStyleClass().add("strong");
            var problem = status.problem().orElseThrow();
            var box = new VBox(2, name, label(sentence(problem)));
            box.getStyleClass().addAll("card", "state-problem");
            box.setMaxWidth(WIDEST);
            return box;
        });
    }

    private static String sentence(Problem problem) {
        return problem.what() + " " + problem.why() + " " + problem.next();
    }

    private List<Node> some(FleetPage page, Predicate<SourceStatus> which,
            Function<SourceStatus, Node> line) {
        var matching = page.sources().stream().filter(which).toList();
        var lines = new ArrayList<Node>(matching.stream().limit(MOST_SOURCES).map(line).toList());
        if (matching.size() > MOST_SOURCES) {
            lines.add(label(context.words().get("fleet.moreSources", matching.size() - MOST_SOURCES)));
        }
        return lines;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(context.words().get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMaxWidth(WIDEST);
        label.setAlignment(Pos.CENTER);
        return label;
    }
}
