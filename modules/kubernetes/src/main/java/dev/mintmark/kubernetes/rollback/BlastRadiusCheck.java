package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import java.util.ArrayList;
import java.util.List;

/// Looks which other workloads of the namespace run the very version that is being left, and stay on it.
final class BlastRadiusCheck extends ClusterCheck {

    BlastRadiusCheck(ObjectApi api) {
        super("blast-radius", api);
    }

    @Override
    String question() {
        return "Which others run the version that is left";
    }

    @Override
    List<Finding> look(Member member, RolledKind kind, ClusterObject workload) throws CallFailed, InterruptedException {
        var own = PodTemplate.of(workload.json().at("/spec/template")).image(member.target()).orElse("");
        var others = new ArrayList<String>();
        for (var other : RolledKind.values()) {
            for (var object : api().list(other.type(), workload.ref().namespace(), "")) {
                if (!object.uid().equals(workload.uid()) && runs(object, own, member)) {
                    others.add(object.ref().toString());
                }
            }
        }
        return List.of(others.isEmpty()
                ? passed(member, "No other workload in " + workload.ref().namespace() + " runs the version that is left",
                        "All Deployments, StatefulSets and DaemonSets there were looked at.")
                : warned(member, others.size() + " more in " + workload.ref().namespace() + " run the version that is left",
                        String.join(", ", others) + ".", "Put them into the same plan, if they are to go back as well."));
    }

    private static boolean runs(ClusterObject object, String own, Member member) {
        return PodTemplate.of(object.json().at("/spec/template")).containers().stream()
                .map(container -> container.path("image").asText())
                .filter(image -> PodTemplate.isOf(member.target(), image))
                .anyMatch(image -> image.equals(own)
                        || PodTemplate.pinned(image).filter(member.from()::contains).isPresent());
    }
}
