package dev.mintmark.testkit.copy;

import static java.util.Objects.requireNonNull;

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
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.secret.Masking;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.testkit.images.Digests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A host whose copies live in memory, at a [FakeCopyPlace] that can be told to fail. Thread-safe.
public final class FakeCopyHost implements CopyHost {

    private final FakeCopyPlace place;

    /// One of several consoles that see this place.
    public FakeCopyHost(FakeCopyPlace place) {
        this.place = requireNonNull(place, "place");
    }

    @Override
    public SourceId source() {
        return place.source();
    }

    @Override
    public CopyPlan plan(CopyRequest request) throws CopyRefused, InterruptedException {
        place.answer();
        var image = imageOf(request.origin());
        return new CopyPlan(request, image, Optional.of(Digests.of(image)), environment(request),
                first(request, Relaxation.AsUser.class).map(Relaxation.AsUser::user).orElse("1000"), "/srv",
                request.command().isEmpty() ? List.of("/bin/server", "--port=8080") : request.command(),
                first(request, Relaxation.Network.class).map(Relaxation.Network::name).orElse("none"),
                first(request, Relaxation.WritableRoot.class).isEmpty(), List.of(),
                List.of(new Trait("user", true, "the image names it"),
                        new Trait("healthcheck", false, "would restart the copy")), place.warnings());
    }

    @Override
    public DebugCopy launch(CopyPlan plan, LaunchProgress progress) throws CopyRefused, InterruptedException {
        place.answer();
        var request = plan.request();
        try {
            step(progress, LaunchStep.PREPARE, "");
            step(progress, LaunchStep.CREATE, "pulling " + plan.image());
            place.put(copyOf(plan));
            place.inside(request.id()).environment(given(plan));
            step(progress, LaunchStep.START, "");
            place.refuseLaunchWhereTold();
            step(progress, LaunchStep.READY, "");
            place.waitWhereTold();
            place.state(request.id(), CopyState.RUNNING);
        } catch (CopyRefused | InterruptedException failed) {
            place.remove(request.id());
            throw failed;
        }
        return found(request.id());
    }

    @Override
    public List<DebugCopy> copies() throws CopyRefused, InterruptedException {
        place.answer();
        return place.copies();
    }

    @Override
    public DebugCopy renew(CopyId id, Duration left) throws CopyRefused, InterruptedException {
        place.answer();
        var copy = found(id);
        var wanted = place.now().plus(left);
        place.expire(id, wanted.isAfter(copy.latestEnd()) ? copy.latestEnd() : wanted);
        return found(id);
    }

    @Override
    public CopyEnd end(CopyId id) throws InterruptedException {
        try {
            place.answer();
        } catch (CopyRefused refused) {
            return new CopyEnd.NotConfirmed(refused.problem());
        }
        var unconfirmed = place.endProblem();
        if (unconfirmed.isPresent()) {
            place.state(id, CopyState.ENDING);
            return new CopyEnd.NotConfirmed(unconfirmed.get());
        }
        place.remove(id);
        return new CopyEnd.Confirmed(place.now());
    }

    @Override
    public List<SweptCopy> sweep() throws CopyRefused, InterruptedException {
        var swept = new ArrayList<SweptCopy>();
        for (var copy : copies()) {
            if (copy.isPastLease(place.now())) {
                swept.add(new SweptCopy(copy, end(copy.id())));
            }
        }
        return List.copyOf(swept);
    }

    @Override
    public CopyInside inside(CopyId id) {
        return place.inside(id);
    }

    private DebugCopy found(CopyId id) throws CopyRefused, InterruptedException {
        return find(id).orElseThrow(() -> new CopyRefused(new Problem("copy.gone", "Nothing was done to " + id + ".",
                "There is no such copy on " + place.source() + ".", "List the copies that are there."), null));
    }

    private DebugCopy copyOf(CopyPlan plan) {
        var request = plan.request();
        var now = place.now();
        return new DebugCopy(request.id(), request.place(), "mintmark-" + request.id(), plan.image(), plan.digest(),
                request.mode(), request.owner(), request.purpose(), CopyState.STARTING, "Created", now,
                now.plus(request.lease().length()), now.plus(request.lease().most()));
    }

    private static void step(LaunchProgress progress, LaunchStep step, String detail) throws InterruptedException {
        progress.about(step, detail);
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before " + step);
        }
    }

    private String imageOf(CopyOrigin origin) throws CopyRefused {
        var reference = switch (origin) {
            case CopyOrigin.OfImage(var image) -> image;
            case CopyOrigin.LikeInstance(var instance) -> "shop/" + instance.unit();
        };
        if (ImageReference.parse(reference).isEmpty()) {
            throw new CopyRefused(new Problem("copy.image", "No copy was planned.", reference + " names no image.",
                    "Name an image, such as shop/web:1."), null);
        }
        return reference;
    }

    private List<Variable> environment(CopyRequest request) {
        Predicate<String> revealed = name -> request.relaxations().contains(new Relaxation.RevealedVariable(name));
        return place.environment().entrySet().stream().map(entry -> variable(entry, revealed)).toList();
    }

    private static Variable variable(Map.Entry<String, String> entry, Predicate<String> revealed) {
        if (!Masking.isSecret(entry.getKey(), entry.getValue())) {
            return new Variable.Given(entry.getKey(), entry.getValue());
        }
        return revealed.test(entry.getKey())
                ? new Variable.Revealed(entry.getKey(), new Secret(entry.getValue()))
                : new Variable.Withheld(entry.getKey(), "its name says it is secret");
    }

    private static Map<String, String> given(CopyPlan plan) {
        var given = new TreeMap<String, String>();
        for (var variable : plan.environment()) {
            switch (variable) {
                case Variable.Given(var name, var value) -> given.put(name, value);
                case Variable.Revealed(var name, var value) -> given.put(name, value.revealed());
                case Variable.Withheld _ -> { }
            }
        }
        return given;
    }

    private static <T extends Relaxation> Optional<T> first(CopyRequest request, Class<T> type) {
        return request.relaxations().stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
