package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.util.ArrayList;
import java.util.List;

/// Looks who else sets the number of instances, and says that a rollback leaves it alone.
final class AutoscalingCheck extends ClusterCheck {

    AutoscalingCheck(ObjectApi api) {
        super("autoscaling", api);
    }

    @Override
    String question() {
        return "Whether somebody else sets the number of instances";
    }

    @Override
    List<Finding> look(Member member, RolledKind kind, ClusterObject workload) throws CallFailed, InterruptedException {
        var scalers = new ArrayList<String>();
        for (var type : List.of(RolledKind.Types.AUTOSCALERS, RolledKind.Types.SCALED_OBJECTS)) {
            for (var scaler : scalers(type, workload.ref().namespace())) {
                var target = scaler.json().at("/spec/scaleTargetRef");
                if (target.path("name").asText().equals(workload.ref().name())
                        && target.path("kind").asText("Deployment").equals(workload.ref().type().kind())) {
                    scalers.add(type.kind() + " " + scaler.ref().name());
                }
            }
        }
        var now = "It wants " + new RolloutState(workload).wanted() + " instances now, and that is not touched.";
        return List.of(scalers.isEmpty() ? passed(member, "The number of instances is left alone", now)
                : passed(member, "The number of instances is left to " + String.join(" and ", scalers), now));
    }

    private List<ClusterObject> scalers(ObjectType type, String namespace) throws CallFailed, InterruptedException {
        try {
            return api().list(type, namespace, "");
        } catch (CallFailed failed) {
            if (failed.isAbsent()) {
                return List.of();
            }
            throw failed;
        }
    }
}
