package dev.mintmark.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Pictures;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.firstrun.Looked;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

class WindowPicturesTest {

    @Test
    void sourcesInEveryState() {
        draw("sources", SampleSources.inEveryState(), window -> window.screens.goTo("sources"));
    }

    @Test
    void aSourceWithAProblem() {
        draw("sources-stale", SampleSources.inEveryState(), window -> choose(window, 3));
        drawSmall("sources-limited", SampleSources.inEveryState(), window -> choose(window, 7));
    }

    private static void choose(SampleWindow window, int row) {
        window.screens.goTo("sources");
        ((TableView<?>) window.frame.lookup("#sources-table")).getSelectionModel().select(row);
    }

    @Test
    void sourcesWithHistoryInTrouble() {
        var sources = SampleSources.inEveryState();
        sources.historyProblem = Optional.of(new Problem("history.full", "History is not being written.",
                "The disk is full: 0 bytes left on the volume.", "Free some space; what is seen meanwhile is kept in memory."));
        drawSmall("sources-history", sources, window -> window.screens.goTo("sources"));
    }

    @Test
    void theFrameInThePast() {
        drawSmall("frame-past", SampleSources.inEveryState(), window -> {
            window.frame.open();
            window.tools.outlook().goTo(Sample.NOW.minus(Duration.ofDays(12)));
        });
    }

    @Test
    void aProblemAndADemoBadge() {
        drawSmall("frame-problem", SampleSources.inEveryState(), window -> {
            window.frame.open();
            window.tools.notices().report(new Problem("settings.unreadable",
                    "The window’s settings could not be read, so it starts with the defaults.",
                    "Reading window.properties failed: not a window.", "Nothing need be done: the file is replaced."));
            window.tools.notices().hint("3 rows copied");
        });
    }

    @Test
    void thePalette() {
        drawSmall("palette", SampleSources.inEveryState(), window -> {
            window.frame.open();
            window.frame.togglePalette();
        });
    }

    @Test
    void theHelp() {
        drawSmall("help", SampleSources.inEveryState(), window -> {
            window.frame.open();
            window.frame.toggleHelp();
        });
    }

    @Test
    void aFirstRunWithoutAnySource() {
        draw("first-run", new SampleSources(), window -> {
            window.frame.open();
            window.firstRun.nothingFound(List.of(
                    new Looked("Docker engine", "unix:///var/run/docker.sock", "There is no such socket."),
                    new Looked("Docker contexts", "~/.docker/contexts", "There is no such folder."),
                    new Looked("Kubernetes", "~/.kube/config", "There is no such file, and KUBECONFIG is not set.")));
        });
    }

    private static void draw(String name, SampleSources sources, Consumer<SampleWindow> scene) {
        Pictures.draw(name, theme -> window(theme, sources, false, scene));
        assertThat(Path.of("target/pictures/" + name + "-light-1920x1080.png")).isNotEmptyFile();
    }

    private static void drawSmall(String name, SampleSources sources, Consumer<SampleWindow> scene) {
        Pictures.drawSmall(name, theme -> window(theme, sources, true, scene));
        assertThat(Path.of("target/pictures/" + name + "-light-1280x800.png")).isNotEmptyFile();
    }

    private static WindowFrame window(Theme theme, SampleSources sources, boolean demo, Consumer<SampleWindow> scene) {
        var window = new SampleWindow(Sample.tools(theme), sources, demo);
        scene.accept(window);
        return window.frame;
    }
}
