package dev.mintmark.git.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMergeTest {

    @ParameterizedTest
    @CsvSource({
        "abc, aBc, abc, aBc", // nothing else happened
        "abc, aBc, Abc, ABc", // beside each other
        "abc, abC, ABc, ABC",
        "abc, aBc, aBc, aBc", // twice the same
        "abc, aBc, aXc, -", // twice
        "abc, aBc, abxc, aBxc",
        "abc, aBc, xabc, xaBc",
        "abc, ac, abC, aC",
        "abc, abxc, abyc, -",
        "abc, abc, abxc, abxc"})
    void aChangeIsBroughtIntoAnotherVersion(String base, String changed, String other, String merged) {
        assertThat(LineMerge.merge(lines(base), lines(changed), lines(other)))
                .isEqualTo(merged.equals("-") ? Optional.empty() : Optional.of(lines(merged)));
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(LineMerge.merge("a\r\nb", "a\r\nB", "A\r\nb")).contains("A\r\nB");
    }

    private static String lines(String letters) {
        return String.join("\n", letters.split("")) + "\n";
    }
}
