package dev.mintmark.git.manifest;

import dev.mintmark.change.rollback.Target;
import dev.mintmark.git.yaml.Edit;
import dev.mintmark.git.yaml.YamlNode;
import dev.mintmark.git.yaml.YamlNode.Entry;
import dev.mintmark.git.yaml.YamlNode.Mapping;
import dev.mintmark.git.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Works out what to write so that a place means the target. Always its digest: a tag alone may mean other bytes by
/// now.
final class ImageEdits {

    private static final String DIGEST = "digest";
    private static final String NEW_TAG = "newTag";
    private static final String NEW_NAME = "newName";

    private final Target target;

    ImageEdits(Target target) {
        this.target = target;
    }

    /// Edits by which a container means the target; empty if it is written in a way that cannot be kept.
    ///
    /// @return for each file that is changed, in order
    Optional<List<InFile>> of(Declared.Container container) {
        var isNamed = ImageText.isSameRepository(container.image().name(), target.repository());
        var edits = new ArrayList<Optional<InFile>>();
        if (!isNamed && container.renamed().isPresent()) {
            var images = container.renamed().get();
            edits.add(value(images.entry(), NEW_NAME).flatMap(name -> in(images).replace(name, target.repository()))
                    .map(edit -> new InFile(images.file(), List.of(edit))));
        }
        edits.add(switch (container.origin()) {
            case Origin.Field field -> field(field, isNamed || container.renamed().isPresent());
            case Origin.ImagesEntry images -> entry(images, isNamed || container.renamed().isPresent());
            case Origin.Values values -> values(values);
        });
        return edits.stream().allMatch(Optional::isPresent)
                ? Optional.of(edits.stream().flatMap(Optional::stream).toList()) : Optional.empty();
    }

    /// The edits of one file.
    record InFile(ManifestFile file, List<Edit> edits) {}

    Optional<InFile> field(Origin.Field field, boolean keepsName) {
        var name = keepsName ? ImageText.of(field.image().value()).name() : target.repository();
        return in(field).replace(field.image(), name + "@" + target.digest())
                .map(edit -> new InFile(field.file(), List.of(edit)));
    }

    /// A tag beside the digest is dropped: kustomize would write both, and people believe the tag.
    private Optional<InFile> entry(Origin.ImagesEntry images, boolean keepsName) {
        var entry = images.entry();
        var text = in(images);
        var digest = entry.entry(DIGEST);
        var tag = entry.entry(NEW_TAG);
        var edits = new ArrayList<Optional<Edit>>();
        if (digest.isPresent()) {
            edits.add(write(text, digest.get(), target.digest().value()));
            tag.ifPresent(old -> edits.add(text.remove(entry, old)));
        } else if (tag.isPresent()) {
            edits.add(text.replace(tag.get().key(), DIGEST));
            edits.add(write(text, tag.get(), target.digest().value()));
        } else {
            edits.add(entry.entry(NEW_NAME).or(() -> entry.entry("name"))
                    .flatMap(name -> text.insertAfter(entry, name, DIGEST, target.digest().value())));
        }
        if (!keepsName) {
            edits.add(entry.entry("name").flatMap(name -> text.insertAfter(entry, name, NEW_NAME,
                    target.repository())));
        }
        return all(images.file(), edits);
    }

    /// Beside a digest, charts still print the tag: it is made true where that is possible. Where a chart knows tags
    /// only, `tag@digest` is a reference by digest all the same.
    Optional<InFile> values(Origin.Values values) {
        var image = values.image();
        var text = in(values);
        var digest = image.entry(DIGEST);
        var tag = image.entry("tag");
        var edits = new ArrayList<Optional<Edit>>();
        var pinned = target.tag().orElseGet(target.digest()::shortForm) + "@" + target.digest();
        if (digest.isPresent()) {
            edits.add(write(text, digest.get(), target.digest().value()));
            if (image.text("tag").isPresent() && target.tag().isPresent()) {
                edits.add(write(text, tag.orElseThrow(), target.tag().get()));
            }
        } else if (tag.isPresent()) {
            edits.add(write(text, tag.get(), pinned));
        } else {
            edits.add(image.entry("repository").flatMap(name -> text.insertAfter(image, name, "tag", pinned)));
        }
        return all(values.file(), edits);
    }

    private static Optional<Edit> write(YamlText text, Entry entry, String value) {
        return YamlText.standsInPlace(entry) ? entry.value().scalar().flatMap(old -> text.replace(old, value))
                : Optional.empty();
    }

    private static Optional<InFile> all(ManifestFile file, List<Optional<Edit>> edits) {
        return edits.stream().allMatch(Optional::isPresent)
                ? Optional.of(new InFile(file, edits.stream().flatMap(Optional::stream).toList())) : Optional.empty();
    }

    private static YamlText in(Origin origin) {
        return new YamlText(origin.file().text());
    }

    private static Optional<YamlNode.Scalar> value(Mapping mapping, String key) {
        return Stream.of(mapping.entry(key)).flatMap(Optional::stream).filter(YamlText::standsInPlace)
                .flatMap(entry -> entry.value().scalar().stream()).findFirst();
    }
}
