package dev.mintmark.git.manifest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Lays kustomizations over what they are made of, in kustomize's order, as far as images and names go: resources,
/// patches, then namespace, names and images. Stays within the repository.
final class Layers {

    private static final int MOST_LAYERS = 300;
    private static final int MOST_WORKLOADS = 5_000;

    private final Shelf shelf;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> reached = new LinkedHashSet<>();
    private int layers;
    private int workloads;

    Layers(Shelf shelf) {
        this.shelf = shelf;
    }

    /// The workloads of a kustomization, each with what has the last word about its images.
    List<Declared> of(Kustomization kustomization) throws IOException, InterruptedException {
        var declared = new ArrayList<Declared>();
        if (++layers > MOST_LAYERS || open.contains(kustomization.directory())) {
            shelf.remark(kustomization.file().path() + " was left out: too many layers, or a circle of them.");
            return declared;
        }
        open.push(kustomization.directory());
        reached.add(kustomization.file().path());
        for (var resource : kustomization.resources()) {
            declared.addAll(resource(kustomization, resource));
        }
        for (var patch : kustomization.patches()) {
            for (var change : declarations(kustomization, patch)) {
                declared.stream().filter(each -> each.isPatchedBy(change)).forEach(each -> patch(each, change));
            }
        }
        if (kustomization.inlinePatches().stream().anyMatch(patch -> patch.contains("image"))) {
            shelf.remark("A patch that is written into " + kustomization.file().path() + " may say images as well.");
        }
        open.pop();
        declared.forEach(each -> dress(each, kustomization));
        return declared;
    }

    /// The paths of all files that were reached.
    Set<String> reached() {
        return Set.copyOf(reached);
    }

    private List<Declared> resource(Kustomization from, String resource) throws IOException, InterruptedException {
        var path = Paths.resolve(from.directory(), resource);
        if (resource.contains("://") || resource.startsWith("git@") || path.isEmpty()) {
            shelf.remark(resource + ", which " + from.file().path() + " names, is not in this repository.");
            return List.of();
        }
        var directory = Kustomization.of(shelf, path.get());
        return directory.isPresent() ? of(directory.get()) : declarations(from, resource);
    }

    private List<Declared> declarations(Kustomization from, String resource) throws IOException, InterruptedException {
        var path = Paths.resolve(from.directory(), resource);
        if (path.isEmpty() || !shelf.paths().contains(path.get())) {
            shelf.remark(resource + ", which " + from.file().path() + " names, is not in this repository.");
            return List.of();
        }
        reached.add(path.get());
        var found = shelf.file(path.get()).map(Declarations::in).orElse(List.of());
        workloads += found.size();
        if (workloads > MOST_WORKLOADS) {
            shelf.remark("Not all workloads were looked at: there are too many.");
            return List.of();
        }
        return found;
    }

    private static void patch(Declared workload, Declared change) {
        for (var changed : change.containers()) {
            workload.containers().stream().filter(each -> each.name().equals(changed.name()))
                    .forEach(each -> each.become(changed.image(), changed.origin()));
        }
    }

    private static void dress(Declared workload, Kustomization with) {
        if (!with.text("namespace").isEmpty()) {
            workload.move(with.text("namespace"));
        }
        workload.rename(with.text("namePrefix"), with.text("nameSuffix"));
        for (var container : workload.containers()) {
            for (var images : with.images()) {
                if (images.entry().text("name").filter(container.image().name()::equals).isPresent()) {
                    apply(images, container);
                }
            }
        }
    }

    private static void apply(Origin.ImagesEntry images, Declared.Container container) {
        var entry = images.entry();
        entry.text("newName").ifPresent(name -> container.rename(container.image().named(name), images));
        entry.text("newTag").ifPresent(tag -> container.become(container.image().tagged(tag), images));
        entry.text("digest").ifPresent(digest -> container.become(container.image().pinned(digest), images));
    }
}
