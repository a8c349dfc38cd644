package dev.mintmark.presentation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.settings.SettingLine.Editor;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SettingsModelTest {

    private final LinkedBlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
    private final Care care = new Care();
    private final SettingsModel model = new SettingsModel(care, new Background(fxThread::add, _ -> { }),
            work -> new Tenses(work.name(), work.name(), work.name()));
    private int applied;

    private void awaitEnd() throws InterruptedException {
        var next = fxThread.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("the work ended").isNotNull();
        next.run();
    }

    @Test
    void aChangeIsWrittenShownAndCounts() throws Exception {
        model.onApplied(() -> applied++);
        model.change("theme", " light ");
        awaitEnd();
        assertThat(care.asked).containsExactly("theme=light");
        assertThat(model.outcomeProperty().get()).isEqualTo(new SettingsOutcome.Changed("theme", "light"));
        assertThat(model.pageProperty().get().lines().getFirst().value()).isEqualTo("light");
        assertThat(applied).isEqualTo(1);
    }

    @Test
    void whatHoldsAlreadyIsNotWritten() {
        model.change("theme", "dark");
        assertThat(care.asked).isEmpty();
        assertThat(model.outcomeProperty().get()).isEqualTo(new SettingsOutcome.Nothing());
    }

    @Test
    void aMistakeIsMendedEvenByTheValueThatStandsInForIt() throws Exception {
        care.wrong = true;
        model.reload();
        awaitEnd();
        model.change("theme", "dark");
        awaitEnd();
        assertThat(care.asked).containsExactly("reload", "theme=dark");
    }

    @Test
    void aRefusalNamesTheSettingAndChangesNothing() throws Exception {
        care.refusal = Optional.of(new Problem("configuration.refused", "Not changed.", "It is no theme.", "Choose another."));
        model.change("theme", "blue");
        awaitEnd();
        assertThat(model.outcomeProperty().get())
                .isEqualTo(new SettingsOutcome.Refused("theme", care.refusal.orElseThrow()));
        assertThat(model.pageProperty().get().lines().getFirst().value()).isEqualTo("dark");
    }

    @Test
    void withoutAChangeThereIsNothingToUndo() throws Exception {
        model.undo();
        assertThat(care.asked).isEmpty();
        model.change("theme", "light");
        awaitEnd();
        model.undo();
        awaitEnd();
        assertThat(care.asked).containsExactly("theme=light", "undo");
        assertThat(model.outcomeProperty().get()).isEqualTo(new SettingsOutcome.Undone());
    }

    @Test
    void aLookThatFindsNothingNewSaysNothing() throws Exception {
        model.lookAgain();
        awaitEnd();
        assertThat(model.outcomeProperty().get()).isEqualTo(new SettingsOutcome.Nothing());
        care.wrong = true;
        model.lookAgain();
        awaitEnd();
        assertThat(model.outcomeProperty().get()).isEqualTo(new SettingsOutcome.Reloaded(1));
    }

    /// Settings without a file.
    private static final class Care implements SettingsCare {

        private final List<String> asked = new ArrayList<>();
        private Optional<Problem> refusal = Optional.empty();
        private String theme = "dark";
        private volatile boolean wrong;

        @Override
        public synchronized SettingsPage page() {
            var line = new SettingLine("theme", "theme", theme, "dark", OptionalInt.empty(), wrong,
                    new Editor.Choice(List.of("dark", "light")), true);
            return new SettingsPage("config.yaml", true, List.of(line), List.of(),
                    wrong ? List.of(new SettingsMistake(1, "It is no theme.")) : List.of());
        }

        @Override
        public synchronized void reload() {
            if (wrong) {
                asked.add("reload");
            }
        }

        @Override
        public synchronized Optional<Problem> change(String key, String value) {
            asked.add(key + "=" + value);
            theme = refusal.isEmpty() ? value : theme;
            return refusal;
        }

        @Override
        public synchronized Optional<Problem> undo() {
            asked.add("undo");
            return Optional.empty();
        }

        @Override
        public synchronized boolean canUndo() {
            return !asked.isEmpty();
        }
    }
}
