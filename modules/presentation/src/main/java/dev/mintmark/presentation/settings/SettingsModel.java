package dev.mintmark.presentation.settings;

import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.settings.SettingsOutcome.Changed;
import dev.mintmark.presentation.settings.SettingsOutcome.Nothing;
import dev.mintmark.presentation.settings.SettingsOutcome.Refused;
import dev.mintmark.presentation.settings.SettingsOutcome.Reloaded;
import dev.mintmark.presentation.settings.SettingsOutcome.Undone;
import dev.mintmark.presentation.work.Activity.State;
import dev.mintmark.presentation.work.Background;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The settings as they are on the page. FX thread only.
public final class SettingsModel {

    private final SettingsCare care;
    private final Background background;
    private final SettingsWork.Wording wording;
    private final ReadOnlyObjectWrapper<SettingsPage> page;
    private final ReadOnlyObjectWrapper<SettingsOutcome> outcome = new ReadOnlyObjectWrapper<>(new Nothing());
    private Runnable applied = () -> { };

    public SettingsModel(SettingsCare care, Background background, SettingsWork.Wording wording) {
        this.care = care;
        this.background = background;
        this.wording = wording;
        page = new ReadOnlyObjectWrapper<>(care.page());
    }

    public ReadOnlyObjectProperty<SettingsPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SettingsOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Is told whenever other settings may hold than before.
    public void onApplied(Runnable listener) {
        applied = listener;
    }

    /// Writes a value into the file, unless it holds already.
    public void change(String key, String value) {
        var wanted = value.strip();
        var holds = page.get().lines().stream()
                .anyMatch(line -> line.key().equals(key) && !line.wrong() && line.value().equals(wanted));
        if (!holds) {
            run(SettingsWork.CHANGE, key, () -> care.change(key, wanted), new Changed(key, wanted));
        }
    }

    public boolean canUndo() {
        return care.canUndo();
    }

    public void undo() {
        if (canUndo()) {
            run(SettingsWork.UNDO, "", care::undo, new Undone());
        }
    }

    /// Reads the file anew, and says what came of it.
    public void reload() {
        run(SettingsWork.RELOAD, "", this::read, new Reloaded(0));
    }

    /// Reads the file anew because it may have been changed elsewhere; says nothing where it was not.
    public void lookAgain() {
        var before = page.get();
        background.start(wording.of(SettingsWork.RELOAD), _ -> read()).stateProperty().subscribe(state -> {
            if (state instanceof State.Done && !care.page().equals(before)) {
                show(new Reloaded(0));
            }
        });
    }

    private Optional<Problem> read() {
        care.reload();
        return Optional.empty();
    }

    private void run(SettingsWork work, String key, Supplier<Optional<Problem>> errand, SettingsOutcome done) {
        background.start(wording.of(work), _ -> errand.get()).stateProperty().subscribe(state -> {
            switch (state) {
                case State.Done _ -> show(done);
                case State.Failed(var problem) -> show(new Refused(key, problem));
                case State.Running _, State.Cancelled _ -> { }
            }
        });
    }

    private void show(SettingsOutcome came) {
        page.set(care.page());
        outcome.set(came instanceof Reloaded ? new Reloaded(page.get().mistakes().size()) : came);
        applied.run();
    }
}
