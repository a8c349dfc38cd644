package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.util.ArrayList;
import java.util.List;

/// Asks the API server whether one may do what the rollback needs. What goes another way than through the API server needs
/// none of it.
final class PermissionCheck extends ClusterCheck {

    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    PermissionCheck(ObjectApi api) {
        super("permission", api);
    }

    @Override
    String question() {
        return "Whether you may roll back";
    }

    @Override
    List<Finding> look(Member member, RolledKind kind, ClusterObject workload) throws CallFailed, InterruptedException {
        if (member.ownership().owner().kind() != Owner.Kind.KUBERNETES) {
            return List.of();
        }
        var namespace = workload.ref().namespace();
        if (!may("patch", kind.type(), namespace, workload.ref().name())) {
            return List.of(blocked(member, "You may not patch " + workload.ref(),
                    "The API server says so (SelfSubjectAccessReview).",
                    "Ask for a role that may patch " + kind.type().plural() + " in " + namespace + "."));
        }
        var missing = new ArrayList<String>();
        for (var type : List.of(kind.history(), RolledKind.Types.PODS)) {
            if (!may("list", type, namespace, "")) {
                missing.add(type.plural());
            }
        }
        return List.of(missing.isEmpty()
                ? passed(member, "You may patch " + workload.ref(), "The API server says so (SelfSubjectAccessReview).")
                : warned(member, "You may not list " + String.join(" and ", missing) + " in " + namespace,
                        "The API server says so (SelfSubjectAccessReview).",
                        "Without them it is not seen which template ran the target. Ask for a role that may list them."));
    }

    private boolean may(String verb, ObjectType type, String namespace, String name)
            throws CallFailed, InterruptedException {
        var review = JsonNodeFactory.instance.objectNode().put("apiVersion", "authorization.k8s.io/v1")
                .put("kind", "SelfSubjectAccessReview");
        var asked = review.putObject("spec").putObject("resourceAttributes").put("verb", verb).put("group", type.group())
                .put("resource", type.plural()).put("namespace", namespace);
        if (!name.isEmpty()) {
            asked.put("name", name);
        }
        return api().review(REVIEWS, review, "permissions").at("/status/allowed").asBoolean();
    }
}
