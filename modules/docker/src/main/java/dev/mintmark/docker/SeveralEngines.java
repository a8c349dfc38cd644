package dev.mintmark.docker;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/// The images of several engines. All are asked at once; the first in order that has the image gives it, so one that
/// does not answer delays only those behind it.
public final class SeveralEngines implements ImageStore {

    private final List<DockerImages> engines;

    /// @param engines in order of preference
    public SeveralEngines(List<DockerImages> engines) {
        this.engines = List.copyOf(engines);
    }

    @Override
    public OpenImage open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException {
        var asked = new ArrayList<AskedEngine>();
        var refusals = new ArrayList<ImageUnreadable>();
        try {
            engines.forEach(engine -> asked.add(AskedEngine.ask(engine, name, platform)));
            for (var engine : asked) {
                try {
                    return engine.answer();
                } catch (ExecutionException failed) {
                    refusals.add(refusal(failed.getCause()));
                }
            }
            throw nobody(name, refusals);
        } finally {
            asked.forEach(AskedEngine::noLongerNeeded);
        }
    }

    private static ImageUnreadable refusal(Throwable thrown) throws InterruptedException {
        return switch (thrown) {
            case ImageUnreadable unreadable -> unreadable;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            default -> throw new IllegalStateException(thrown);
        };
    }

    private static ImageUnreadable nobody(ImageName name, List<ImageUnreadable> refusals) {
        if (refusals.isEmpty()) {
            return new ImageUnreadable(new Problem("image.missing", "The image " + name + " could not be read.",
                    "No Docker engine is known.", "Start one, or set DOCKER_HOST or a Docker context."), null);
        }
        if (refusals.size() == 1) {
            return refusals.getFirst();
        }
        var whys = refusals.stream().map(refusal -> refusal.problem().why()).distinct();
        return new ImageUnreadable(new Problem("image.missing", "The image " + name + " could not be read from any of "
                + refusals.size() + " engines.", whys.collect(Collectors.joining(" ")),
                refusals.getFirst().problem().next()), refusals.getFirst());
    }
}
