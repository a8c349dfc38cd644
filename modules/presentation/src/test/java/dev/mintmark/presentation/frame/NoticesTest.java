package dev.mintmark.presentation.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices();

    private static Problem problem(String code) {
        return new Problem(code, "What.", "Why.", "Next.");
    }

    @Test
    void theNewestComesFirst() {
        notices.report(problem("one"));
        notices.report(problem("two"));
        assertThat(notices.problems()).extracting(Problem::code).containsExactly("two", "one");
    }

    @Test
    void theSameProblemIsNotRepeated() {
        notices.report(problem("one"));
        notices.report(problem("two"));
        notices.report(problem("one"));
        assertThat(notices.problems()).extracting(Problem::code).containsExactly("one", "two");
    }

    @Test
    void thereAreNeverMoreThanTwenty() {
        for (var number = 0; number < 50; number++) {
            notices.report(problem("problem " + number));
        }
        assertThat(notices.problems()).hasSize(20).first().isEqualTo(problem("problem 49"));
    }

    @Test
    void aDismissedProblemGoes() {
        notices.report(problem("one"));
        notices.dismiss(problem("one"));
        assertThat(notices.problems()).isEmpty();
    }
}
