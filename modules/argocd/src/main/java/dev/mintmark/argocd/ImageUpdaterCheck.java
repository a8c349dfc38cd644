package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether Argo CD Image Updater would write the newer image again.
final class ImageUpdaterCheck implements ArgoCheck {

    private static final String PREFIX = "argocd-image-updater.argoproj.io/";

    @Override
    public String name() {
        return "undone-by";
    }

    @Override
    public List<Finding> look(Situation situation) {
        var annotations = situation.application().content().path("metadata").path("annotations");
        var images = annotations.path(PREFIX + "image-list").asText();
        if (images.isBlank()) {
            return List.of();
        }
        var settings = annotations.properties().stream().filter(entry -> entry.getKey().startsWith(PREFIX))
                .map(entry -> Spoken.line(entry.getKey() + "=" + entry.getValue().asText())).sorted()
                .collect(Collectors.joining("; "));
        var repository = situation.member().target().repository();
        if (Stream.of(images.split(",")).noneMatch(entry -> entry.contains(repository))) {
            return List.of(Finding.warned(name(), situation.member(),
                    "Argo CD Image Updater looks after other images of "
                    + "application " + situation.title(), settings + ".", "It may sync while this plan runs."));
        }
        return List.of(Finding.blocked(name(), situation.member(),
                "Argo CD Image Updater would write the newer image again",
                settings + ".", "Take " + PREFIX + "image-list off the application, or exclude the bad version by "
                        + "ignore-tags, until a good version is out."));
    }
}
