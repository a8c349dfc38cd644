package dev.mintmark.app.copies;

import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.copies.CopySubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What other screens select, as what a copy can be made of.
public final class CopySubjects {

    private static final String OF_ENGINE = "docker-daemon:";

    private CopySubjects() {}

    /// A version: first by the names that engines give its bytes, then by those of registries.
    public static CopySubject version(ComparedImage image, Optional<SourceId> source) {
        return new CopySubject(origins(image), image.service(), image.digest(), source, "");
    }

    /// An instance as it is; on another place, the image it runs.
    ///
    /// @param image absent if nobody knows which bytes it runs
    public static CopySubject instance(Instance instance, Optional<ComparedImage> image) {
        List<CopyOrigin> origins = new ArrayList<>();
        origins.add(new CopyOrigin.LikeInstance(instance.id()));
        image.ifPresent(known -> origins.addAll(origins(known)));
        return new CopySubject(origins, instance.name(), image.flatMap(ComparedImage::digest),
                Optional.of(instance.id().source()), instance.workload().namespace());
    }

    private static List<CopyOrigin> origins(ComparedImage image) {
        var origins = new ArrayList<CopyOrigin>();
        image.names().stream().filter(name -> name.startsWith(OF_ENGINE))
                .forEach(name -> origins.add(new CopyOrigin.OfImage(name.substring(OF_ENGINE.length()))));
        image.names().stream().filter(name -> !name.startsWith(OF_ENGINE))
                .forEach(name -> origins.add(new CopyOrigin.OfImage(name)));
        return origins;
    }
}
