package dev.mintmark.git.manifest;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.git.yaml.YamlNode;
import dev.mintmark.git.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds images in the values of charts: in values files, and in HelmReleases.
final class HelmValues {

    /// An image among some values.
    ///
    /// @param keys  the way to it, with dots
    /// @param image as the chart will most likely put it together
    record Candidate(String keys, ImageText image, Origin origin) {

        @Override
        public String toString() {
            return keys + " (" + image + ") in " + origin.file().path();
        }
    }

    private static final int MOST = 500;

    private final Member member;
    private final List<Candidate> candidates = new ArrayList<>();

    private HelmValues(Member member) {
        this.member = member;
    }

    /// Those that can be the member's: of its repository, else without one but under its name; all there are if none
    /// is.
    static List<Candidate> in(List<ManifestFile> files, Member member) {
        var values = new HelmValues(member);
        files.forEach(values::look);
        return values.candidates;
    }

    /// Those of the candidates that are meant.
    static List<Candidate> meant(List<Candidate> candidates, Member member) {
        var sure = candidates.stream().filter(each -> isOf(each, member.target().repository())).toList();
        var named = sure.stream().filter(each -> isNamed(each, member)).toList();
        if (!sure.isEmpty()) {
            return sure.size() > 1 && named.size() == 1 ? named : sure;
        }
        var open = candidates.stream().filter(each -> each.image().name().isEmpty()).toList();
        var openAndNamed = open.stream().filter(each -> isNamed(each, member)).toList();
        return openAndNamed.isEmpty() && candidates.size() == 1 ? open : openAndNamed;
    }

    private void look(ManifestFile file) {
        file.documents().stream().flatMap(Declarations::objects).forEach(document -> {
            var isObject = document.text("apiVersion").isPresent() && document.text("kind").isPresent();
            if (!isObject && !Kustomization.NAMES.contains(Paths.nameOf(file.path()))
                    && !Paths.nameOf(file.path()).equals("Chart.yaml")) {
                walk(file, document, "", visited());
            } else if (document.text("kind").filter("HelmRelease"::equals).isPresent() && isOwn(document)) {
                document.at("spec", "values").ifPresent(values -> walk(file, values, "spec.values.", visited()));
            }
        });
    }

    private boolean isOwn(YamlNode release) {
        var owner = member.ownership().owner();
        return owner.kind() != Owner.Kind.FLUX_HELM_RELEASE
                || release.text("metadata", "name").filter(owner.name()::equals).isPresent();
    }

    private void walk(ManifestFile file, YamlNode node, String keys, Set<YamlNode> visited) {
        if (candidates.size() >= MOST || !visited.add(node)) {
            return;
        }
        if (node instanceof Mapping mapping) {
            for (var entry : mapping.entries()) {
                var way = keys + entry.key().value();
                if (!consider(file, entry, way)) {
                    walk(file, entry.value(), way + ".", visited);
                }
            }
        } else {
            node.items().forEach(item -> walk(file, item, keys, visited));
        }
    }

    /// Whether this is an image.
    private boolean consider(ManifestFile file, YamlNode.Entry entry, String way) {
        if (!entry.key().value().toLowerCase(Locale.ROOT).endsWith("image")) {
            return false;
        }
        if (entry.value() instanceof YamlNode.Scalar text && !text.value().isBlank()) {
            candidates.add(new Candidate(way, ImageText.of(text.value()), new Origin.Field(file, text)));
            return true;
        }
        if (entry.value() instanceof Mapping image && (image.entry("tag").isPresent() || image.entry("digest")
                .isPresent()
                || image.entry("repository").isPresent())) {
            candidates.add(new Candidate(way, image(image), new Origin.Values(file, image)));
            return true;
        }
        return false;
    }

    private static ImageText image(Mapping image) {
        var repository = image.text("repository").or(() -> image.text("name")).orElse("");
        var name = image.text("registry").filter(_ -> !repository.isEmpty()).map(host -> host + "/" + repository)
                .orElse(repository);
        var tagged = ImageText.of(name + ":" + image.text("tag").orElse(""));
        return image.text("digest").map(tagged::pinned).orElse(tagged);
    }

    private static boolean isOf(Candidate candidate, String repository) {
        var name = candidate.image().name();
        return !name.isEmpty() && (ImageText.isSameRepository(name, repository) || repository.endsWith("/" + name));
    }

    private static boolean isNamed(Candidate candidate, Member member) {
        return List.of(candidate.keys().split("\\.")).stream()
                .anyMatch(key -> key.equals(member.workload().name()) || key.equals(member.service()));
    }

    /// By object, since an anchor may bring the same values in many times over.
    private static Set<YamlNode> visited() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
