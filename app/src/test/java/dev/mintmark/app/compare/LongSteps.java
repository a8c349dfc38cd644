package dev.mintmark.app.compare;

import dev.mintmark.images.BuildStep;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.testkit.images.FakeComparison;
import dev.mintmark.testkit.images.PaymentsImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two images of which the newer was built with a step that is longer than any window.
final class LongSteps {

    static final String COMMAND = "RUN apt-get install -y " + "some-package-with-a-long-name other-package "
            .repeat(20).strip();
    /// Its row: the older step that is gone stands before it.
    static final int ROW = 9;

    private static final int PLACE = 8;

    private LongSteps() {}

    static FakeComparison comparison() {
        return new FakeComparison(PaymentsImages.older(), newer(PaymentsImages.newer()), List.of(),
                new FileDifference(List.of(), 1, 1), List.of(), Map.of());
    }

    private static ImageDescription newer(ImageDescription image) {
        var was = image.configuration();
        var history = new ArrayList<>(was.history());
        history.set(PLACE, new BuildStep(Optional.empty(), COMMAND.replace("RUN ", "RUN /bin/sh -c ") + " # buildkit",
                "", "buildkit.dockerfile.v0", false));
        var configuration = new ImageConfiguration(was.platform(), was.created(), was.author(), was.environment(),
                was.entrypoint(), was.command(), was.user(), was.workingDirectory(), was.exposedPorts(), was.volumes(),
                was.labels(), was.healthCheck(), was.stopSignal(), was.shell(), was.onBuild(), history,
                was.diffIds());
        return new ImageDescription(image.name(), image.index(), image.manifest(), image.config(), configuration,
                image.layers(), image.platforms());
    }
}
