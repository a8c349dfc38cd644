package dev.mintmark.presentation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class InstanceRowsTest {

    private final InstanceRows rows = new InstanceRows();

    @Test
    void aRowStaysTheSameObjectInAnotherOrder() {
        rows.show(ready("a", "b", "c"), false);
        var row = rows.rows().get(2);
        rows.show(ready("c", "a", "b"), false);

        assertThat(names()).containsExactly("c", "a", "b");
        assertThat(rows.rows().getFirst()).isSameAs(row);
        assertThat(rows.rows().indexOf(row)).isZero();
    }

    @Test
    void aRowThatWasLookedAtTellsWhenItsInstanceChangesAndTheListDoesNotWhileTheOrderStays() {
        rows.show(ready("a", "b"), false);
        var row = rows.rows().get(1);
        var changes = new ArrayList<>();
        rows.rows().addListener((ListChangeListener<Object>) changes::add);
        rows.show(lines(InstanceState.FAILING, "a", "b"), false);

        assertThat(row.value().instance().state()).isEqualTo(InstanceState.FAILING);
        assertThat(changes).isEmpty();
    }

    @Test
    void whileItIsHeldNothingMovesWhatIsNewComesLastAndWhatHasGoneIsMarked() {
        rows.show(ready("a", "b", "c"), false);

        assertThat(rows.show(ready("d", "c", "a"), true)).isTrue();
        assertThat(names()).containsExactly("a", "b", "c", "d");
        assertThat(rows.rows()).extracting(row -> row.goneProperty().get()).containsExactly(false, true, false, false);

        assertThat(rows.show(ready("d", "c", "a"), false)).isFalse();
        assertThat(names()).containsExactly("d", "c", "a");
    }

    @Test
    void aListenerCanStillReadWhatStoodThereBefore() {
        rows.show(ready("a", "b"), false);
        var before = new ArrayList<String>();
        rows.rows().addListener((ListChangeListener<Row<InstanceId, InstanceLine>>) change -> {
            change.next();
            change.getRemoved().forEach(row -> before.add(row.key().container()));
        });
        rows.show(ready("b"), false);

        assertThat(before).containsExactly("a", "b");
    }

    @Test
    void anotherOrderIsToldAsOneChangeThatCanBeReadAgain() {
        rows.show(ready("a", "b"), false);
        var changes = new ArrayList<String>();
        rows.rows().addListener((ListChangeListener<Object>) change -> {
            for (var time = 0; time < 2; time++) {
                change.reset();
                while (change.next()) {
                    changes.add(change.wasReplaced() + " " + change.getFrom() + " " + change.getTo() + " "
                            + change.getRemovedSize() + " " + change.getAddedSubList().size());
                }
            }
        });
        rows.show(ready("c", "b", "a"), false);

        assertThat(changes).containsExactly("true 0 3 2 3", "true 0 3 2 3");
    }

    /// By what it allocates, because a row that was made and dropped leaves nothing else behind.
    @Test
    void anotherOrderOfThousandsMakesNoRowsOfThem() {
        var names = IntStream.range(0, 20_000).mapToObj(Integer::toString).toArray(String[]::new);
        var one = ready(names);
        Collections.reverse(Arrays.asList(names));
        var other = ready(names);
        rows.rows().addListener((ListChangeListener<Object>) _ -> { });
        rows.show(one, false);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        rows.show(other, false);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(500_000);
    }

    private List<String> names() {
        return rows.rows().stream().map(row -> row.value().instance().name()).toList();
    }

    private static InstanceLines ready(String... names) {
        return lines(InstanceState.READY, names);
    }

    private static InstanceLines lines(InstanceState state, String... names) {
        return new InstanceLines(Arrays.stream(names).map(name -> new InstanceLine(new Instance(
                new InstanceId(SampleFleet.source("prod"), "unit", name), SampleFleet.workload("prod", "shop"), name,
                ContainerRole.MAIN, "", new RunningImage.Unidentified("shop:1", "not pulled yet"), state, "",
                SampleFleet.NOW, 0), Optional.empty(), -1)).toList());
    }
}
