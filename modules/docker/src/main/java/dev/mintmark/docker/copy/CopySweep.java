package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.SweptCopy;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Ends from outside what did not end from inside, and clears away what stands around no copy.
final class CopySweep {

    /// A launch takes no longer than this from creating to starting.
    private static final Duration LONGEST_LAUNCH = Duration.ofMinutes(2);

    /// The guard has the first go; by then the engine has removed what it ended.
    private static final Duration FIRST_GO = Guard.GRACE.plusSeconds(3);

    private static final int MOST_VOLUMES = 1000;

    private final CopyEngine engine;

    CopySweep(CopyEngine engine) {
        this.engine = engine;
    }

    List<SweptCopy> sweep(CopyPlace place) throws EngineFault, InterruptedException {
        var swept = new ArrayList<SweptCopy>();
        var ending = new CopyEnding(engine);
        for (var seen : new CopySight(engine).all()) {
            if (isOver(seen, engine.clock().engineNow())) {
                CopyEnd end;
                try {
                    end = ending.end(seen.container());
                } catch (EngineFault fault) {
                    end = new CopyEnd.NotConfirmed(CopyProblems.notGone(seen.container().id(), fault.getMessage()));
                }
                swept.add(new SweptCopy(seen.in(place, engine.clock()), end));
            }
        }
        removeFillings();
        removeGuards();
        removeToolboxes();
        return swept;
    }

    /// @param now by the engine's clock
    static boolean isOver(SeenCopy seen, Instant now) {
        var copy = seen.container();
        return switch (copy.status()) {
            case "created" -> now.isAfter(copy.created().plus(LONGEST_LAUNCH));
            case "running", "restarting" -> now.isAfter(trusted(seen).plus(FIRST_GO));
            // Its own clock stands still.
            case "paused" -> now.isAfter(trusted(seen));
            case "removing" -> now.isAfter(seen.end().plus(FIRST_GO));
            default -> true;
        };
    }

    /// Where a guard cannot be asked, it may have been given a longer lease; but never longer than this.
    private static Instant trusted(SeenCopy seen) {
        return seen.title().isPresent() ? seen.end() : seen.latestEnd();
    }

    private void removeFillings() throws EngineFault, InterruptedException {
        var latest = engine.clock().engineNow().minus(LONGEST_LAUNCH);
        for (var container : engine.connection().get(EngineQuery.containers(Optional.of(CopyLabels.FILLING)))) {
            if (EngineText.of(container.path("State")).equals("created")
                    && EngineText.time(container.path("Created")).filter(latest::isAfter).isPresent()) {
                engine.remove(EngineText.of(container.path("Id")));
            }
        }
    }

    /// The engine refuses to remove what is in use.
    private void removeGuards() throws EngineFault, InterruptedException {
        var own = Guard.ARCHITECTURES.stream().flatMap(name -> Guard.of(name).stream()).map(Guard::volume)
                .collect(Collectors.toSet());
        for (var name : unused(CopyLabels.GUARD, Guard.VOLUME_PREFIX)) {
            if (!own.contains(name)) {
                engine.ask(EngineRequest.delete("/volumes/" + EngineQuery.encoded(name)));
            }
        }
    }

    /// Those of images that are gone; the others may be wanted again.
    private void removeToolboxes() throws EngineFault, InterruptedException {
        for (var name : unused(CopyLabels.TOOLBOX, Toolbox.VOLUME_PREFIX)) {
            if (engine.image(name.substring(Toolbox.VOLUME_PREFIX.length())).isEmpty()) {
                engine.ask(EngineRequest.delete("/volumes/" + EngineQuery.encoded(name)));
            }
        }
    }

    private List<String> unused(String label, String prefix) throws EngineFault, InterruptedException {
        var volumes = engine.connection().get("/volumes?filters="
                + EngineQuery.encoded("{\"dangling\":[\"true\"],\"label\":[\"" + label + "\"]}"));
        return StreamSupport.stream(volumes.path("Volumes").spliterator(), false).limit(MOST_VOLUMES)
                .map(volume -> EngineText.of(volume.path("Name")))
                .filter(name -> name.startsWith(prefix) && name.length() > prefix.length()).toList();
    }
}
