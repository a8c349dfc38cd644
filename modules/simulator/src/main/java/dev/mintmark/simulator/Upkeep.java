package dev.mintmark.simulator;

import java.time.Duration;
import java.util.Optional;

/// What keeps one workload as its repository says it is to be, unless that is held back. Used under the world's lock.
///
/// Argo CD is held back by pausing auto-sync: what is changed past the repository then stays. With Flux it is the image
/// automation that is held back: what is committed then stays, and no newer version is committed over it.
final class Upkeep {

    /// A refresh of Argo CD, or an interval of Flux: faster than real ones, because nobody waits for minutes in a demo.
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final SimulatedWorkload workload;
    private final Keeper keeper;
    private Wish written;
    private Wish newest;
    private int commits;
    private boolean held;
    private String asked = "";

    Upkeep(SimulatedWorkload workload, Keeper keeper) {
        this.workload = workload;
        this.keeper = keeper;
    }

    Keeper keeper() {
        return keeper;
    }

    /// What its repository says.
    Wish written() {
        return Optional.ofNullable(written).orElseGet(() -> Wish.of(workload.current()));
    }

    /// The commit that says so, as people write it.
    String commit() {
        return Hashes.commit("environment", workload.id(), commits);
    }

    boolean isHeld() {
        return held;
    }

    /// Somebody released this the usual way: through the repository, where there is one.
    void released(Revision revision) {
        written = Wish.of(revision);
        newest = written;
        commits++;
    }

    void hold() {
        held = true;
    }

    void resume() {
        held = false;
        lookSoon();
    }

    void commit(Wish wish) {
        newest = held ? wish : Optional.ofNullable(newest).orElseGet(this::written);
        written = wish;
        commits++;
        lookSoon();
    }

    /// Makes it as the repository says now, and does so once for each who asks.
    ///
    /// @return whether that one had asked before
    boolean sync(String who) {
        if (asked.equals(who)) {
            return true;
        }
        asked = who;
        bringAbout(written());
        return false;
    }

    boolean wasAskedBy(String who) {
        return asked.equals(who);
    }

    /// Changes the workload past the repository.
    void bringAbout(Wish wish) {
        var now = workload.current();
        if (!wish.isMetBy(now)) {
            workload.release(new Revision(now.number() + 1, wish.version(), wish.reference(), wish.template(),
                    workload.world().now(), wish.cause()));
        }
        lookSoon();
    }

    private void lookSoon() {
        if (keeper.hasRepository()) {
            workload.world().after(INTERVAL, this::look);
        }
    }

    private void look() {
        if (workload.isDeleted() || held && keeper == Keeper.ARGO_CD) {
            return;
        }
        if (keeper == Keeper.FLUX && !held && newest != null && !newest.equals(written)) {
            written = newest;
            commits++;
        }
        if (!written().isMetBy(workload.current())) {
            bringAbout(written());
        }
    }
}
