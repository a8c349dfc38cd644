package dev.mintmark.kubernetes.objects;

/// A namespace: only its name matters.
public record NamespaceObject(Metadata metadata) implements KubernetesObject {

    public NamespaceObject {
        metadata = metadata == null ? Metadata.NONE : metadata;
    }
}
