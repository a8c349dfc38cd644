package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.Trait;
import dev.mintmark.change.copy.Variable;
import dev.mintmark.domain.Problem;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Works out what a copy will have: built up from what is allowed, never copied and trimmed.
final class Planning {

    private final TypedApi api;
    private final Namespaces namespaces;
    private final CopyRequest request;
    private final String namespace;
    private final String what;

    Planning(TypedApi api, Namespaces namespaces, CopyRequest request) {
        this.api = api;
        this.namespaces = namespaces;
        this.request = request;
        this.namespace = namespaces.of(request.place());
        this.what = "The copy of " + told(request.origin()) + " was not made.";
    }

    CopyPlan plan() throws CopyRefused, InterruptedException {
        var switches = new Switches(request, what);
        try {
            var source = request.origin() instanceof CopyOrigin.LikeInstance(var instance)
                    ? Optional.of(SourcePod.find(api, instance, namespaces.toLookIn(namespace), what))
                    : Optional.<SourcePod>empty();
            var image = request.origin() instanceof CopyOrigin.OfImage(var reference)
                    ? CopyImage.named(reference) : CopyImage.of(source.orElseThrow());
            var user = CopyUser.of(request, source.map(SourcePod::pod), source.map(SourcePod::container));
            checkMounts();
            var environment = source.isPresent() ? new Variables(api, source.get().namespace(), request.relaxations())
                    .of(source.get().container()) : List.<Variable>of();
            var warnings = new ArrayList<Problem>();
            image.warning().ifPresent(warnings::add);
            warnings.addAll(switches.warnings());
            warnings.addAll(new Selected(api, namespace, Selected.expected(request.id()), what).check());
            return new CopyPlan(request, image.reference(), image.digest(), environment, Long.toString(user.id()),
                    source.map(from -> Objects.requireNonNullElse(from.container().getWorkingDir(), "")).orElse(""),
                    command(source), switches.network(), switches.isReadOnly(), switches.capabilities(),
                    traits(source, user), warnings);
        } catch (CallFailed failed) {
            throw CopyProblems.refused(failed, what);
        }
    }

    private List<String> command(Optional<SourcePod> source) {
        return !request.command().isEmpty() ? request.command() : source.map(SourcePod::container)
                .map(container -> Stream.concat(container.getCommand().stream(), container.getArgs().stream()).toList())
                .orElse(List.of());
    }

    private List<Trait> traits(Optional<SourcePod> source, CopyUser user) {
        var traits = new ArrayList<Trait>();
        traits.add(user.trait());
        traits.add(new Trait("the image's own environment", true, "baked in: a cluster does not tell it"));
        source.ifPresent(from -> traits.addAll(PodTraits.of(from, namespace)));
        traits.add(new Trait("NetworkPolicy", true, "nothing in, " + (request.relaxations().stream()
                .anyMatch(Relaxation.Network.class::isInstance) ? "everything out" : "nothing out")
                + ", if the cluster's network keeps policies at all"));
        traits.add(new Trait("processes " + request.limits().processes(), false, "a cluster leaves this limit to its nodes"));
        return traits;
    }

    private void checkMounts() throws CopyRefused, CallFailed, InterruptedException {
        for (var relaxation : request.relaxations()) {
            if (relaxation instanceof Relaxation.Mount mount && isMissing(mount)) {
                throw CopyProblems.refused("copy.mount", what,
                        "There is no ConfigMap " + mount.what() + " in " + namespace + ".", "Check its name.");
            }
        }
    }

    private boolean isMissing(Relaxation.Mount mount) throws CallFailed, InterruptedException {
        try {
            return api.get(Kind.CONFIG_MAPS, namespace, mount.what()).isEmpty();
        } catch (CallFailed failed) {
            if (failed.isForbidden()) {
                return false;
            }
            throw failed;
        }
    }

    private static String told(CopyOrigin origin) {
        return switch (origin) {
            case CopyOrigin.OfImage(var reference) -> reference;
            case CopyOrigin.LikeInstance(var instance) -> "container " + instance.container();
        };
    }
}
