package dev.mintmark.app.report;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.timeline.SeenVersion;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.lineage.ReleasedImage;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The versions that a service was seen to run, and who released each, out of the record. A version that came back later
/// stands where it came first.
public final class ServiceReleases {

    private ServiceReleases() {}

    /// Empty if the record does not know the service.
    public static List<ReleasedImage> in(Chronicle record, String service) {
        return SeenVersion.of(record, service).stream().map(ServiceReleases::release).toList();
    }

    /// By whom and when one of them was released, and by which name it can be opened.
    public static ReleasedImage release(SeenVersion seen) {
        return new ReleasedImage(name(seen.images()), labels(seen.images()),
                seen.release().map(Release::at).orElse(seen.since()),
                seen.release().flatMap(one -> one.changeCause().or(one::manager)));
    }

    /// By the manifest, which a registry has too; else by the configuration, which only an engine knows.
    private static ImageName name(List<Identified> images) {
        return images.stream().flatMap(image -> image.manifest().flatMap(manifest ->
                        ImageReference.parse(image.reference()).map(reference -> (ImageName) new ImageName.Anywhere(
                                new ImageReference(reference.registry(), reference.repository(), Optional.empty(),
                                        Optional.of(manifest))))).stream())
                .findFirst().orElseGet(() -> new ImageName.DockerDaemon(images.getFirst().digest().value()));
    }

    private static List<String> labels(List<Identified> images) {
        var labels = new TreeSet<String>();
        images.forEach(image -> ImageReference.parse(image.reference()).flatMap(reference ->
                reference.tag().map(tag -> reference.shortName() + ":" + tag)).ifPresent(labels::add));
        return List.copyOf(labels);
    }
}
