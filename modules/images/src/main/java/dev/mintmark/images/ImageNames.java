package dev.mintmark.images;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Reads names of images as people type them.
public final class ImageNames {

    private static final String DAEMON = "docker-daemon:";
    private static final String REGISTRY = "docker://";
    private static final String LAYOUT = "oci:";
    private static final String OCI_ARCHIVE = "oci-archive:";
    private static final String DOCKER_ARCHIVE = "docker-archive:";
    private static final int LONGEST = 4096;

    /// As `docker images` shows them, or whole. Shorter ones are rather names of repositories.
    private static final Pattern ID = Pattern.compile("(?:sha256:)?[0-9a-f]{12,64}|sha256:[0-9a-f]{4,64}");

    private ImageNames() {}

    /// The name that `text` spells: `docker-daemon:REF`, `docker://HOST/REPO[:TAG|@DIGEST]`, `oci:DIR[:TAG]`,
    /// `oci-archive:FILE[:TAG]`, `docker-archive:FILE[:REF]`, a bare reference, or an image ID, which only an engine
    /// knows.
    ///
    /// Paths may hold colons: the longest part that is there on this machine is taken for the path. If none is, the
    /// path ends at the first colon, as it always does for other tools.
    ///
    /// @throws ImageUnreadable with the code `image.name`
    public static ImageName parse(String text) throws ImageUnreadable {
        var name = text.strip();
        if (name.length() > LONGEST) {
            throw NameProblems.tooLong(LONGEST);
        }
        if (name.startsWith(DAEMON)) {
            return daemon(name, name.substring(DAEMON.length()));
        }
        if (name.startsWith(REGISTRY)) {
            return new ImageName.DockerRegistry(reference(name, name.substring(REGISTRY.length())));
        }
        if (name.startsWith(LAYOUT)) {
            return file(name, name.substring(LAYOUT.length()), ImageName.OciLayout::new);
        }
        if (name.startsWith(OCI_ARCHIVE)) {
            return file(name, name.substring(OCI_ARCHIVE.length()), ImageName.OciArchive::new);
        }
        if (name.startsWith(DOCKER_ARCHIVE)) {
            return file(name, name.substring(DOCKER_ARCHIVE.length()), ImageName.DockerArchive::new);
        }
        if (ID.matcher(name).matches()) {
            return new ImageName.DockerDaemon(name);
        }
        var mistaken = NameProblems.mistaken(name);
        if (mistaken.isPresent()) {
            throw mistaken.get();
        }
        return new ImageName.Anywhere(reference(name, name));
    }

    private static ImageName daemon(String name, String reference) throws ImageUnreadable {
        if (!ID.matcher(reference).matches()) {
            reference(name, reference);
        }
        return new ImageName.DockerDaemon(reference);
    }

    /// A reference into the repository that `text` names, or in which the image lies that it names.
    ///
    /// @throws ImageUnreadable with the code `image.name`, also if no registry can be asked for it
    public static ImageReference repository(String text) throws ImageUnreadable {
        return switch (parse(text)) {
            case ImageName.Anywhere(var reference) -> reference;
            case ImageName.DockerRegistry(var reference) -> reference;
            case ImageName _ -> throw NameProblems.noRepository(text);
        };
    }

    private static ImageReference reference(String name, String text) throws ImageUnreadable {
        return ImageReference.parse(text).orElseThrow(() -> NameProblems.notAReference(name, text));
    }

    private static ImageName file(String name, String text, BiFunction<Path, Optional<String>, ImageName> kind)
            throws ImageUnreadable {
        try {
            for (var end = text.length(); end > 0; end = text.lastIndexOf(':', end - 1)) {
                if (Files.exists(Path.of(text.substring(0, end)))) {
                    return split(text, end, kind);
                }
            }
            var colon = text.indexOf(':');
            if (text.isEmpty() || colon == 0) {
                throw NameProblems.noPath(name);
            }
            return split(text, colon < 0 ? text.length() : colon, kind);
        } catch (InvalidPathException notAPath) {
            throw new ImageUnreadable(new Problem(NameProblems.CODE, NameProblems.what(name),
                    "Its path cannot be a path on this machine.", "Correct the path."), notAPath);
        }
    }

    private static ImageName split(String text, int end, BiFunction<Path, Optional<String>, ImageName> kind) {
        var rest = end >= text.length() ? "" : text.substring(end + 1);
        return kind.apply(Path.of(text.substring(0, end)), Optional.of(rest).filter(tag -> !tag.isEmpty()));
    }
}
