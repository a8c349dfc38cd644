package dev.mintmark.presentation.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.presentation.frame.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteModelTest {

    private final List<String> ran = new ArrayList<>();

    private PaletteModel of(String... titles) {
        var model = new PaletteModel(() -> Stream.of(titles)
                .map(title -> new PaletteEntry(title, title, "", "", () -> ran.add(title))).toList());
        model.open();
        return model;
    }

    private static List<String> titles(PaletteModel model) {
        return model.matches().stream().map(match -> match.entry().title()).toList();
    }

    @Test
    void withNothingTypedEverythingIsThereInItsOrder() {
        assertThat(titles(of("payments", "accounts", "search"))).containsExactly("payments", "accounts", "search");
    }

    @Test
    void lettersInOrderAreEnough() {
        var model = of("payments", "accounts", "search");
        model.typedProperty().set("pmt");
        assertThat(titles(model)).containsExactly("payments");
        assertThat(model.matches().getFirst().positions()).containsExactly(0, 3, 6);
    }

    @Test
    void wordStartsBeatLettersInTheMiddle() {
        var model = of("forgets flow", "Go to Fleet");
        model.typedProperty().set("gf");
        assertThat(titles(model)).startsWith("Go to Fleet");
    }

    @Test
    void aWholeWordBeatsScatteredLetters() {
        var model = of("something else archived remotely", "search");
        model.typedProperty().set("sear");
        assertThat(titles(model)).startsWith("search");
    }

    @Test
    void whatWasUsedLastComesFirstWhenOpenedAgain() {
        var model = of("payments", "accounts", "search");
        model.run(model.matches().get(2).entry());
        model.open();
        assertThat(titles(model)).containsExactly("search", "payments", "accounts");
        assertThat(ran).containsExactly("search");
    }

    @Test
    void ofEqualMatchesTheOneUsedLatelyComesFirst() {
        var model = of("pay one", "pay two");
        model.run(model.matches().get(1).entry());
        model.typedProperty().set("pay");
        assertThat(titles(model)).containsExactly("pay two", "pay one");
    }

    @Test
    void nothingFitsWhereALetterIsMissing() {
        var model = of("payments");
        model.typedProperty().set("payx");
        assertThat(titles(model)).isEmpty();
    }

    @Test
    void openingForgetsWhatWasTyped() {
        var model = of("payments", "search");
        model.typedProperty().set("sea");
        model.open();
        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(titles(model)).hasSize(2);
    }

    @Test
    void aFleetOfThousandsShowsFiftyLines() {
        var model = of(IntStream.range(0, 5_000).mapToObj(number -> "service-" + number).toArray(String[]::new));
        model.typedProperty().set("ser");
        assertThat(model.matches()).hasSize(PaletteModel.MOST);
    }

    @Test
    void hostileNamesOfAnyLengthAreBounded() {
        var model = of("a".repeat(100_000));
        model.typedProperty().set("a".repeat(150));
        assertThat(model.matches()).hasSize(1);
        model.typedProperty().set("a".repeat(250));
        assertThat(model.matches()).isEmpty();
    }
}
