package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.Trait;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Works out what a copy would have.
final class CopyPlanning {

    private final CopyEngine engine;
    private final CopyRequest request;

    CopyPlanning(CopyEngine engine, CopyRequest request) {
        this.engine = engine;
        this.request = request;
    }

    CopyPlan plan() throws CopyRefused, EngineFault, InterruptedException {
        new RelaxationCheck(engine).check(request.relaxations());
        return switch (request.origin()) {
            case CopyOrigin.OfImage(var reference) -> ofImage(reference);
            case CopyOrigin.LikeInstance(var instance) -> {
                var container = instance.source().equals(request.place().source())
                        ? engine.container(instance.unit()) : Optional.<JsonNode>empty();
                yield likeInstance(container.orElseThrow(() -> CopyProblems.notLaunched("copy.no-instance",
                        "The engine has no such instance any longer.", "Launch a copy of its image instead.")));
            }
        };
    }

    private CopyPlan ofImage(String reference) throws CopyRefused, EngineFault, InterruptedException {
        if (!ImagePull.isReference(reference)) {
            throw CopyProblems.notLaunched("copy.image", "\"" + EngineText.line(reference) + "\" names no image.",
                    "Write a reference such as shop/web:1, or an image ID.");
        }
        var json = engine.image(reference);
        if (json.isEmpty()) {
            return planned(reference, Optional.empty(), new CopyConfiguration(List.of(), List.of(), "", "", List.of(),
                    false), List.of(new Trait("configuration", false, "not known before the image is pulled")),
                    new CopyWarnings(request).ofMissing(reference));
        }
        var image = checked(CopyImage.of(json.get(), reference));
        return planned(image.name(), Optional.of(image), image.configuration(), List.of(), new CopyWarnings(request));
    }

    private CopyPlan likeInstance(JsonNode container) throws CopyRefused, EngineFault, InterruptedException {
        var id = EngineText.of(container.path("Image"));
        var json = engine.image(id).orElseThrow(() -> CopyProblems.notLaunched("copy.image",
                "The engine has the instance's image no longer.", "Launch a copy of an image that is in a registry."));
        var image = checked(CopyImage.of(json, EngineText.of(container.path("Config").path("Image"))));
        return planned(image.name(), Optional.of(image), CopyConfiguration.of(container.path("Config")),
                InstanceTraits.of(container, request.relaxations()), new CopyWarnings(request));
    }

    private CopyImage checked(CopyImage image) throws CopyRefused, EngineFault, InterruptedException {
        var own = EngineText.of(engine.connection().get("/version").path("Arch"));
        if (!image.system().equals("linux") || !image.architecture().equals(own)) {
            throw CopyProblems.notLaunched("copy.architecture", "The image is for " + image.system() + "/"
                    + image.architecture() + ", and the engine for linux/" + own + ".",
                    "Choose the image's variant for linux/" + own + ", or another engine.");
        }
        if (Guard.of(own).isEmpty()) {
            throw CopyProblems.notLaunched("copy.architecture", "There is no guard for " + own + ", so nothing would "
                    + "end the copy from inside.", "Choose an engine on " + String.join(" or ", Guard.ARCHITECTURES)
                    + ".");
        }
        return image;
    }

    private CopyPlan planned(String name, Optional<CopyImage> image, CopyConfiguration configuration,
            List<Trait> traits, CopyWarnings warnings) throws CopyRefused {
        var command = request.command().isEmpty() ? configuration.command() : request.command();
        if (request.mode() == CopyMode.RUN && image.isPresent() && command.isEmpty()) {
            throw CopyProblems.notLaunched("copy.no-command", "The image has neither entry point nor command.",
                    "Say what to run, or hold the copy.");
        }
        var volumes = image.map(CopyImage::volumes).orElse(List.of());
        var own = Stream.of(new Trait("entry point", request.mode() == CopyMode.RUN && request.command().isEmpty(),
                request.mode() == CopyMode.HOLD ? "the copy waits for the operator"
                        : request.command().isEmpty() ? "runs as it was built" : "another command was asked for"));
        var checks = Stream.of(new Trait("health check", false, "would run beside the operator"))
                .filter(_ -> configuration.isChecked());
        var ports = configuration.ports().stream().map(port -> new Trait("exposed port " + EngineText.line(port), false,
                "nothing outside may be served by a copy"));
        var places = volumes.stream().map(path -> new Trait("volume " + path, true,
                "a fresh one that can be written, gone with the copy"));
        return new CopyPlan(request, name, image.flatMap(CopyImage::digest),
                CopyEnvironment.of(configuration.environment(), request), user(configuration),
                configuration.workingDirectory(), command, network(), !isWritable(), capabilities(),
                Stream.of(own, checks, ports, places, traits.stream()).flatMap(all -> all).toList(),
                warnings.ofCommand(command).list());
    }

    private boolean isWritable() {
        return request.relaxations().stream().anyMatch(Relaxation.WritableRoot.class::isInstance);
    }

    private String user(CopyConfiguration configuration) {
        return request.relaxations().stream().filter(Relaxation.AsUser.class::isInstance)
                .map(relaxation -> ((Relaxation.AsUser) relaxation).user()).findFirst().orElse(configuration.user());
    }

    private String network() {
        return request.relaxations().stream().filter(Relaxation.Network.class::isInstance)
                .map(relaxation -> ((Relaxation.Network) relaxation).name()).findFirst().orElse("none");
    }

    private List<String> capabilities() {
        return request.relaxations().stream().filter(Relaxation.Capability.class::isInstance)
                .map(relaxation -> ((Relaxation.Capability) relaxation).name()).distinct().toList();
    }
}
