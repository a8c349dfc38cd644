package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lists directories inside a container. Names are ended by NUL, the one character that none can have.
final class Directories {

    private static final int MOST = 10_000;
    private static final int ABSENT = 20;
    private static final int NO_DIRECTORY = 21;
    private static final int FIELDS = 4;
    /// GNU's find tells everything at once; elsewhere each entry is asked for by itself.
    private static final String LIST = """
            [ -e "$1" ] || exit 20
            [ -d "$1" ] || exit 21
            cd -- "$1" || exit 22
            if find . -maxdepth 0 -printf '' 2>/dev/null; then
              find . -mindepth 1 -maxdepth 1 -printf '%y %m %s %T@\\0%f\\0%l\\0.\\0'
              exit 0
            fi
            n=0
            for f in .* *; do
              case "$f" in .|..) continue;; esac
              [ -e "$f" ] || [ -L "$f" ] || continue
              n=$((n+1))
              [ "$n" -le 10001 ] || break
              k=o; l=
              if [ -L "$f" ]; then k=l; l=$(readlink -- "$f"; echo .); l=${l%??}
              elif [ -d "$f" ]; then k=d
              elif [ -f "$f" ]; then k=f
              fi
              s=$(stat -c '%a %s %Y' -- "$f" 2>/dev/null) || s='0 0 -'
              printf '%s %s\\0%s\\0%s\\0.\\0' "$k" "$s" "$f" "$l"
            done
            exit 0
            """;

    private final Scripts scripts;

    Directories(Scripts scripts) {
        this.scripts = scripts;
    }

    Listing list(String directory) throws InsideFailed, InterruptedException {
        var what = "The directory was not listed.";
        var said = scripts.run(what, LIST, directory);
        switch (said.code()) {
            case 0 -> { }
            case ABSENT -> throw InsideProblems.failed("copy.no-file", what, "There is no such directory.", "Check its path.");
            case NO_DIRECTORY -> throw InsideProblems.failed("copy.no-directory", what, "It is no directory.",
                    "Read it as a file.");
            default -> throw InsideProblems.failed("copy.unreadable", what, "It cannot be read"
                    + (said.errors().isEmpty() ? "" : ": " + said.errors()) + ".", "Relax the user if you have to see it.");
        }
        var records = NulRecords.of(said.output());
        var lines = new ArrayList<FileLine>();
        for (var at = 0; at + FIELDS <= records.size() && lines.size() < MOST; at += FIELDS) {
            line(records.subList(at, at + FIELDS)).ifPresent(lines::add);
        }
        lines.sort(Comparator.comparing(FileLine::name));
        return new Listing(lines, said.complete() && records.size() / FIELDS <= MOST);
    }

    private static Optional<FileLine> line(List<String> fields) {
        var facts = fields.getFirst().split(" ");
        if (facts.length != FIELDS || fields.get(1).isEmpty()) {
            return Optional.empty();
        }
        var kind = switch (facts[0]) {
            case "f" -> FileLine.Kind.FILE;
            case "d" -> FileLine.Kind.DIRECTORY;
            case "l" -> FileLine.Kind.LINK;
            default -> FileLine.Kind.OTHER;
        };
        return Optional.of(new FileLine(fields.get(1), kind, mode(facts[1]), size(facts[2]), time(facts[3]),
                kind == FileLine.Kind.LINK ? Optional.of(fields.get(2)) : Optional.empty()));
    }

    private static int mode(String octal) {
        return octal.matches("[0-7]{1,6}") ? Integer.parseInt(octal, 8) & 07777 : 0;
    }

    private static long size(String digits) {
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static Optional<Instant> time(String seconds) {
        var whole = seconds.replaceFirst("\\..*", "");
        return whole.matches("-?\\d{1,11}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(whole))) : Optional.empty();
    }
}
