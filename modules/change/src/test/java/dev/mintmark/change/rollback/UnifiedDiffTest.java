package dev.mintmark.change.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void textsThatDoNotDifferHaveNoDiff() {
        assertThat(UnifiedDiff.of(List.of("a", "b"), List.of("a", "b"))).isEmpty();
    }

    @Test
    void whatChangedStandsBetweenThreeLinesThatDidNot() {
        var before = List.of("1", "2", "3", "4", "old", "6", "7", "8", "9");
        var after = List.of("1", "2", "3", "4", "new", "6", "7", "8", "9");

        assertThat(UnifiedDiff.of(before, after)).isEqualTo("""
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -old
                +new
                 6
                 7
                 8
                """);
    }

    @Test
    void whatIsNotThereOnOneSideIsAddedOrRemovedAsAWhole() {
        assertThat(UnifiedDiff.of(List.of(), List.of("kind: Pod"))).isEqualTo("@@ -0,0 +1,1 @@\n+kind: Pod\n");
        assertThat(UnifiedDiff.of(List.of("kind: Pod"), List.of())).isEqualTo("@@ -1,1 +0,0 @@\n-kind: Pod\n");
    }

    @Test
    void textsTooLongToBeComparedAreSaidToBeThat() {
        var endless = IntStream.range(0, 8_001).mapToObj(Integer::toString).toList();

        assertThat(UnifiedDiff.of(endless, List.of("short"))).isEqualTo("@@ too long to be compared @@\n");
        assertThat(UnifiedDiff.of(Collections.nCopies(8_000, "a"), List.of("b"))).contains("+b");
    }
}
