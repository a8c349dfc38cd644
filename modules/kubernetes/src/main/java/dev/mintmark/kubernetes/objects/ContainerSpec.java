package dev.mintmark.kubernetes.objects;

/// A container as a pod or a template asks for it.
public record ContainerSpec(String name, String image, String restartPolicy) {

    public ContainerSpec {
        name = Text.orEmpty(name);
        image = Text.orEmpty(image);
        restartPolicy = Text.orEmpty(restartPolicy);
    }
}
