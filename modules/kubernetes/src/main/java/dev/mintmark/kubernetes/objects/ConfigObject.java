package dev.mintmark.kubernetes.objects;

/// A ConfigMap or a Secret, of which only the metadata is asked for: its content does not even leave the server.
public record ConfigObject(Metadata metadata) implements KubernetesObject {

    public ConfigObject {
        metadata = metadata == null ? Metadata.NONE : metadata;
    }
}
