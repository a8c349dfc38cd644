package dev.mintmark.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.TextLine;
import dev.mintmark.testkit.images.FakeComparison;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CompareStoriesTest {

    @Test
    void anOperatorReadsWhatItAmountsToInOneSentence() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments();
        assertThat(operator.readsSentence())
                .isEqualTo("3 packages upgraded, 1 file changed outside any package, APP_POOL added.");
        assertThat(operator.readsBelow())
                .isEqualTo("7 of 9 layers shared and not read (debian:12) · 53 files differ, 1,204 more only in timestamp"
                        + " · +1.1 MB · answered in 920 ms");
        assertThat(operator.reads(OverviewPane.ID)).contains("/app/lib/pool.jar", "  ~ io/example/pool/Pool.class",
                "openssl", "3.0.16-1~deb12u1 → 3.0.17-1~deb12u2", "APP_POOL");
    }

    @Test
    void twoImagesAreNamedOnTheEmptyScreen() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).types("gc");
        assertThat(operator.focusedOn()).isEqualTo(CompareForm.FROM);
        operator.presses(KeyCode.ENTER, KeyCode.ENTER);
        assertThat(operator.reads(CompareForm.ID)).contains("Both fields need the name of an image.");
        operator.types("docker-daemon:a\nb\n");
        operator.stage.awaitAll();
        assertThat(operator.sees(ComparePage.ID)).isTrue();
        assertThat(Headless.onFx(() -> operator.stage.model.recent().names())).startsWith("docker-daemon:a", "b");
    }

    @Test
    void aVersionOfAServiceIsComparedWithTheOneBeforeAndEscLeadsBackToTheVersions() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).looksAtVersionsOf("payments");
        assertThat(operator.focusedOn()).isEqualTo(HistoryPage.LIST);
        assertThat(operator.reads(HistoryPage.ID)).contains("Versions of payments", ":2.15.0", ":2.11.0",
                "5 versions, 7 older ones are not listed", "3 packages, 53 files, 1 outside any package", "cannot be opened",
                "the first of these");

        operator.presses(KeyCode.ENTER);
        operator.stage.awaitAll();
        assertThat(operator.sees(ComparePage.ID)).isTrue();
        assertThat(CompareScreen.named(operator.stage.model)).contains("8888").contains("1111");
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.focusedOn()).isEqualTo(HistoryPage.LIST);
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.frontScreen()).isEqualTo("sources");
    }

    @Test
    void anyTwoVersionsAreChosenOneAfterTheOther() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).looksAtVersionsOf("payments").types("v");
        assertThat(operator.reads(HistoryPage.ID)).contains("waits");
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.reads(HistoryPage.ID)).as("let go of").doesNotContain("waits");

        operator.types("/2.12");
        assertThat(operator.seesRows(HistoryPage.LIST)).as("narrowed").isEqualTo(1);
        operator.presses(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(operator.seesRows(HistoryPage.LIST)).isEqualTo(5);

        operator.types("ggvGv");
        operator.stage.awaitAll();
        var pair = operator.stage.model.pairProperty().get().orElseThrow();
        assertThat(pair.from().label()).isEqualTo(":2.11.0");
        assertThat(pair.to().label()).isEqualTo(":2.15.0");
    }

    @Test
    void versionsAreCopiedAsTheyAreSelectedAndExportedUnderTheirTitles() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).looksAtVersionsOf("payments");
        operator.pressesTogether(KeyCode.CONTROL, KeyCode.C);
        assertThat(operator.clipboard()).contains(":2.15.0", "3 packages").doesNotContain(":2.14.0");

        var all = Headless.onFx(() -> operator.stage.screen.exportable().orElseThrow().all());
        assertThat(all.columns()).extracting(column -> column.title())
                .containsExactly("Digest", "Tags", "Size", "Since", "Change");
        assertThat(all.rows()).hasSize(5);
    }

    @Test
    void theVersionsOfWhatIsComparedAndOfWhatIsTypedAreOneKeyAway() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments().types("h");
        operator.stage.awaitVersions();
        assertThat(operator.settles().reads(HistoryPage.ID)).contains("Versions of registry.example/shop/payments")
                .contains(SampleComparison.UNREADABLE.what());
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.sees(ComparePage.ID)).as("back at what is compared").isTrue();

        operator.types("o").clicks(CompareForm.OF).types("payments\n");
        operator.stage.awaitVersions();
        assertThat(operator.settles().reads(HistoryPage.ID)).contains("Versions of payments");
    }

    @Test
    void enterLeadsFromTheListIntoTheTextAndEscBackLevelByLevel() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments().types("3");
        assertThat(operator.focusedOn()).isEqualTo(FilesPane.LIST);
        assertThat(Headless.onFx(operator.stage::looksInto)).contains("/app/lib/pool.jar");
        operator.presses(KeyCode.ENTER);
        assertThat(operator.focusedOn()).isEqualTo(ContentPane.MEMBERS);
        operator.presses(KeyCode.ENTER);
        assertThat(Headless.onFx(operator.stage::looksInto)).contains("/app/lib/pool.jar!/application.yml");
        assertThat(operator.seesText()).first().isEqualTo(new TextLine.Fold(0, 9));
        operator.presses(KeyCode.ESCAPE);
        assertThat(Headless.onFx(operator.stage::looksInto)).contains("/app/lib/pool.jar");
        assertThat(operator.focusedOn()).isEqualTo(ContentPane.MEMBERS);
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.focusedOn()).isEqualTo(FilesPane.LIST);
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.frontScreen()).isEqualTo("sources");
    }

    @Test
    void goingDownTheFilesLooksIntoEach() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments().types("3jj");
        assertThat(Headless.onFx(operator.stage::looksInto)).contains("/usr/bin/curl");
        operator.types("gg");
        assertThat(Headless.onFx(operator.stage::looksInto)).contains("/app/lib/pool.jar");
    }

    @Test
    void theFilterOfTheWindowNarrowsEveryTab() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments().types("3/libssl");
        assertThat(operator.seesFiles()).containsExactly("/usr/lib/libssl.so.3");
        operator.presses(KeyCode.ESCAPE, KeyCode.ESCAPE).types("2");
        assertThat(operator.seesRows("compare-packages")).isEqualTo(3);
        assertThat(operator.types("/zzz").reads(ComparePage.ID)).contains("Nothing here matches “zzz”.");
    }

    @Test
    void filesThatDifferInTimeAloneAreListedOnlyWhenAsked() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments().types("3");
        assertThat(operator.seesFiles()).hasSize(53);
        assertThat(operator.types("i").seesFiles()).hasSize(53 + 1_204);
    }

    @Test
    void theTreeOfFilesIsOpenedAndClosedFromTheKeyboard() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments().types("3t");
        assertThat(operator.seesTree()).containsExactly("/app/lib", "  pool.jar", "  metrics-1.9.jar",
                "  metrics-1.8.jar", "/etc/ssl", "/usr", "/var/lib/dpkg");
        assertThat(Headless.onFx(operator.stage::looksInto)).as("still what was selected")
                .contains("/app/lib/pool.jar");
        operator.presses(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(operator.seesTree()).containsExactly("/app/lib", "/etc/ssl", "/usr", "/var/lib/dpkg");
        assertThat(operator.reads(ContentPane.ID)).contains("/app/lib",
                "3 files differ in it, 1 added, 1 removed, 1 changed.", "Together they grew by 1.1 MB.");
        operator.types("jj").presses(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(operator.seesTree()).startsWith("/app/lib", "/etc/ssl", "/usr", "  bin", "    curl", "  lib");
        assertThat(operator.reads(FilesPane.LIST)).contains("▼", "/usr", "~48", "bin");
        operator.types("/pool");
        assertThat(operator.seesTree()).containsExactly("/app/lib", "  pool.jar");
    }

    @Test
    void aLongBuildStepIsReadAndCopiedWhole() {
        var operator = CompareRobot.atAWindow(LongSteps::comparison).comparesPayments().types("5");
        assertThat(operator.sees(WholeBelow.ID + "-compare-build")).as("a short one").isFalse();
        operator.types("j".repeat(LongSteps.ROW));
        assertThat(operator.reads(WholeBelow.ID + "-compare-build")).containsExactly(LongSteps.COMMAND);
        operator.pressesTogether(KeyCode.CONTROL, KeyCode.C);
        assertThat(operator.clipboard()).contains(LongSteps.COMMAND);
    }

    @Test
    void theOverviewLeadsToTheFile() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments();
        operator.types("jj").presses(KeyCode.ENTER);
        assertThat(operator.tab()).isEqualTo(CompareTab.FILES);
        assertThat(Headless.onFx(operator.stage::looksInto)).contains("/app/lib/pool.jar");
    }

    @Test
    void theSidesAreSwapped() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments().types("x");
        operator.stage.awaitAll();
        assertThat(Headless.onFx(() -> operator.stage.model.pairProperty().get().orElseThrow().to().name()))
                .isEqualTo("registry.example/shop/payments:2.13.4");
    }

    @Test
    void layersAreReadWhileTheFirstAnswersAreOnScreenAndCanBeCancelled() {
        var images = new AtomicReference<FakeComparison>();
        var operator = CompareRobot.atAWindow(() -> {
            images.set(FakeComparison.payments().held());
            return images.get();
        });
        Headless.onFx(() -> {
            operator.stage.open();
            return null;
        });
        operator.stage.awaitOpening();
        Headless.await("progress is told", () -> operator.stage.model.readingProperty().get().isPresent());
        assertThat(operator.settles().readsBelow()).isEqualTo("reading 2 of 4 layers, 23 MB of 45 MB");
        assertThat(operator.readsSentence()).isEqualTo("APP_POOL added.");
        operator.clicks(HeadlineView.CANCEL);
        operator.stage.awaitAll();
        assertThat(operator.settles().sees(HeadlineView.GO_ON)).isTrue();
        images.get().release();
        operator.clicks(HeadlineView.GO_ON);
        operator.stage.awaitAll();
        assertThat(operator.settles().readsSentence()).startsWith("3 packages upgraded");
    }

    @Test
    void aPartThatCannotBeReadSaysWhyAndTheOthersStay() {
        var operator = CompareRobot.atAWindow(() -> FakeComparison.payments().failing(SampleComparison.UNREADABLE))
                .comparesPayments().types("2");
        assertThat(operator.reads(ComparePage.ID)).contains("payments:2.14.0 could not be read.");
        assertThat(operator.types("4").seesRows("compare-configuration")).isEqualTo(1);
    }

    @Test
    void imagesThatCannotBeOpenedSayWhy() {
        var operator = CompareRobot.atAWindow(() -> null).comparesPayments();
        assertThat(operator.reads(ComparePage.ID)).contains("payments:2.14.0 could not be read.", "not opened");
        assertThat(operator.sees(ProblemNote.RETRY)).isTrue();
    }

    @Test
    void theIncidentChannelGetsItAsMarkdownAndTheTicketItsRows() {
        var operator = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments().types("m");
        assertThat(operator.clipboard()).contains("1 file changed outside any package", "/app/lib/pool.jar");
        operator.types("2").pressesTogether(KeyCode.CONTROL, KeyCode.C);
        assertThat(operator.clipboard()).contains("curl", "7.88.1-10+deb12u14").doesNotContain("metrics");
    }

    @Test
    void nothingIsLeftOpenWhenOtherImagesAreCompared() {
        var first = FakeComparison.payments();
        var next = new AtomicReference<>(first);
        var operator = CompareRobot.atAWindow(() -> next.getAndSet(FakeComparison.payments())).comparesPayments();
        operator.types("x");
        Headless.await("the first is closed", first::isClosed);
    }
}
