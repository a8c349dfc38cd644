package dev.mintmark.git.manifest;

import dev.mintmark.change.rollback.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A workload as some manifests declare it; changes while kustomizations are laid over it.
final class Declared {

    /// One of its containers, with its image as it stands so far.
    static final class Container {

        private final String name;
        private final boolean init;
        private ImageText image;
        private Origin origin;
        private Optional<Origin.ImagesEntry> renamed = Optional.empty();

        Container(String name, boolean init, ImageText image, Origin origin) {
            this.name = name;
            this.init = init;
            this.image = image;
            this.origin = origin;
        }

        String name() {
            return name;
        }

        ImageText image() {
            return image;
        }

        Origin origin() {
            return origin;
        }

        /// The entry that gave the image another name, if one did.
        Optional<Origin.ImagesEntry> renamed() {
            return renamed;
        }

        void become(ImageText other, Origin by) {
            image = other;
            origin = by;
        }

        void rename(ImageText other, Origin.ImagesEntry by) {
            image = other;
            renamed = Optional.of(by);
        }
    }

    private final String kind;
    private final List<Container> containers;
    private String namespace;
    private String name;

    Declared(String kind, String namespace, String name, List<Container> containers) {
        this.kind = kind;
        this.namespace = namespace;
        this.name = name;
        this.containers = List.copyOf(containers);
    }

    List<Container> containers() {
        return containers;
    }

    void move(String otherNamespace) {
        namespace = otherNamespace;
    }

    void rename(String prefix, String suffix) {
        name = prefix + name + suffix;
    }

    /// Whether this is what a patch is for. A patch may leave out the namespace.
    boolean isPatchedBy(Declared patch) {
        return kind.equals(patch.kind) && name.equals(patch.name)
                && (patch.namespace.isEmpty() || namespace.isEmpty() || namespace.equals(patch.namespace));
    }

    /// Whether this is the member's workload. Manifests may leave out the namespace.
    boolean is(Member member) {
        var id = member.workload();
        return kind.equals(id.kind()) && name.equals(id.name())
                && (namespace.isEmpty() || id.namespace().isEmpty() || namespace.equals(id.namespace()));
    }

    /// The containers whose image the target is: the one that has its name, else those that have its repository, else
    /// the only one there is; and all that run the very same image beside it.
    List<Container> meantBy(Member member) {
        var target = member.target();
        var meant = containers.stream().filter(each -> each.name.equals(target.container())).toList();
        if (meant.isEmpty()) {
            meant = containers.stream()
                    .filter(each -> ImageText.isSameRepository(each.image.name(), target.repository())).toList();
        }
        if (meant.isEmpty()) {
            var main = containers.stream().filter(each -> !each.init).toList();
            meant = main.size() == 1 ? main : List.of();
        }
        var all = new ArrayList<>(meant);
        for (var other : containers) {
            if (!all.contains(other) && all.stream().anyMatch(each -> each.image.equals(other.image))) {
                all.add(other);
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
