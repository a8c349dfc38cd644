package dev.mintmark.kubernetes.objects;

import com.fasterxml.jackson.databind.JsonNode;

/// A volume as a pod or a template asks for it; of its kinds only those that can be written to, and configuration. All
/// but one are null.
public record VolumeSpec(String name, HostPath hostPath, JsonNode emptyDir, Claim persistentVolumeClaim,
        Named configMap, Named secret) {

    public VolumeSpec {
        name = Text.orEmpty(name);
    }

    /// A ConfigMap by its `name`, a Secret by its `secretName` where it is mounted and by its `name` elsewhere.
    public record Named(String name, String secretName) {

        public String called() {
            return Text.orEmpty(name == null ? secretName : name);
        }
    }

    public record HostPath(String path) {

        public HostPath {
            path = Text.orEmpty(path);
        }
    }

    public record Claim(String claimName, boolean readOnly) {

        public Claim {
            claimName = Text.orEmpty(claimName);
        }
    }
}
