package dev.mintmark.app.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.compare.Part;
import dev.mintmark.presentation.compare.VersionChange;
import dev.mintmark.presentation.compare.VersionLine;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said of a version in the history.
record HistoryWords(CompareContext context) {

    String held() {
        return context.word("compare.history.held");
    }

    /// *"413 MB, +1.1 MB"*.
    String size(VersionLine line) {
        var size = line.version().size();
        if (size.isEmpty()) {
            return "";
        }
        var whole = context.wording().size(size.getAsLong());
        var grown = line.grown();
        return grown.isEmpty() || grown.getAsLong() == 0 ? whole
                : context.word("compare.history.size", whole, (grown.getAsLong() > 0 ? "+" : "−")
                        + context.wording().size(Math.abs(grown.getAsLong())));
    }

    /// *"since 12 Nov 14:28 · argocd-controller"*, or why it cannot be opened.
    String since(VersionLine line) {
        if (line.version().problem().isPresent()) {
            return line.version().problem().get().why();
        }
        var parts = new ArrayList<String>();
        var image = line.version().image();
        image.since().ifPresent(since -> parts.add(context.word(image.service().isEmpty() ? "compare.card.built"
                : "compare.history.since", context.wording().dayAndTime(since))));
        image.by().ifPresent(by -> parts.add(CompareWords.printable(by)));
        return String.join(" · ", parts);
    }

    /// *"3 packages, 53 files, 1 outside any package"*.
    String change(VersionLine line) {
        if (line.version().problem().isPresent()) {
            return context.word("compare.history.unreadable");
        }
        if (line.before().isEmpty()) {
            return context.word("compare.history.first");
        }
        if (!line.isComparable()) {
            return context.word("compare.history.alone");
        }
        return switch (line.change()) {
            case Part.Waiting<VersionChange> _ -> "";
            case Part.Working<VersionChange> _ -> context.word("compare.history.working");
            case Part.Failed<VersionChange> _ -> context.word("compare.history.failed");
            case Part.Known<VersionChange>(var change) -> change.files() == 0 && change.packages() == 0
                    ? context.word("compare.history.same")
                    : context.word("compare.history.change", change.packages(), change.files(), change.outside());
        };
    }

    /// What no package explains stands out.
    String role(VersionLine line) {
        if (line.version().problem().isPresent() || line.change().failure().isPresent()) {
            return "status-danger";
        }
        return line.change().known().filter(change -> change.outside() > 0).isPresent() ? "status-warning" : "muted";
    }

    String spoken(VersionLine line) {
        var image = line.version().image();
        return Stream.of(image.digest().map(Digest::shortForm).orElse(""), CompareWords.printable(image.label()), size(line),
                since(line), change(line)).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }
}
