package dev.mintmark.kubernetes.objects;

/// Any object as far as it is read.
public sealed interface KubernetesObject permits PodObject, WorkloadObject, RevisionObject, NamespaceObject,
        ConfigObject {

    Metadata metadata();
}
