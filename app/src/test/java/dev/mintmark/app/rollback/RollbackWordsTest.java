package dev.mintmark.app.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RollbackWordsTest {

    private static final Words WORDS = Words.load();
    private final RollbackWords says = new RollbackWords(WORDS, new Wording(WORDS,
            () -> Instant.parse("2026-11-22T06:30:00Z"), ZoneOffset.ofHours(1)));

    @Test
    void momentsWithinSentencesAreWrittenAsEverywhereElse() {
        assertThat(says.local("2026-11-22T06:13:15.132Z by kubectl-edit.")).isEqualTo("07:13 by kubectl-edit.");
        assertThat(says.local("ready from 2026-11-09T12:35:00Z to 2026-11-21T12:35:00Z"))
                .isEqualTo("ready from 9 Nov 13:35 to 21 Nov 13:35");
    }

    @Test
    void whatOnlyLooksLikeAMomentStaysAsItIs() {
        var strange = "2026-13-45T99:99:99Z $1 and 14:29 by bo";
        assertThat(says.local(strange)).isEqualTo(strange);
    }
}
