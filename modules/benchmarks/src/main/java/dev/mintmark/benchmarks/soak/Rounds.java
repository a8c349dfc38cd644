package dev.mintmark.benchmarks.soak;

import dev.mintmark.benchmarks.soak.Hands.Missed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the operator does over and over: one errand after the other, for one service after the other.
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int TRIES = 5;

    private final Errands errands;
    private final List<String> names;
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> missed = new TreeMap<>();
    private int begun;

    Rounds(Errands errands) {
        this.errands = errands;
        this.names = List.copyOf(errands.all().keySet());
    }

    /// The next errand; then the fleet is in front, with nothing open.
    void next() throws Missed {
        var name = names.get(begun % names.size());
        var service = Services.ALL.get(begun++ / names.size() % Services.ALL.size());
        try {
            errands.opens(service);
            errands.all().get(name).run();
            done.merge(name, 1, Integer::sum);
        } catch (Missed nothing) {
            missed.merge(name, 1, Integer::sum);
            LOG.warn("{} of {}: {}", name, service, nothing.getMessage());
        }
        goesHome();
    }

    /// What is still being read may take the focus away once more, so this is tried until it holds.
    private void goesHome() throws Missed {
        for (var time = 0; time < TRIES; time++) {
            try {
                errands.goesHome();
                return;
            } catch (Missed nothing) {
                LOG.warn("on the way home: {}", nothing.getMessage());
            }
        }
        throw new Missed("the way home");
    }

    /// How many errands were begun.
    int begun() {
        return begun;
    }

    /// How often each errand was run to its end.
    Map<String, Integer> done() {
        return done;
    }

    Map<String, Integer> missed() {
        return missed;
    }
}
