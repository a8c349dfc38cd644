package dev.mintmark.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordSieveTest {

    private static final List<String> WORDS = List.of("AKIA", "-----BEGIN ", "ghp_", "gho_", "eyJ", "hooks.slack.com");
    private final WordSieve sieve = new WordSieve(WORDS);

    @Test
    void aWordThatIsInATextIsNeverMissed() {
        var random = new Random(3);
        for (var round = 0; round < 3_000; round++) {
            var before = random.ints(random.nextInt(40), 0, 0x3000).collect(StringBuilder::new,
                    StringBuilder::appendCodePoint, StringBuilder::append);
            var word = random.nextInt(WORDS.size());

            assertThat(sieve.mayBeIn(before + WORDS.get(word) + "tail") >>> word & 1).isEqualTo(1);
        }
    }

    @Test
    void aTextWithoutThemIsToldApart() {
        assertThat(sieve.mayBeIn("The quick brown fox jumps over the lazy dog, through high hooks and beginnings. "
                .repeat(20))).isZero();
        assertThat(sieve.mayBeIn("")).isZero();
    }

    @Test
    void wordsThatShareTheirRarestCharactersAreBothToldOf() {
        assertThat(new WordSieve(List.of("AKIA", "SKIA")).mayBeIn("an AKIA key")).isEqualTo(0b11);
    }

    @Test
    void moreWordsThanItHasBitsAreRefused() {
        assertThatThrownBy(() -> new WordSieve(Collections.nCopies(65, "word")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
