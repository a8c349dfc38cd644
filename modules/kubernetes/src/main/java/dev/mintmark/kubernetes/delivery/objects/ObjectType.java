package dev.mintmark.kubernetes.delivery.objects;

/// A kind of object, and where an API server keeps it.
///
/// @param apiVersion `v1`, `apps/v1`
/// @param plural     as it is in paths
public record ObjectType(String apiVersion, String kind, String plural) {

    public static final ObjectType DEPLOYMENTS = new ObjectType("apps/v1", "Deployment", "deployments");
    public static final ObjectType REPLICA_SETS = new ObjectType("apps/v1", "ReplicaSet", "replicasets");
    public static final ObjectType SECRETS = new ObjectType("v1", "Secret", "secrets");
    public static final ObjectType ROLLOUTS = new ObjectType("argoproj.io/v1alpha1", "Rollout", "rollouts");

    /// Empty for the core group.
    public String group() {
        return apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
    }

    ObjectType in(String version) {
        return new ObjectType(group() + "/" + version, kind, plural);
    }

    /// @param namespace empty for all of them
    String path(String namespace) {
        return (group().isEmpty() ? "/api/" : "/apis/") + apiVersion
                + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/" + plural;
    }

    /// For people: *"kustomizations of kustomize.toolkit.fluxcd.io in namespace shop"*.
    String words(String namespace) {
        return plural + (group().isEmpty() ? "" : " of " + group())
                + (namespace.isEmpty() ? " in all namespaces" : " in namespace " + namespace);
    }
}
