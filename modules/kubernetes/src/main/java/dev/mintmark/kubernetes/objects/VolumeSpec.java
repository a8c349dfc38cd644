package dev.mintmark.kubernetes.objects;

import com.fasterxml.jackson.databind.JsonNode;

/// A volume as a pod or a template asks for it; of its kinds only those that can be written to. All but one are null.
public record VolumeSpec(String name, HostPath hostPath, JsonNode emptyDir, Claim persistentVolumeClaim) {

    public VolumeSpec {
        name = Text.orEmpty(name);
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
