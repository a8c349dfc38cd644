package dev.mintmark.app.frame;

import dev.mintmark.app.firstrun.FirstRunPage;
import dev.mintmark.app.palette.PalettePanel;
import dev.mintmark.app.settings.ThemeChoice;
import dev.mintmark.app.theme.TextSize;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.frame.Commands;
import dev.mintmark.presentation.frame.Moment;
import dev.mintmark.presentation.frame.PaletteEntry;
import dev.mintmark.presentation.palette.PaletteModel;
import dev.mintmark.presentation.sources.SourcesModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All that is in the window: the rail, the header, the screen in front, the status bar, and what opens above them.
///
/// Builds no screen before it is in front, and neither palette nor help before they are asked for.
public final class WindowFrame extends StackPane {

    private final Tools tools;
    private final Screens screens;
    private final SourcesModel sources;
    private final FirstRunModel firstRun;
    private final Commands commands = new Commands();
    private final Header header;
    private final StatusBar status;
    private final StackPane content = new StackPane();
    private final VBox top = new VBox();
    private final Overlay overlay = new Overlay();
    private final ThemeSwitch themeSwitch;
    private final PaletteModel paletteModel = new PaletteModel(this::paletteEntries);
    private Consumer<ThemeChoice> themeChosen = _ -> { };
    private Consumer<TextSize> textSizeChosen = _ -> { };
    private PalettePanel palette;
    private Help help;
    private FirstRunPage firstRunPage;

    /// @param demo whether the fleet is made up, which the header then says
    public WindowFrame(Tools tools, Screens screens, SourcesModel sources, FirstRunModel firstRun, ArmedModel arming,
            boolean demo) {
        this.tools = tools;
        this.screens = screens;
        this.sources = sources;
        this.firstRun = firstRun;
        this.themeSwitch = new ThemeSwitch(tools.theme(), tools.remembered());
        header = new Header(tools, sources, arming, demo, this::togglePalette);
        status = new StatusBar(tools, sources, () -> screens.goTo("sources"), this::toggleHelp);
        content.getStyleClass().add("content");
        // A screen that has no room for itself never takes that of the header and the status bar.
        content.setMinSize(0, 0);
        var inner = new BorderPane(content);
        top.getChildren().setAll(header, new ProblemBar(tools));
        inner.setTop(top);
        var outer = new BorderPane(inner);
        outer.setLeft(new Rail(screens, tools));
        outer.setBottom(status);
        getChildren().addAll(outer, overlay);
        WindowCommands.add(commands, this, screens, tools);
        commands.inFront(() -> screens.front().map(Screen::commands).orElse(List.of()));
        screens.frontProperty().subscribe(_ -> showFront());
        firstRun.neededProperty().subscribe(_ -> showFront());
        tools.outlook().scopeProperty().subscribe(
                scope -> tools.remembered().change(settings -> settings.withScope(scope)));
    }

    /// Shows something of a screen's own in the header of all of them.
    ///
    /// @param tick told that a second has passed
    public void addToHeader(Node chip, Runnable tick) {
        header.add(chip, tick);
    }

    /// Listens to the keys of the scene this is in.
    public void listenTo(Scene scene) {
        new Keyboard(commands, overlay::isOpen).listenTo(scene);
    }

    /// Brings the screen of last time to the front, else the first.
    public void open() {
        var last = tools.remembered().now().lastScreen();
        screens.all().stream().filter(screen -> screen.id().equals(last)).findFirst()
                .or(() -> screens.all().stream().findFirst()).ifPresent(screen -> screens.goTo(screen.id()));
    }

    /// What follows the clock alone: ages, and what watching costs. Called every second while the window shows.
    public void tick() {
        sources.refresh();
        status.refresh();
        header.refresh();
        screens.front().ifPresent(Screen::tick);
    }

    public Commands commands() {
        return commands;
    }

    private void showFront() {
        if (firstRun.neededProperty().get()) {
            firstRunPage = firstRunPage == null ? new FirstRunPage(tools.words(), firstRun) : firstRunPage;
            content.getChildren().setAll(firstRunPage);
            firstRunPage.shown();
            return;
        }
        screens.front().ifPresent(screen -> {
            content.getChildren().setAll(built(screen));
            tools.remembered().change(settings -> settings.withLastScreen(screen.id()));
        });
    }

    /// The screen's node. One that cannot be built says so in its place, and takes no other down.
    private Node built(Screen screen) {
        try {
            return screen.node();
        } catch (RuntimeException bug) {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
            var words = new Label(tools.word("frame.fault"));
            words.setId("screen-fault");
            words.getStyleClass().addAll("heading", "muted");
            words.setWrapText(true);
            return words;
        }
    }

    /// Shows a calm line below the header until it is taken away again.
    public void announce(Node line) {
        top.getChildren().add(line);
    }

    public void withdraw(Node line) {
        top.getChildren().remove(line);
    }

    public void closePanel() {
        overlay.close();
    }

    void focusFilter() {
        header.filter().focusWords();
    }

    void togglePalette() {
        if (palette != null && overlay.shows(palette)) {
            overlay.close();
            return;
        }
        palette = palette == null ? new PalettePanel(tools.words(), paletteModel, overlay::close) : palette;
        overlay.open(palette);
        palette.open();
    }

    /// Shows something above everything, until it is closed.
    public void say(Node panel) {
        overlay.open(panel);
        var first = panel.lookup(".primary");
        if (first != null) {
            first.requestFocus();
        }
    }

    boolean says(Node panel) {
        return overlay.shows(panel);
    }

    void toggleHelp() {
        if (help != null && overlay.shows(help)) {
            overlay.close();
            return;
        }
        help = new Help(tools, commands.all(), overlay::close);
        overlay.open(help);
        help.focusFirst();
    }

    /// One level back: what is open above, the filter, the screen's own levels, the words, the past.
    void back() {
        var outlook = tools.outlook();
        if (overlay.isOpen()) {
            overlay.close();
        } else if (header.filter().hasFocus()) {
            leaveFilter();
        } else if (screens.front().filter(Screen::back).isEmpty()) {
            if (!outlook.filterProperty().get().isEmpty()) {
                outlook.filterProperty().set("");
            } else {
                outlook.momentProperty().set(Moment.NOW);
            }
        }
    }

    /// The first Esc takes the words away, the second the focus.
    private void leaveFilter() {
        if (tools.outlook().filterProperty().get().isEmpty()) {
            screens.front().ifPresent(Screen::shown);
        } else {
            tools.outlook().filterProperty().set("");
        }
    }

    void nextTheme() {
        var chosen = themeSwitch.next();
        themeChosen.accept(chosen);
        tools.notices().hint(tools.word("frame.theme." + chosen.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /// Is told when the operator has chosen another look by its key.
    public void onThemeChosen(Consumer<ThemeChoice> listener) {
        themeChosen = listener;
    }

    /// Shows the look that was chosen elsewhere.
    public void choose(ThemeChoice wanted) {
        themeSwitch.choose(wanted);
    }

    void largerText() {
        chooseText(textSize().larger());
    }

    void smallerText() {
        chooseText(textSize().smaller());
    }

    void usualText() {
        chooseText(TextSize.USUAL);
    }

    private TextSize textSize() {
        return tools.theme().textSizeProperty().get();
    }

    private void chooseText(TextSize wanted) {
        if (wanted != textSize()) {
            choose(wanted);
            textSizeChosen.accept(wanted);
        }
        tools.notices().hint(tools.word("frame.text", wanted.percent()));
    }

    /// Is told when the operator has chosen larger or smaller text by its keys.
    public void onTextSizeChosen(Consumer<TextSize> listener) {
        textSizeChosen = listener;
    }

    /// Shows the size of text that was chosen elsewhere.
    public void choose(TextSize wanted) {
        tools.theme().show(wanted);
    }

    void exportPicture() {
        var name = screens.front().map(Screen::id).orElse("mintmark");
        tools.takeAway().export("mintmark-" + name, getScene().snapshot(null));
    }

    boolean hasList() {
        return list().isPresent();
    }

    void copyList() {
        list().ifPresent(tools.takeAway()::copy);
    }

    void exportList() {
        list().ifPresent(tools.takeAway()::export);
    }

    private Optional<Exportable> list() {
        return screens.front().flatMap(Screen::exportable);
    }

    private List<PaletteEntry> paletteEntries() {
        var entries = new ArrayList<PaletteEntry>();
        commands.all().stream().filter(Command::isAvailable).map(this::entry).forEach(entries::add);
        screens.all().forEach(screen -> entries.addAll(screen.paletteEntries()));
        return entries;
    }

    private PaletteEntry entry(Command command) {
        var keys = command.keys().isEmpty() ? "" : command.keys().getFirst();
        return new PaletteEntry(command.id(), tools.word(command.id()), "", keys, command.action());
    }
}
