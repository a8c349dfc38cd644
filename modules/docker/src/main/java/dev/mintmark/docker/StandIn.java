package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.regex.Pattern;

/// A container that stands beside another one while that is rolled back: the one that comes, the one that went, the one
/// that failed. It has the other's labels and is told apart by its name. It is nobody's replica and stands for itself.
///
/// Public for the rooms within this room only.
public final class StandIn {

    /// The label that says what the image of a container that was rolled back was called when it was good.
    public static final String IMAGE = "dev.mintmark.rollback.image";

    private static final Pattern NAME = Pattern.compile(".+\\.mintmark-(?:next|before|failed)-[a-z0-9]{12}");

    private StandIn() {}

    /// What is made while the present one still runs.
    public static String next(String container, String plan) {
        return container + ".mintmark-next-" + plan;
    }

    /// What ran before, stopped, so that it can be brought back.
    public static String before(String container, String plan) {
        return container + ".mintmark-before-" + plan;
    }

    /// What was to come, and did not run.
    public static String failed(String container, String plan) {
        return container + ".mintmark-failed-" + plan;
    }

    public static boolean isName(String container) {
        return NAME.matcher(container).matches();
    }

    /// The workload that a container belongs to.
    ///
    /// @param listed one element of the answer of `GET /containers/json`
    public static WorkloadId workload(SourceId source, JsonNode listed) {
        return new ContainerTranslation(source, "").workload(ContainerFacts.listed(listed));
    }
}
