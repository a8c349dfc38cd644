package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import java.util.List;
import java.util.Optional;

/// The tools of an image that the operator named, brought into copies that have none. They come in a volume: the engine
/// itself copies the image's folder into it, once, and no copy can write it.
final class Toolbox {

    static final String VOLUME_PREFIX = "mintmark-toolbox-";

    private static final List<String> SHELLS = List.of("/bin/sh", "/busybox/sh", "/usr/bin/sh");
    private static final String COMPLETE = ".mintmark-complete";
    private static final int LARGEST_SHELL = 16 << 20;
    private static final int LONGEST_LINK = 100;
    private static final int SHORT = 12;

    private final CopyEngine engine;
    private final String reference;

    Toolbox(CopyEngine engine, String reference) {
        this.engine = engine;
        this.reference = reference;
    }

    /// The volume's name. Pulls the image and fills the volume where need be.
    String volume() throws CopyRefused, EngineFault, InterruptedException {
        if (!ImagePull.isReference(reference)) {
            throw refused("\"" + EngineText.line(reference) + "\" names no image.");
        }
        var json = engine.image(reference);
        if (json.isEmpty()) {
            ImagePull.pull(engine, reference);
            json = engine.image(reference);
        }
        var image = CopyImage.of(json.orElseThrow(() -> refused("The engine does not have it.")));
        var name = VOLUME_PREFIX + image.id().replace("sha256:", "").substring(0, SHORT);
        if (!isComplete(name, image)) {
            engine.ask(EngineRequest.delete("/volumes/" + EngineQuery.encoded(name)));
            fill(name, image);
        }
        return name;
    }

    private boolean isComplete(String name, CopyImage image) throws EngineFault, InterruptedException {
        if (engine.find("/volumes/" + EngineQuery.encoded(name)).isEmpty()) {
            return false;
        }
        var mounts = JsonNodeFactory.instance.arrayNode().add(CopyBlueprint.volume(name, CopyPaths.TOOLBOX, true));
        try (var container = FillingContainer.create(engine, image.id(), mounts)) {
            return ContainerFile.find(engine, container.id(), CopyPaths.TOOLBOX + "/" + COMPLETE).isPresent();
        }
    }

    private void fill(String name, CopyImage image) throws CopyRefused, EngineFault, InterruptedException {
        var shell = shell(image);
        var folder = shell.path().substring(0, shell.path().lastIndexOf('/'));
        var mount = CopyBlueprint.volume(name, folder, false);
        mount.set("VolumeOptions", JsonNodeFactory.instance.objectNode().set("Labels",
                JsonNodeFactory.instance.objectNode().put(CopyLabels.TOOLBOX, "1")));
        var mounts = JsonNodeFactory.instance.arrayNode().add(mount);
        try (var container = FillingContainer.create(engine, image.id(), mounts)) {
            var tar = new SmallTar();
            // A link from the root on would lead into the copy's own image.
            shell.program().filter(program -> program.startsWith(folder + "/") && program.length() < LONGEST_LINK)
                    .ifPresent(program -> tar.link("sh", program.substring(folder.length() + 1)));
            ContainerFile.write(engine, container.id(), folder, tar.program(COMPLETE, new byte[0]).bytes());
        }
    }

    private Shell shell(CopyImage image) throws CopyRefused, EngineFault, InterruptedException {
        try (var container = FillingContainer.create(engine, image.id(), JsonNodeFactory.instance.arrayNode())) {
            for (var path : SHELLS) {
                var file = ContainerFile.find(engine, container.id(), path);
                if (file.isPresent()) {
                    var link = Optional.of(file.get().link()).filter(target -> !target.isEmpty());
                    var program = ContainerFile.read(engine, container.id(), link.orElse(path), LARGEST_SHELL);
                    if (program.filter(ElfProgram::isStatic).isEmpty()) {
                        throw refused("Its shell " + path + " is not linked statically, so it does not run in other "
                                + "images.");
                    }
                    return new Shell(path, link);
                }
            }
        }
        throw refused("It has no shell at " + String.join(", ", SHELLS) + ".");
    }

    private CopyRefused refused(String why) {
        return CopyProblems.notLaunched("copy.toolbox", "The toolbox " + EngineText.line(reference)
                + " cannot be used. " + why,
                "Name an image with a static busybox, for example one called busybox with a tag that says musl.");
    }

    /// @param path    where it was found
    /// @param program what that is a link to; empty if it is none
    private record Shell(String path, Optional<String> program) {}
}
