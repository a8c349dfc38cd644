package dev.mintmark.app.cli;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.domain.Problem;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/// Which copy is meant.
final class CopyArgument {

    @Parameters(index = "0", paramLabel = "ID",
            description = "The copy, as 'mintmark debug list' calls it; the first letters are enough.")
    private String text;

    /// @throws CopyRefused if there is none, or several begin so, or places that do not answer may have it
    DebugCopy in(DebugCopies copies) throws CopyRefused, InterruptedException {
        var seen = copies.copies();
        var found = seen.copies().stream().filter(copy -> !text.isEmpty() && copy.id().value().startsWith(text)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.size() > 1) {
            throw refused("Several begin so: " + found.stream().map(copy -> copy.id().value())
                    .collect(Collectors.joining(", ")) + ".", "Give more letters of the one you mean.");
        }
        if (!seen.silent().isEmpty()) {
            var silent = seen.silent().firstEntry();
            throw refused("It is not where copies can be seen, and " + silent.getKey() + " does not answer: "
                    + silent.getValue().why(), silent.getValue().next());
        }
        throw refused("There is no such copy; its lease may be over.", "See mintmark debug list.");
    }

    private CopyRefused refused(String why, String next) {
        return new CopyRefused(new Problem("copy.not-found", "No debug copy '" + text + "' was found.", why, next), null);
    }
}
