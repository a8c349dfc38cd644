package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.docker.EngineFault;
import java.util.Arrays;

/// The volume by which the guard comes into copies. It is made with the first copy and filled once; each launch looks
/// whether what is in it is the guard, byte by byte, before it starts anything.
final class GuardVolume {

    private final CopyEngine engine;
    private final Guard guard;

    GuardVolume(CopyEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    /// Sees to it that a container that has the volume, and was not started yet, has the guard.
    ///
    /// @param image any that is on the engine
    void provide(String container, String image) throws CopyRefused, EngineFault, InterruptedException {
        if (isIn(container)) {
            return;
        }
        var mounts = JsonNodeFactory.instance.arrayNode().add(CopyBlueprint.guardMount(guard, false));
        try (var filling = FillingContainer.create(engine, image, mounts)) {
            ContainerFile.write(engine, filling.id(), CopyPaths.GUARD_MOUNT,
                    new SmallTar().program("guard", guard.program()).bytes());
        }
        if (!isIn(container)) {
            throw CopyProblems.notLaunched("copy.guard", "The guard could not be brought to the engine: its volume "
                    + guard.volume() + " holds something else.", "Remove that volume, then launch again.");
        }
    }

    private boolean isIn(String container) throws EngineFault, InterruptedException {
        return ContainerFile.read(engine, container, CopyPaths.GUARD, guard.program().length)
                .filter(content -> Arrays.equals(content, guard.program())).isPresent();
    }
}
