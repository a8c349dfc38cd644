package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import java.util.List;

/// Looks for what keeps instances from being replaced though the template is: a partition, replacement by hand, and that there
/// are none. Then the cluster says that it is done when it is not.
final class PartitionCheck extends ClusterCheck {

    PartitionCheck(ObjectApi api) {
        super("partition", api);
    }

    @Override
    String question() {
        return "Whether all instances will be replaced";
    }

    @Override
    List<Finding> look(Member member, RolledKind kind, ClusterObject workload) {
        var wanted = new RolloutState(workload).wanted();
        if (wanted == 0) {
            return List.of(warned(member, workload.ref() + " wants no instances", "The cluster will say at once that it is "
                    + "rolled out, and nothing will be seen to run the target.",
                    "Scale it up to prove the target, or take this as a change for later."));
        }
        if (workload.json().at("/spec/updateStrategy/type").asText().equals("OnDelete")) {
            return List.of(warned(member, "Instances of " + workload.ref() + " are replaced by hand only",
                    "Its update strategy is OnDelete: all " + wanted + " stay as they are until somebody deletes them.",
                    "Delete its pods one by one after the rollback, or change its strategy first."));
        }
        var partition = workload.json().at("/spec/updateStrategy/rollingUpdate/partition").asInt();
        if (partition > 0) {
            var stay = Math.min(partition, wanted);
            return List.of(warned(member, stay + " of " + wanted + " instances of " + workload.ref() + " stay as they are",
                    "Its partition is " + partition + ": pods below that number are not replaced, and the cluster says that "
                            + "it is done when the others are.",
                    "Set the partition to 0 for all of them, where it is kept."));
        }
        return List.of(passed(member, "All instances of " + workload.ref() + " will be replaced",
                "It wants " + wanted + ", and nothing holds any of them back."));
    }
}
