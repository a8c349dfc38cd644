package dev.mintmark.app.preferences;

import dev.mintmark.app.frame.Screen;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.settings.SettingsModel;
import dev.mintmark.presentation.settings.SettingsWork;
import dev.mintmark.presentation.work.Tenses;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// Shows every setting, and changes the simple ones.
public final class SettingsScreen implements Screen {

    private final Tools tools;
    private final SettingsModel model;
    private final List<Command> commands;
    private SettingsView view;

    public SettingsScreen(Tools tools, SettingsModel model) {
        this.tools = tools;
        this.model = model;
        commands = List.of(Command.of("settings.reload", "F5", model::reload),
                Command.of("settings.undo", "Ctrl+Z", model::undo).onlyWhen(model::canUndo),
                Command.of("settings.copyPath", "y", this::copyPath));
    }

    /// How the work on the page is called.
    public static SettingsWork.Wording work(Words words) {
        return work -> switch (work) {
            case CHANGE -> new Tenses(words.get("settings.work.change"), words.get("settings.work.changing"),
                    words.get("settings.work.changed"));
            case UNDO -> new Tenses(words.get("settings.work.undo"), words.get("settings.work.undoing"),
                    words.get("settings.work.undone"));
            case RELOAD -> new Tenses(words.get("settings.work.reload"), words.get("settings.work.reloading"),
                    words.get("settings.work.reloaded"));
        };
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public Ikon icon() {
        return Icon.SETTINGS;
    }

    @Override
    public String titleKey() {
        return "settings.title";
    }

    @Override
    public String goKey() {
        return ",";
    }

    @Override
    public boolean isApart() {
        return true;
    }

    @Override
    public String shortcut() {
        return "Ctrl+,";
    }

    @Override
    public Node node() {
        if (view == null) {
            view = new SettingsView(tools, model, this::copyPath);
        }
        return view;
    }

    @Override
    public void shown() {
        ((SettingsView) node()).focusFirst();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private void copyPath() {
        tools.takeAway().copyText(model.pageProperty().get().path());
    }
}
