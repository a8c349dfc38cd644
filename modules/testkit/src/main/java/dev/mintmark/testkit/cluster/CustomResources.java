package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Resources of Argo and Flux as an API server keeps them: versions, and the status subresource. No controller acts
/// on them. Guarded by the cluster's lock.
final class CustomResources {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> KINDS = Map.of("rollouts", "argoproj.io Rollout",
            "applications", "argoproj.io Application", "gitrepositories", "source.toolkit.fluxcd.io GitRepository",
            "kustomizations", "kustomize.toolkit.fluxcd.io Kustomization",
            "helmreleases", "helm.toolkit.fluxcd.io HelmRelease",
            "imagepolicies", "image.toolkit.fluxcd.io ImagePolicy",
            "imagerepositories", "image.toolkit.fluxcd.io ImageRepository",
            "imageupdateautomations", "image.toolkit.fluxcd.io ImageUpdateAutomation");

    private final Map<String, String> versions = new HashMap<>(Map.of("argoproj.io", "v1alpha1",
            "source.toolkit.fluxcd.io", "v1", "kustomize.toolkit.fluxcd.io", "v1", "helm.toolkit.fluxcd.io", "v2",
            "image.toolkit.fluxcd.io", "v1"));

    /// @param version empty if nobody has installed that group
    void serve(String group, String version) {
        versions.put(group, version);
    }

    /// The `apiVersion kind` of a plural name; empty if it is not one of these, or not installed.
    Optional<String> kind(String plural) {
        return Optional.ofNullable(KINDS.get(plural)).map(kind -> kind.split(" "))
                .filter(kind -> !versions.get(kind[0]).isEmpty())
                .map(kind -> kind[0] + "/" + versions.get(kind[0]) + " " + kind[1]);
    }

    /// What `/apis/<group>` answers.
    Optional<ObjectNode> group(String path) {
        var group = path.replaceFirst("^/apis/", "");
        return Optional.ofNullable(versions.get(group)).filter(version -> !version.isEmpty()).map(version -> {
            var answer = JSON.createObjectNode().put("kind", "APIGroup").put("apiVersion", "v1").put("name", group);
            var one = JSON.createObjectNode().put("groupVersion", group + "/" + version).put("version", version);
            answer.putArray("versions").add(one);
            answer.set("preferredVersion", one);
            return answer;
        });
    }

    /// The object as it is after a patch; by `/status`, nothing else changes.
    ObjectNode patched(Request request, Target target, ObjectNode before) throws Refusal, IOException {
        var type = request.headers().getOrDefault("content-type", "");
        if (type.startsWith("application/strategic-merge-patch+json")) {
            throw new Refusal(415, "UnsupportedMediaType", "the body of the request was in an unknown format");
        }
        var after = Patches.patched("", before, JSON.readTree(request.body()), type);
        if (target.subresource().equals("status")) {
            after.set("spec", before.path("spec"));
        }
        return after;
    }
}
