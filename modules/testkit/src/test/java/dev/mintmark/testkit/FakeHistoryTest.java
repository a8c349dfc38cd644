package dev.mintmark.testkit;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.HistoryUnavailable;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeHistoryTest implements HistoryContract {

    @Override
    public FakeHistory empty() {
        return new FakeHistory();
    }

    @Test
    void failsForTheReasonItWasToldUntilItIsMended() throws Exception {
        var full = new Problem("history.full", "Not written.", "No room.", "Make room.");
        var history = new FakeHistory();
        history.failWith(full);
        assertThatExceptionOfType(HistoryUnavailable.class)
                .isThrownBy(() -> history.append(List.of(composition(at(1), "checkout", 1))))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(full));
        history.mend();
        history.append(List.of(composition(at(2), "checkout", 2)));
        assertThat(history.entries()).containsExactly(composition(at(2), "checkout", 2));
    }
}
