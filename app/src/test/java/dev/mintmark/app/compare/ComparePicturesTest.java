package dev.mintmark.app.compare;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.look.Size;
import dev.mintmark.app.look.Standing;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.testkit.images.FakeComparison;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

/// Draws the screen for people to look at: `target/pictures/compare-…`.
class ComparePicturesTest {

    @Test
    void nothingToCompareYet() {
        draw("empty", FakeComparison::payments, stage -> stage.screens.goTo("compare"));
    }

    @Test
    void layersBeingRead() {
        var held = FakeComparison.payments().held();
        draw("reading", () -> held, stage -> {
            stage.awaitOpening();
            Headless.onFx(() -> {
                stage.model.refresh();
                return null;
            });
        }, CompareStage::open);
        held.release();
    }

    @Test
    void theOverview() {
        draw("overview", FakeComparison::payments, CompareStage::awaitAll, CompareStage::open);
    }

    @Test
    void aFileAndItsText() {
        draw("files", FakeComparison::payments, stage -> {
            stage.awaitAll();
            show(stage, CompareTab.FILES);
            stage.awaitContent();
            Headless.onFx(() -> {
                stage.model.look("/app/lib/pool.jar!/application.yml");
                return null;
            });
            stage.awaitContent();
        }, CompareStage::open);
    }

    @Test
    void filesAsATree() {
        draw("tree", FakeComparison::payments, stage -> {
            stage.awaitAll();
            show(stage, CompareTab.FILES);
            Headless.onFx(() -> {
                var rows = stage.model.rows().fileRows();
                rows.treeProperty().set(true);
                stage.model.rows().files().rows().forEach(rows::reveal);
                return null;
            });
            stage.awaitContent();
        }, CompareStage::open);
    }

    @Test
    void aLongBuildStep() {
        draw("long-step", LongSteps::comparison, stage -> {
            stage.awaitAll();
            show(stage, CompareTab.BUILD);
            Headless.onFx(() -> {
                ((ListView<?>) stage.frame.lookup("#compare-build")).getSelectionModel()
                        .clearAndSelect(LongSteps.ROW);
                return null;
            });
        }, CompareStage::open);
    }

    @Test
    void aTreeWithOneFolderOpen() {
        draw("tree-closed", FakeComparison::payments, stage -> {
            stage.awaitAll();
            show(stage, CompareTab.FILES);
            Headless.onFx(() -> {
                var rows = stage.model.rows().fileRows();
                stage.model.rows().timesShownProperty().set(true);
                rows.treeProperty().set(true);
                return null;
            });
            stage.awaitContent();
        }, CompareStage::open);
    }

    @Test
    void anArchiveAndWhatChangedWithin() {
        draw("archive", FakeComparison::payments, stage -> {
            stage.awaitAll();
            show(stage, CompareTab.FILES);
            stage.awaitContent();
        }, CompareStage::open);
    }

    @Test
    void everyOtherTab() {
        for (var tab : CompareTab.values()) {
            if (tab != CompareTab.OVERVIEW && tab != CompareTab.FILES) {
                draw(tab.name().toLowerCase(Locale.ROOT), FakeComparison::payments, stage -> {
                    stage.awaitAll();
                    show(stage, tab);
                }, CompareStage::open);
            }
        }
    }

    @Test
    void partsThatCannotBeRead() {
        draw("failed-part", () -> FakeComparison.payments().failing(SampleComparison.UNREADABLE), stage -> {
            stage.awaitAll();
            show(stage, CompareTab.FILES);
        }, CompareStage::open);
        draw("failed-parts-overview", () -> FakeComparison.payments().failing(SampleComparison.UNREADABLE),
                CompareStage::awaitAll, CompareStage::open);
    }

    @Test
    void anImageThatCannotBeOpened() {
        draw("unreadable", () -> null, CompareStage::awaitAll, CompareStage::open);
    }

    @Test
    void twoNamesOfOneImage() {
        draw("same", FakeComparison::ofTheSame, CompareStage::awaitAll, CompareStage::open);
    }

    private static void show(CompareStage stage, CompareTab tab) {
        Headless.onFx(() -> {
            stage.model.tabProperty().set(tab);
            return null;
        });
    }

    @Test
    void theVersionsOfAService() {
        draw("history", FakeComparison::payments, CompareStage::awaitVersions, stage -> stage.openVersions("payments"));
    }

    @Test
    void aVersionThatWaitsForASecond() {
        draw("history-waits", FakeComparison::payments, stage -> {
            stage.awaitVersions();
            Headless.onFx(() -> stage.history.choose(stage.history.linesProperty().get().known().orElseThrow().get(1)));
        }, stage -> stage.openVersions("payments"));
    }

    @Test
    void versionsThatNobodyKnows() {
        draw("history-none", FakeComparison::payments, CompareStage::awaitVersions, stage -> stage.openVersions("nobody"));
    }

    @Test
    void versionsThatCannotBeRead() {
        draw("history-failed", FakeComparison::payments, CompareStage::awaitVersions,
                stage -> stage.openVersions("registry.example/shop/payments"));
    }

    private static void draw(String name, Supplier<? extends Comparison> images, Consumer<CompareStage> begin) {
        draw(name, images, _ -> { }, begin);
    }

    /// @param settle waits, away from the FX thread
    /// @param begin  begins, on the FX thread
    private static void draw(String name, Supplier<? extends Comparison> images, Consumer<CompareStage> settle,
            Consumer<CompareStage> begin) {
        var theme = Headless.onFx(Theme::new);
        var stage = Headless.onFx(() -> {
            var made = new CompareStage(Sample.tools(theme), images);
            theme.dress(new Scene(made.frame, Size.SMALL.width(), Size.SMALL.height()));
            made.frame.open();
            begin.accept(made);
            made.frame.getScene().snapshot(null);
            return made;
        });
        settle.accept(stage);
        var standing = new Standing("compare-" + name, theme, stage.frame.getScene());
        if (name.equals("overview") || name.equals("files") || name.equals("history")) {
            standing.drawEverySize();
        } else {
            standing.draw();
        }
        Headless.onFx(() -> {
            stage.screen.hidden();
            return null;
        });
    }
}
