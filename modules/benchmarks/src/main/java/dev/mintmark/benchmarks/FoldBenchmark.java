package dev.mintmark.benchmarks;

import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.service.ServiceBoard;
import dev.mintmark.fleet.service.ServiceSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many observations a second can be folded, beside putting the same into a mutable hash map.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FoldBenchmark {

    @Param({"1000", "10000", "100000"})
    public int instances;

    private FleetSnapshot fleet;
    private List<Observation> changes;
    private Map<InstanceId, Instance> map;
    private ServiceBoard board;
    private int next;

    @Setup
    public void tell() throws InterruptedException {
        fleet = LoadedFleet.folded(LoadedFleet.told(instances));
        changes = LoadedFleet.changes(fleet, 200_000);
        map = new HashMap<>();
        fleet.instances().forEach(instance -> map.put(instance.id(), instance));
        board = new ServiceBoard();
    }

    @Benchmark
    public FleetSnapshot fold() {
        fleet = fleet.with(change());
        return fleet;
    }

    @Benchmark
    public Instance peerMutableHashMap() {
        var instance = ((Observation.InstanceSeen) change()).instance();
        return map.put(instance.id(), instance);
    }

    /// A fold and the summing up of all services after it, which the window does some ten times a second.
    @Benchmark
    public List<ServiceSummary> foldAndSumUp() {
        return board.of(fold());
    }

    private Observation change() {
        next = (next + 1) % changes.size();
        return changes.get(next);
    }
}
