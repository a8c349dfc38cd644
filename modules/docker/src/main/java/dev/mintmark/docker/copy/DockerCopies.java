package dev.mintmark.docker.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.SweptCopy;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The debug copies of one Docker engine. Making one of these costs nothing and reaches nowhere; using it does.
///
/// A copy is a container that is cut off, and whose first process is a [Guard] that ends it with its lease, whatever
/// becomes of this console and of the engine; the engine then removes it. What escapes that, a sweep takes away.
public final class DockerCopies implements CopyHost {

    private final DockerEndpoint endpoint;
    private final DockerSettings settings;
    private final EngineClock clock;
    private final Function<CopyId, CopyInside> inside;

    /// @param inside makes what can be done inside a copy of this engine
    public DockerCopies(DockerEndpoint endpoint, DockerSettings settings, InstantSource clock,
            Function<CopyId, CopyInside> inside) {
        this.endpoint = requireNonNull(endpoint, "endpoint");
        this.settings = requireNonNull(settings, "settings");
        this.clock = new EngineClock(requireNonNull(clock, "clock"));
        this.inside = requireNonNull(inside, "inside");
    }

    @Override
    public SourceId source() {
        return endpoint.id();
    }

    @Override
    public CopyPlan plan(CopyRequest request) throws CopyRefused, InterruptedException {
        return with("The debug copy could not be planned.", engine -> new CopyPlanning(engine, request).plan());
    }

    @Override
    public DebugCopy launch(CopyPlan plan, LaunchProgress progress) throws CopyRefused, InterruptedException {
        return with("The debug copy was not launched.",
                engine -> new CopyLaunch(engine, progress).launch(plan).in(place(), clock));
    }

    @Override
    public List<DebugCopy> copies() throws CopyRefused, InterruptedException {
        return with("The debug copies on the engine at " + endpoint.text() + " could not be listed.",
                engine -> new CopySight(engine).all().stream().map(copy -> copy.in(place(), clock)).toList());
    }

    @Override
    public Optional<DebugCopy> find(CopyId id) throws CopyRefused, InterruptedException {
        return with("Debug copy " + id + " could not be looked at.",
                engine -> new CopySight(engine).find(id).map(copy -> copy.in(place(), clock)));
    }

    @Override
    public DebugCopy renew(CopyId id, Duration left) throws CopyRefused, InterruptedException {
        return with("The lease of debug copy " + id + " was not changed.",
                engine -> new CopyRenewal(engine, id).leave(left).in(place(), clock));
    }

    @Override
    public CopyEnd end(CopyId id) throws InterruptedException {
        try {
            return with("Debug copy " + id + " was not ended.", engine -> new CopyEnding(engine).end(id));
        } catch (CopyRefused unreachable) {
            return new CopyEnd.NotConfirmed(unreachable.problem());
        }
    }

    @Override
    public List<SweptCopy> sweep() throws CopyRefused, InterruptedException {
        return with("The engine at " + endpoint.text() + " could not be swept.",
                engine -> new CopySweep(engine).sweep(place()));
    }

    @Override
    public CopyInside inside(CopyId id) {
        return inside.apply(id);
    }

    private CopyPlace place() {
        return new CopyPlace(endpoint.id(), "");
    }

    private <T> T with(String what, Work<T> work) throws CopyRefused, InterruptedException {
        try (var engine = new CopyEngine(EngineConnection.open(endpoint, settings), clock)) {
            engine.connection().greet();
            return work.on(engine);
        } catch (EngineFault fault) {
            throw new CopyRefused(CopyProblems.of(what, fault), fault);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(CopyEngine engine) throws CopyRefused, EngineFault, InterruptedException;
    }
}
