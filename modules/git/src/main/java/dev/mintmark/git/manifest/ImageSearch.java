package dev.mintmark.git.manifest;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.git.yaml.Edit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds the place that has the last word about which image a workload runs, and what to write there.
///
/// A directory with a kustomization is laid together as kustomize does it; any other is searched through for manifests,
/// and for the values of charts if none declares the workload.
public final class ImageSearch {

    private final Shelf shelf;

    public ImageSearch(RepositoryFiles files) {
        this.shelf = new Shelf(files);
    }

    /// @param path a directory or a file of the repository; empty for its root
    public ImageAnswer find(Member member, String path) throws IOException, InterruptedException {
        var place = Paths.resolve("", path);
        if (place.isEmpty()) {
            return nothing("the path " + path + " leads out of the repository", List.of());
        }
        var kustomization = kustomization(place.get());
        List<Declared> declared;
        Optional<Layers> layers = Optional.empty();
        if (kustomization.isPresent()) {
            layers = Optional.of(new Layers(shelf));
            declared = layers.get().of(kustomization.get());
        } else {
            declared = declarations(place.get());
        }
        var own = declared.stream().filter(each -> each.is(member)).toList();
        return own.isEmpty() ? values(member, declared) : workload(member, own, declared, layers);
    }

    private Optional<Kustomization> kustomization(String place) throws IOException, InterruptedException {
        var isFile = Kustomization.NAMES.contains(Paths.nameOf(place)) && shelf.paths().contains(place);
        return Kustomization.of(shelf, isFile ? Paths.directoryOf(place) : place);
    }

    private List<Declared> declarations(String place) throws IOException, InterruptedException {
        var declared = new ArrayList<Declared>();
        for (var file : shelf.paths().tailSet(place)) {
            if (!place.isEmpty() && !file.startsWith(place)) {
                break;
            }
            if (file.equals(place) || Paths.isBelow(file, place) && isManifest(file)) {
                shelf.file(file).map(Declarations::in).ifPresent(declared::addAll);
            }
        }
        return declared;
    }

    /// The templates of charts are no YAML before they are filled in.
    private static boolean isManifest(String path) {
        return path.matches(".*\\.(?:ya?ml|json)") && !("/" + path).contains("/templates/");
    }

    private ImageAnswer workload(Member member, List<Declared> own, List<Declared> declared, Optional<Layers> layers)
            throws IOException, InterruptedException {
        var containers = own.stream().flatMap(each -> each.meantBy(member).stream()).toList();
        if (containers.isEmpty()) {
            return nothing("none of its containers is " + member.target().container() + " or runs "
                    + member.target().repository(), own.stream().map(Declared::toString).toList());
        }
        if (own.size() > 1 && !containers.stream().allMatch(each -> each.origin().isSameAs(containers.getFirst()
                .origin()))) {
            return nothing("it is declared more than once", containers.stream()
                    .map(each -> each.image() + " in " + each.origin().file().path()).toList());
        }
        var first = containers.getFirst();
        var now = first.image().toString();
        if (containers.stream().allMatch(each -> each.image().digest().equals(member.target().digest().value()))) {
            return new ImageAnswer.Found(new TreeMap<>(), where(first.origin()), now, List.of(), shelf.remarks());
        }
        var edits = edits(member, containers);
        if (edits.isEmpty()) {
            return nothing("it is written as a block or an alias, which cannot be changed alone",
                    List.of(where(first.origin())));
        }
        var shared = new SharedWith(shelf, containers).among(declared, own);
        if (layers.isPresent()) {
            shared.addAll(new SharedWith(shelf, containers).beyond(layers.get()));
        }
        var remarks = new ArrayList<>(shelf.remarks());
        if (!ImageText.isSameRepository(first.image().name(), member.target().repository())) {
            remarks.add("The repository changes from " + first.image().name() + " to " + member.target().repository()
                    + ".");
        }
        return new ImageAnswer.Found(edits.get(), where(first.origin()), now, shared, remarks);
    }

    private static Optional<SortedMap<String, List<Edit>>> edits(Member member, List<Declared.Container> containers) {
        var edits = new TreeMap<String, List<Edit>>();
        for (var container : containers) {
            var wanted = new ImageEdits(member.target()).of(container);
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            for (var part : wanted.get()) {
                var all = edits.computeIfAbsent(part.file().path(), _ -> new ArrayList<>());
                part.edits().stream().filter(edit -> !all.contains(edit)).forEach(all::add);
            }
        }
        return Optional.of(edits);
    }

    private ImageAnswer values(Member member, List<Declared> declared) {
        var candidates = HelmValues.in(shelf.looked(), member);
        var meant = HelmValues.meant(candidates, member);
        if (meant.size() != 1) {
            var others = declared.stream().map(Declared::toString);
            return nothing(meant.isEmpty() ? "no file declares it or its image" : "several values can be meant",
                    meant.isEmpty() ? Stream.concat(candidates.stream().map(Object::toString), others).toList()
                            : meant.stream().map(Object::toString).toList());
        }
        var found = meant.getFirst();
        var where = found.keys() + " in " + found.origin().file().path();
        if (found.image().digest().equals(member.target().digest().value())) {
            return new ImageAnswer.Found(new TreeMap<>(), where, found.image().toString(), List.of(), shelf.remarks());
        }
        var edits = new ImageEdits(member.target());
        var wanted = switch (found.origin()) {
            case Origin.Values values -> edits.values(values);
            case Origin.Field field -> edits.field(field, true);
            case Origin.ImagesEntry _ -> Optional.<ImageEdits.InFile>empty();
        };
        if (wanted.isEmpty()) {
            return nothing("it is written as a block or an alias, which cannot be changed alone", List.of(where));
        }
        var remarks = new ArrayList<>(shelf.remarks());
        remarks.add("How the chart puts the image together was not looked at; the value becomes a reference by digest.");
        return new ImageAnswer.Found(new TreeMap<>(Map.of(wanted.get().file().path(), wanted.get().edits())), where,
                found.image().toString(), List.of(), remarks);
    }

    private static String where(Origin origin) {
        var path = origin.file().path();
        return switch (origin) {
            case Origin.Field field -> "image " + field.image().value() + " in " + path;
            case Origin.ImagesEntry images -> "images entry " + images.entry().text("name").orElse("") + " in " + path;
            case Origin.Values _ -> "values in " + path;
        };
    }

    private ImageAnswer nothing(String why, List<String> candidates) {
        return new ImageAnswer.NotFound(why, shelf.looked().stream().map(ManifestFile::path).toList(), candidates,
                shelf.remarks());
    }
}
