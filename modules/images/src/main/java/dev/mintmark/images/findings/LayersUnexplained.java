package dev.mintmark.images.findings;

import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import java.util.List;
import java.util.stream.Stream;

/// Layers that no step of the build history explains: somebody added them afterwards, or the history was taken away.
final class LayersUnexplained implements FindingRule {

    @Override
    public List<Finding> look(Compared images) {
        var before = images.from().layers().stream().map(ImageLayer::diffId).toList();
        return unexplained(images.to())
                .map(layer -> {
                    var known = before.contains(layer.diffId());
                    return Sentences.withoutPath("unexplained-layer", known ? Severity.LOW : Severity.MEDIUM,
                            "The build history does not explain layer " + layer.diffId().shortForm() + ".",
                            Sentences.news(known, true));
                }).limit(Sentences.MOST).toList();
    }

    private static Stream<ImageLayer> unexplained(ImageDescription image) {
        return image.layers().stream().filter(layer -> layer.step().isEmpty());
    }
}
