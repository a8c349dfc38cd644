package dev.mintmark.app.copies;

import dev.mintmark.presentation.copies.EndNote;
import dev.mintmark.presentation.copies.Printable;
import java.time.Duration;
import java.util.stream.Collectors;

/// What is left of a copy, as a text for a ticket.
final class NoteText {

    private NoteText() {}

    static String facts(CopiesContext context, EndNote note) {
        var copy = note.copy();
        return context.word("copies.note.facts", copy.purpose(), copy.owner(), copy.place().toString(),
                context.wording().exact(copy.startedAt()), context.wording().exact(note.endedAt()),
                context.wording().span(Duration.between(copy.startedAt(), note.endedAt())));
    }

    static String of(CopiesContext context, EndNote note) {
        var copy = note.copy();
        var head = context.word("copies.note.title", CopyWords.name(copy.digest(), copy.image()),
                CopyWords.shortImage(copy.image())) + "\n" + Printable.text(copy.image()) + "\n"
                + copy.digest().map(digest -> digest.value() + "\n").orElse("") + facts(context, note) + "\n\n"
                + context.word("copies.note.changed", note.changes().size()) + "\n";
        var why = note.unknown().map(problem -> problem.sentence() + "\n").orElse("");
        return head + why + note.changes().stream()
                .map(change -> CopyWords.sign(change.kind()) + " " + Printable.text(change.path()) + "\n")
                .collect(Collectors.joining());
    }
}
