package dev.mintmark.app.notify;

import dev.mintmark.app.words.Words;
import dev.mintmark.change.copy.CopyNotice;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.presentation.frame.Bells;
import dev.mintmark.presentation.frame.Notify.Event;
import dev.mintmark.presentation.rollback.RollbackLine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Hears of what the operator asked to hear of, and words it. FX thread only.
public final class Listening {

    private final Words words;
    private final Bells bells;
    private final Consumer<Notification> told;
    private final Consumer<String> goTo;
    private final Map<PlanId, Run.Stage> stages = new HashMap<>();
    private final Map<SourceId, Sight> sights = new HashMap<>();

    /// @param told told what is to be told
    /// @param goTo brings a screen to the front
    public Listening(Words words, Bells bells, Consumer<Notification> told, Consumer<String> goTo) {
        this.words = words;
        this.bells = bells;
        this.told = told;
        this.goTo = goTo;
    }

    /// How rollbacks stand now. What had ended before it was first seen is not told.
    ///
    /// @param open opens the page of one
    public void rollbacks(List<RollbackLine> lines, Consumer<RollbackLine> open) {
        for (var line : lines) {
            line.run().ifPresent(run -> {
                var before = stages.put(line.id(), run.stage());
                var stuck = run.stage() != Run.Stage.DONE;
                if (before != null && before != run.stage() && bells.rings(stuck ? Event.STUCK : Event.CONVERGED,
                        line.id().toString(), Places.of(line.plan()))) {
                    ended(run.stage()).ifPresent(key -> tell(key, line.name(), stuck, () -> {
                        goTo.accept("rollbacks");
                        open.accept(line);
                    }));
                }
            });
        }
    }

    private static Optional<String> ended(Run.Stage stage) {
        return switch (stage) {
            case DONE, NOT_CONVERGED, FAILED, MOVED, ABORTED ->
                    Optional.of("rollback." + stage.name().toLowerCase(Locale.ROOT));
            case CALLING, WATCHING, FOLLOWING_UP, UNKNOWN -> Optional.empty();
        };
    }

    /// A copy's lease is ending, or it is gone.
    ///
    /// @param endedHere whether it was told to end from here
    public void copy(CopyNotice notice, boolean endedHere, Runnable open) {
        if (!bells.rings(Event.LEASE_ENDING, notice.copy().id().toString(), Places.of(notice.copy()))) {
            return;
        }
        var image = named(notice.copy());
        Runnable go = () -> {
            goTo.accept("copies");
            open.run();
        };
        switch (notice.kind()) {
            case FIVE_MINUTES -> tell("copy.five", image, false, go);
            case ONE_MINUTE -> tell("copy.one", image, true, go);
            case ENDED -> {
                if (!endedHere) {
                    tell("copy.ended", image, false, go);
                }
            }
        }
    }

    /// What people call its image, or else the short form of its digest.
    private static String named(DebugCopy copy) {
        return copy.digest().map(Digest::shortForm).orElseGet(copy::image);
    }

    /// How sources stand now.
    public void sources(List<SourceStatus> sources) {
        for (var source : sources) {
            var before = sights.put(source.id(), source.sight());
            if (before == Sight.CURRENT && source.sight() != Sight.CURRENT && source.sight() != Sight.CONNECTING
                    && bells.rings(Event.SOURCE_LOST, source.id().value(), Places.of(source.id()))) {
                tell("source.lost", source.id().name(), true, () -> goTo.accept("sources"));
            }
        }
    }

    /// A comparison is done.
    public void comparison(String what, Duration took) {
        if (bells.usual().wants(Event.COMPARED) && took.compareTo(bells.usual().longComparison()) >= 0) {
            tell("comparison.done", what, false, () -> goTo.accept("compare"));
        }
    }

    private void tell(String key, String about, boolean urgent, Runnable open) {
        told.accept(new Notification(words.get("notify." + key, about), words.get("notify." + key + ".text", about), urgent, open));
    }
}
