package dev.mintmark.app.sending;

import dev.mintmark.app.bundle.Bundle;
import dev.mintmark.app.bundle.Bundling;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Tenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Screen;

/// Packs up what can be sent, shows it, and saves it where the operator says. FX thread only; reads and writes behind it.
public final class Sending {

    private final Tools tools;
    private final WindowFrame frame;
    private final Bundling bundling;
    private final Supplier<List<SourceStatus>> sources;

    /// @param sources how they stand now
    public Sending(Tools tools, WindowFrame frame, Bundling bundling, Supplier<List<SourceStatus>> sources) {
        this.tools = tools;
        this.frame = frame;
        this.bundling = bundling;
        this.sources = sources;
        frame.commands().add(Command.of("log.send", this::open));
    }

    /// Shows what would be sent.
    public void open() {
        open("");
    }

    /// Shows what would be sent, and of it first the entry whose name begins so.
    public void open(String entry) {
        var panel = new BundlePanel(tools, this, frame::closePanel, entry);
        frame.say(panel);
        panel.gather();
    }

    void gather(boolean anonymous, Consumer<Bundle> told) {
        var desktop = desktop();
        var known = sources.get();
        var gathered = new AtomicReference<Bundle>();
        var activity = tools.background().start(tenses("gather"), _ -> {
            gathered.set(bundling.bundle(desktop, known, anonymous));
            return Optional.empty();
        });
        activity.stateProperty().subscribe(state -> {
            if (state instanceof Activity.State.Done) {
                told.accept(gathered.get());
            }
        });
    }

    void save(Bundle bundle) {
        tools.takeAway().chooseFile(bundling.usualName()).ifPresent(file -> {
            var activity = tools.background().start(tenses("save"), _ -> bundle.save(file));
            activity.stateProperty().subscribe(state -> {
                activity.problem().ifPresent(tools.notices()::report);
                if (state instanceof Activity.State.Done) {
                    tools.notices().hint(tools.word("sending.saved", file.getFileName().toString()));
                }
            });
            frame.closePanel();
        });
    }

    private Tenses tenses(String what) {
        return new Tenses(tools.word("sending." + what), tools.word("sending." + what + ".now"),
                tools.word("sending." + what + ".done"));
    }

    private static List<String> desktop() {
        var lines = new ArrayList<String>();
        for (var screen : Screen.getScreens()) {
            var bounds = screen.getBounds();
            lines.add("screen: " + (int) bounds.getWidth() + " × " + (int) bounds.getHeight() + ", scale "
                    + screen.getOutputScaleX() + ", " + (int) screen.getDpi() + " dpi");
        }
        return lines;
    }
}
