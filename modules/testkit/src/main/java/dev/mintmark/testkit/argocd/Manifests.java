package dev.mintmark.testkit.argocd;

/// Manifests for a [FakeRepository], as Argo CD renders them.
public final class Manifests {

    private Manifests() {}

    public static String deployment(String namespace, String name, String image) {
        return """
                {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"namespace": "%s", "name": "%s"},
                 "spec": {"replicas": 3, "template": {"spec": {"containers": [{"name": "%s", "image": "%s"}]}}}}
                """.formatted(namespace, name, name, image);
    }

    /// @param value as it is in a manifest: in base64
    public static String secret(String namespace, String name, String value) {
        return """
                {"apiVersion": "v1", "kind": "Secret", "metadata": {"namespace": "%s", "name": "%s"},
                 "data": {"password": "%s", "user": "c2hvcA=="}}
                """.formatted(namespace, name, value);
    }

    /// A Job that runs at a phase: `PreSync`, `PostSync`.
    public static String hook(String namespace, String name, String phase) {
        return """
                {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"namespace": "%s", "name": "%s",
                 "annotations": {"argocd.argoproj.io/hook": "%s"}}, "spec": {}}
                """.formatted(namespace, name, phase);
    }
}
