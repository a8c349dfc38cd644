package dev.mintmark.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Pictures;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.Appearance;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.testkit.images.FakeComparison;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
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

    private static void draw(String name, Supplier<? extends Comparison> images, Consumer<CompareStage> begin) {
        draw(name, images, _ -> { }, begin);
    }

    /// @param settle waits, away from the FX thread
    /// @param begin  begins, on the FX thread
    private static void draw(String name, Supplier<? extends Comparison> images, Consumer<CompareStage> settle,
            Consumer<CompareStage> begin) {
        for (var appearance : Appearance.values()) {
            draw(name, appearance, 1280, 800, images, settle, begin);
            if (appearance == Appearance.DARK) {
                draw(name, appearance, 1440, 900, images, settle, begin);
            }
        }
    }

    private static void draw(String name, Appearance appearance, int width, int height,
            Supplier<? extends Comparison> images, Consumer<CompareStage> settle, Consumer<CompareStage> begin) {
        var stage = Headless.onFx(() -> {
            var theme = new Theme();
            theme.show(appearance);
            var made = new CompareStage(Sample.tools(theme), images);
            theme.dress(new Scene(made.frame, width, height));
            made.frame.open();
            begin.accept(made);
            made.frame.getScene().snapshot(null);
            return made;
        });
        settle.accept(stage);
        WritableImage picture = Headless.onFx(() -> {
            stage.frame.getScene().snapshot(null);
            stage.frame.getScene().snapshot(null);
            return stage.frame.getScene().snapshot(null);
        });
        assertThat(picture.getWidth()).isEqualTo(width);
        Pictures.write("compare-" + name + "-" + appearance.name().toLowerCase(Locale.ROOT) + "-" + width + "x"
                + height,
                picture);
        Headless.onFx(() -> {
            stage.screen.hidden();
            return null;
        });
    }
}
