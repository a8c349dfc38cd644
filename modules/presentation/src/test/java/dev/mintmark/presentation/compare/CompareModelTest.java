package dev.mintmark.presentation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.compare.ContentDifference;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import dev.mintmark.testkit.images.FakeComparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CompareModelTest {

    @Test
    void whatNeedsNoLayerIsKnownWhileLayersAreStillRead() {
        var held = FakeComparison.payments().held();
        var bench = new CompareBench(() -> held).opens();
        bench.fxThread.await("both are open", () -> bench.model.parts().openingProperty().get().isKnown());
        assertThat(bench.model.rows().configuration().rows()).hasSize(1);
        assertThat(bench.model.parts().filesProperty().get().isKnown()).isFalse();
        bench.model.refresh();
        assertThat(bench.model.readingProperty().get().orElseThrow().layersRead()).isEqualTo(2);
        held.release();
        bench.ends();
        assertThat(bench.model.rows().files().rows()).hasSize(53);
    }

    @Test
    void howLongItTookIsToldOnceFilesAreKnown() {
        var bench = new CompareBench(FakeComparison::payments);
        assertThat(bench.model.tookProperty().get()).isEmpty();
        bench.readsAll();
        assertThat(bench.model.tookProperty().get()).contains(Duration.ofMillis(500));
    }

    @Test
    void twoNamesOfOneImageHaveNothingToList() {
        var bench = new CompareBench(FakeComparison::ofTheSame).readsAll();
        assertThat(bench.model.rows().files().rows()).isEmpty();
    }

    @Test
    void partsThatCannotBeReadLeaveTheOthersAlone() {
        var bench = new CompareBench(() -> FakeComparison.payments().failing(CompareBench.UNREADABLE)).readsAll();
        assertThat(bench.model.parts().packagesProperty().get().failure()).contains(CompareBench.UNREADABLE);
        assertThat(bench.model.parts().filesProperty().get().failure()).contains(CompareBench.UNREADABLE);
        assertThat(bench.model.parts().openingProperty().get().isKnown()).isTrue();
        assertThat(bench.model.parts().isUnfinished()).as("all was tried").isFalse();
    }

    @Test
    void imagesThatCannotBeOpenedAreAProblemThatCanBeTriedAgain() {
        var answers = new ArrayList<>(List.of(FakeComparison.payments()));
        var refused = new AtomicReference<>(true);
        var bench = new CompareBench(() -> refused.getAndSet(false) ? null : answers.removeFirst()).readsAll();
        assertThat(bench.model.parts().openingProperty().get().failure()).contains(CompareBench.UNREADABLE);
        bench.model.goOn();
        bench.ends();
        assertThat(bench.model.rows().packages().rows()).hasSize(3);
    }

    @Test
    void whatIsCancelledIsReadOnLater() {
        var held = FakeComparison.payments().held();
        var bench = new CompareBench(() -> held).opens();
        bench.fxThread.await("packages are read", () -> bench.model.parts().packagesProperty().get().isWorking());
        bench.model.cancel();
        bench.ends();
        assertThat(bench.model.parts().packagesProperty().get()).isEqualTo(new Part.Waiting<>());
        assertThat(bench.model.parts().isUnfinished()).isTrue();
        held.release();
        bench.model.goOn();
        bench.ends();
        assertThat(bench.model.parts().isUnfinished()).isFalse();
    }

    @Test
    void whatAnEarlierPairStillBringsIsDroppedAndItsImagesAreClosed() {
        var first = FakeComparison.payments().held();
        var next = new AtomicReference<>(first);
        var bench = new CompareBench(() -> next.getAndSet(FakeComparison.ofTheSame())).opens();
        bench.fxThread.await("the first is open", () -> bench.model.parts().openingProperty().get().isKnown());
        bench.model.swap();
        first.release();
        bench.ends();
        bench.fxThread.await("the first is closed", first::isClosed);
        assertThat(bench.model.rows().files().all()).isEmpty();
        assertThat(bench.model.pairProperty().get()).contains(CompareBench.PAIR.swapped());
    }

    @Test
    void onlyTheFileThatWasLookedIntoLastIsShown() {
        var bench = new CompareBench(FakeComparison::payments).readsAll();
        bench.model.look("/usr/bin/curl");
        bench.model.look("/app/lib/pool.jar");
        bench.fxThread.await("it is looked into", () -> bench.model.content().differenceProperty().get().isKnown());
        assertThat(bench.model.content().differenceProperty().get().known().orElseThrow())
                .isInstanceOf(ContentDifference.Archive.class);
        assertThat(bench.model.content().pathProperty().get()).contains("/app/lib/pool.jar");
        bench.model.lookAway();
        assertThat(bench.model.content().pathProperty().get()).isEmpty();
    }

    @Test
    void theFilterOfTheWindowNarrowsAllRows() {
        var bench = new CompareBench(FakeComparison::payments).readsAll();
        bench.outlook.filterProperty().set("CURL part -gz");
        assertThat(bench.model.rows().files().rows()).isEmpty();
        bench.outlook.filterProperty().set("curl deb12u14");
        assertThat(bench.model.rows().packages().rows()).hasSize(1);
        bench.outlook.filterProperty().set("unexplained");
        assertThat(bench.model.rows().files().rows()).extracting(FileLine::path).containsExactly("/app/lib/pool.jar");
    }

    @Test
    void filesThatDifferInTimeAloneComeLastAndOnlyWhenAskedFor() {
        var bench = new CompareBench(FakeComparison::payments).readsAll();
        bench.model.rows().timesShownProperty().set(true);
        assertThat(bench.model.rows().files().rows()).hasSize(1_257).last().extracting(FileLine::mark)
                .isEqualTo(FileMark.TIME);
    }

    @Test
    void theNamesOfLatelyAreRememberedOnceTheLatestFirst() {
        var bench = new CompareBench(FakeComparison::payments).readsAll();
        bench.model.swap();
        bench.ends();
        assertThat(bench.model.recent().names()).containsExactly("docker-daemon:shop/payments:2.14.0",
                "shop/payments:2.13.4");
    }

    @Test
    void aHundredThousandRowsAreNarrowedBehindTheFxThread() {
        var bench = new CompareBench(FakeComparison::payments);
        var rows = new Narrowed<String>(new Background(bench.fxThread, _ -> { }),
                new Tenses("", "", ""), text -> text);
        var many = new ArrayList<String>();
        for (var number = 0; number < 100_000; number++) {
            many.add("file-" + number);
        }
        rows.show(many);
        rows.narrow("99");
        rows.narrow("99999");
        assertThat(rows.rows()).as("what was shown stays until there is an answer").hasSize(100_000);
        bench.fxThread.await("the rows are narrowed", () -> rows.rows().size() == 1);
        assertThat(rows.rows()).containsExactly("file-99999");
    }
}
