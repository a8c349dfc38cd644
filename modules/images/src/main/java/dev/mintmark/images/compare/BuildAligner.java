package dev.mintmark.images.compare;

import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.BuildStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Lines up the steps of two builds by their commands, however their builders wrote them.
public final class BuildAligner {

    private static final BuildStep NO_STEP = new BuildStep(Optional.empty(), "", "", "", false);

    private BuildAligner() {}

    /// Layers that the history does not explain come last, each as a step without a number.
    public static List<BuildChange> align(ImageDescription from, ImageDescription to) {
        var first = steps(from);
        var second = steps(to);
        return CommonSubsequence.of(commands(first), commands(second)).stream()
                .map(pair -> change(at(first, pair.from()), at(second, pair.to()))).toList();
    }

    private static BuildChange change(Optional<BuildChange.Step> from, Optional<BuildChange.Step> to) {
        var same = from.isPresent() && to.isPresent() && diffId(from).equals(diffId(to));
        return new BuildChange(from, to, same);
    }

    private static Optional<?> diffId(Optional<BuildChange.Step> step) {
        return step.flatMap(BuildChange.Step::layer).map(ImageLayer::diffId);
    }

    private static List<BuildChange.Step> steps(ImageDescription image) {
        var history = image.configuration().history();
        var layers = new HashMap<Integer, ImageLayer>();
        var unexplained = new ArrayList<BuildChange.Step>();
        for (var layer : image.layers()) {
            var step = layer.step().orElse(-1);
            if (step < 0 || step >= history.size() || layers.putIfAbsent(step, layer) != null) {
                unexplained.add(new BuildChange.Step(0, "", NO_STEP, Optional.of(layer)));
            }
        }
        var steps = new ArrayList<BuildChange.Step>();
        for (var i = 0; i < history.size(); i++) {
            var step = history.get(i);
            steps.add(new BuildChange.Step(i + 1, DockerfileLine.of(step), step, Optional.ofNullable(layers.get(i))));
        }
        steps.addAll(unexplained);
        return steps;
    }

    /// A layer that nothing explains lines up only with the very same layer.
    private static List<?> commands(List<BuildChange.Step> steps) {
        return steps.stream().map(step -> step.number() == 0 ? (Object) diffId(Optional.of(step)) : step.command())
                .toList();
    }

    private static Optional<BuildChange.Step> at(List<BuildChange.Step> steps, int index) {
        return index < 0 ? Optional.empty() : Optional.of(steps.get(index));
    }
}
