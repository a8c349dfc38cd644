package dev.mintmark.simulator;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.SweptCopy;
import dev.mintmark.change.copy.Trait;
import dev.mintmark.change.copy.Variable;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.Secret;
import dev.mintmark.domain.secret.Masking;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes debug copies at one simulated source: in memory, with nothing real inside, so that the demo can show how it goes.
final class SimulatedCopyHost implements CopyHost {

    private static final List<String> COMMAND = List.of("/srv/app/server", "--port=8080");

    private final SimulatedSource source;
    private final SimulatedCopies copies;

    /// @param copies of this source; another console sees the same
    SimulatedCopyHost(SimulatedSource source, SimulatedCopies copies) {
        this.source = source;
        this.copies = copies;
    }

    @Override
    public SourceId source() {
        return source.id();
    }

    @Override
    public CopyPlan plan(CopyRequest request) throws CopyRefused, InterruptedException {
        answer();
        var found = origin(request.origin());
        return new CopyPlan(request, found.reference(), Optional.of(found.image().index()),
                SimulatedEnvironment.of(found.image()).entrySet().stream().map(one -> variable(one, request)).toList(),
                asked(request, Relaxation.AsUser.class).map(Relaxation.AsUser::user).orElse("1000"), "/srv/app",
                request.command().isEmpty() ? COMMAND : request.command(),
                asked(request, Relaxation.Network.class).map(Relaxation.Network::name).orElse("none"),
                asked(request, Relaxation.WritableRoot.class).isEmpty(),
                request.relaxations().stream().filter(Relaxation.Capability.class::isInstance)
                        .map(kept -> ((Relaxation.Capability) kept).name()).toList(),
                traits(request.origin()), List.of(new Problem("demo.copy", "Nothing of this copy will be real.",
                        "The demo fleet lives in memory.", "Open a real engine or cluster to debug a real image.")));
    }

    @Override
    public DebugCopy launch(CopyPlan plan, LaunchProgress progress) throws CopyRefused, InterruptedException {
        answer();
        var id = plan.request().id();
        try {
            step(progress, LaunchStep.PREPARE);
            step(progress, LaunchStep.CREATE);
            copies.create(plan);
            step(progress, LaunchStep.START);
            step(progress, LaunchStep.READY);
            copies.become(id, CopyState.RUNNING);
        } catch (InterruptedException cancelled) {
            copies.remove(id);
            throw cancelled;
        }
        return find(id).orElseThrow(() -> gone(id));
    }

    @Override
    public List<DebugCopy> copies() throws CopyRefused, InterruptedException {
        answer();
        return copies.all();
    }

    @Override
    public DebugCopy renew(CopyId id, Duration left) throws CopyRefused, InterruptedException {
        find(id).orElseThrow(() -> gone(id));
        copies.expire(id, copies.now().plus(left));
        return find(id).orElseThrow(() -> gone(id));
    }

    @Override
    public CopyEnd end(CopyId id) throws InterruptedException {
        try {
            answer();
        } catch (CopyRefused refused) {
            return new CopyEnd.NotConfirmed(refused.problem());
        }
        copies.remove(id);
        return new CopyEnd.Confirmed(copies.now());
    }

    @Override
    public List<SweptCopy> sweep() throws CopyRefused, InterruptedException {
        var swept = new ArrayList<SweptCopy>();
        for (var copy : copies()) {
            if (copy.isPastLease(copies.now())) {
                swept.add(new SweptCopy(copy, end(copy.id())));
            }
        }
        return List.copyOf(swept);
    }

    @Override
    public CopyInside inside(CopyId id) {
        return copies.inside(id).orElseGet(SimulatedInside::gone);
    }

    /// An image of the simulated registry, as somebody calls it.
    private record Found(String reference, SimulatedImage image) {}

    private Found origin(CopyOrigin origin) throws CopyRefused {
        var found = source.stage().world().ask(() -> switch (origin) {
            case CopyOrigin.OfImage(var reference) -> source.stage().registry().find(reference)
                    .map(image -> new Found(reference, image));
            case CopyOrigin.LikeInstance(var instance) -> source.workloads().stream()
                    .flatMap(workload -> workload.instances().stream()).map(SimulatedInstance::seen)
                    .filter(seen -> seen.id().equals(instance)).map(seen -> seen.image().reference()).findFirst()
                    .flatMap(reference -> source.stage().registry().find(reference)
                            .map(image -> new Found(reference, image)));
        });
        return found.orElseThrow(() -> new CopyRefused(new Problem("copy.image-unknown", "No copy was planned.",
                "The demo fleet knows no such image or instance.", "Take one that the demo shows."), null));
    }

    private static List<Trait> traits(CopyOrigin origin) {
        var traits = new ArrayList<>(List.of(new Trait("user 1000", true, "the image names it"),
                new Trait("working directory /srv/app", true, "the image names it"),
                new Trait("port 8080", false, "the copy has no network")));
        if (origin instanceof CopyOrigin.LikeInstance) {
            traits.add(new Trait("labels", false, "a Service or ReplicaSet would take the copy for its own"));
            traits.add(new Trait("livenessProbe", false, "would restart the copy"));
            traits.add(new Trait("serviceAccountName", false, "its token opens the cluster"));
        }
        return traits;
    }

    private static Variable variable(Map.Entry<String, String> one, CopyRequest request) {
        var name = one.getKey();
        if (!Masking.isSecret(name, one.getValue())) {
            return new Variable.Given(name, one.getValue());
        }
        return request.relaxations().contains(new Relaxation.RevealedVariable(name))
                ? new Variable.Revealed(name, new Secret(one.getValue()))
                : new Variable.Withheld(name, "its name or value looks secret");
    }

    private static <T extends Relaxation> Optional<T> asked(CopyRequest request, Class<T> type) {
        return request.relaxations().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private void answer() throws CopyRefused {
        var dark = source.stage().world().ask(source::darkness);
        if (dark.isPresent()) {
            throw new CopyRefused(dark.get(), null);
        }
    }

    private static void step(LaunchProgress progress, LaunchStep step) throws InterruptedException {
        progress.about(step, "");
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before " + step);
        }
    }

    private CopyRefused gone(CopyId id) {
        return new CopyRefused(new Problem("copy.gone", "Nothing was done to " + id + ".",
                "There is no such copy on " + source.id() + ".", "List the copies that are there."), null);
    }
}
