package dev.mintmark.app.wiring;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.testkit.HistoryContract;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A record that ends with the program keeps what every record promises, within a bound.
class PassingHistoryTest implements HistoryContract {

    @Override
    public History empty() {
        return new PassingHistory();
    }

    @Test
    void whatIsLetGoOfStillHoldsIfNothingCameAfterIt() throws Exception {
        var history = new PassingHistory(List.of(composition(at(0), "checkout", 1)));
        var churn = IntStream.range(0, 100_001).<HistoryEntry>mapToObj(second ->
                composition(at(second), "payments", second % 7)).toList();
        history.append(churn);
        var chronicle = history.between(Instant.MIN, Instant.MAX);
        assertThat(chronicle.during()).hasSize(100_000);
        assertThat(chronicle.before()).contains(composition(at(0), "checkout", 1));
    }
}
