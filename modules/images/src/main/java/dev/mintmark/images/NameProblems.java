package dev.mintmark.images;

import dev.mintmark.domain.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Says what is wrong with a name that a person typed, and what was probably meant.
final class NameProblems {

    static final String CODE = "image.name";

    private static final List<String> KINDS =
            List.of("docker-daemon:", "docker://", "oci:", "oci-archive:", "docker-archive:");
    private static final String FORMS = "Write docker-daemon:REF, docker://HOST/REPO[:TAG|@DIGEST], oci:DIR[:TAG], "
            + "oci-archive:FILE[:TAG], docker-archive:FILE[:REF], or only REF.";

    /// Other tools' kinds of names that cannot be read here.
    private static final Set<String> FOREIGN =
            Set.of("containers-storage", "dir", "ostree", "sif", "docker-tar", "tarball", "http", "https", "file");

    /// Letters that may be wrong for a kind to be taken for a misspelt one.
    private static final int MOST_WRONG = 2;
    private static final int LONGEST_SHOWN = 200;

    private NameProblems() {}

    static ImageUnreadable tooLong(int longest) {
        return of("The name of the image cannot be read.", "It is longer than " + longest + " characters.", FORMS);
    }

    static ImageUnreadable noPath(String name) {
        return of(what(name), "There is no path behind the colon.", FORMS);
    }

    static ImageUnreadable noRepository(String name) {
        return of("The versions of " + shown(name) + " cannot be listed.", "Only a registry lists them.",
                "Write docker://HOST/REPO, or HOST/REPO.");
    }

    static ImageUnreadable notAReference(String name, String reference) {
        var why = reference.isEmpty() ? "It names no image."
                : reference.matches(".*[A-Z].*") && !reference.equals(reference.toLowerCase(Locale.ROOT))
                        ? "It is not a reference: repositories are written in small letters."
                        : reference.contains("@") ? "Behind the @ there must be a whole digest: sha256: and 64 digits."
                        : "It is not a reference like registry.example/shop/web:1.4.";
        return of(what(name), why, FORMS);
    }

    /// What is wrong with a name that seems to begin with the kind of a place, but does not.
    static Optional<ImageUnreadable> mistaken(String name) {
        var colon = name.indexOf(':');
        var slash = name.indexOf('/');
        if (colon <= 0 || slash >= 0 && slash < colon) {
            return Optional.empty();
        }
        var kind = name.substring(0, colon).toLowerCase(Locale.ROOT);
        var rest = name.substring(colon + 1);
        if (rest.startsWith("/") || FOREIGN.contains(kind) && !rest.matches("[\\w.-]{1,128}")) {
            return Optional.of(of(what(name), "Images are not read from “" + shown(name.substring(0, colon + 1))
                    + "”.", meant(kind).map(one -> "Did you mean " + one + "? ").orElse("") + FORMS));
        }
        var near = meant(kind).filter(one -> !one.equals("docker://") && !one.equals("oci:"));
        return near.map(one -> of(what(name), "“" + shown(kind) + ":” is no place that images are read from.",
                "Did you mean " + one + "? If it is the name of a repository, write docker.io/library/"
                        + shown(name) + "."));
    }

    static String what(String name) {
        return "The name “" + shown(name) + "” cannot be read.";
    }

    private static Optional<String> meant(String kind) {
        return KINDS.stream().filter(one -> distance(one.replaceAll("[:/]", ""), kind) <= MOST_WRONG).findFirst();
    }

    private static ImageUnreadable of(String what, String why, String next) {
        return new ImageUnreadable(new Problem(CODE, what, why, next), null);
    }

    private static String shown(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }

    /// How many letters have to be added, taken away or changed (Levenshtein).
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_WRONG) {
            return Integer.MAX_VALUE;
        }
        var row = new int[other.length() + 1];
        for (var column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column < row.length; column++) {
                var changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
