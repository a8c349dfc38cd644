package dev.mintmark.app.notify;

import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.frame.Notify.Place;
import java.util.List;
import java.util.Optional;

/// Where that is of which something is told.
public final class Places {

    private Places() {}

    public static List<Place> of(Plan plan) {
        return plan.members().stream().map(member -> new Place(member.workload().source(),
                Optional.of(member.workload().namespace()), member.service())).distinct().toList();
    }

    /// A copy is of an image, and a service is called like its image unless somebody says otherwise.
    public static List<Place> of(DebugCopy copy) {
        return List.of(new Place(copy.place().source(), Optional.of(copy.place().namespace()),
                ImageReference.parse(copy.image()).map(ImageReference::shortName).orElse("")));
    }

    static List<Place> of(SourceId source) {
        return List.of(new Place(source, Optional.empty(), ""));
    }
}
