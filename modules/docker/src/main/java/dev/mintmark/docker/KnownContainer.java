package dev.mintmark.docker;

/// A container and the image it was made from, as last inspected.
record KnownContainer(ContainerFacts container, ImageFacts image) {

    String id() {
        return container.id();
    }
}
