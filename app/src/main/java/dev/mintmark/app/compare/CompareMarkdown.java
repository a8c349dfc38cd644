package dev.mintmark.app.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.compare.Opening;
import dev.mintmark.presentation.compare.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The comparison for an incident channel: the sentence, and what is behind it, as far as it is known.
final class CompareMarkdown {

    private static final int MOST = 20;

    private final CompareContext context;
    private final StringBuilder text = new StringBuilder();

    private CompareMarkdown(CompareContext context) {
        this.context = context;
    }

    static String of(CompareContext context) {
        var markdown = new CompareMarkdown(context);
        context.model().pairProperty().get().ifPresent(markdown::write);
        return markdown.text.toString();
    }

    private void write(ImagePair pair) {
        var parts = context.model().parts();
        var opening = parts.openingProperty().get().known();
        line("**" + name(pair.from().label(), ImageCard.digest(pair.from(), opening.map(Opening::from))) + " → "
                + name(pair.to().label(), ImageCard.digest(pair.to(), opening.map(Opening::to))) + "**");
        line("");
        line(sentence(parts.headline()));
        parts.findingsProperty().get().known().ifPresent(rows -> list("compare.tab.findings",
                rows.stream().map(row -> context.says().finding(row).main()).toList()));
        parts.packagesProperty().get().known().ifPresent(rows -> list("compare.tab.packages",
                rows.stream().map(context.says()::installed).map(CompareMarkdown::row).toList()));
        parts.filesProperty().get().known().ifPresent(files -> list("compare.tab.files",
                files.lines().stream().map(context.says()::file).map(CompareMarkdown::row).toList()));
        opening.ifPresent(known -> list("compare.tab.configuration",
                known.configuration().stream().map(context.says()::setting).map(CompareMarkdown::row).toList()));
    }

    private static String name(String label, Optional<Digest> digest) {
        return (digest.map(Digest::shortForm).map(shown -> "`" + shown + "` ").orElse("") + CompareWords.printable(label))
                .strip();
    }

    private String sentence(List<Phrase> phrases) {
        return phrases.isEmpty() ? context.word("compare.reading")
                : IntStream.range(0, phrases.size()).mapToObj(place -> said(phrases.get(place), place))
                        .collect(Collectors.joining(", ", "", "."));
    }

    private String said(Phrase phrase, int place) {
        var words = HeadlineView.say(context, phrase, place > 0 && phrase.kind().isOfPackages());
        return phrase.name().isEmpty() ? words : "`" + CompareWords.printable(phrase.name()) + "` " + words;
    }

    private void list(String titleKey, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line("**" + context.word(titleKey) + "** " + rows.size());
        rows.stream().limit(MOST).forEach(row -> line("- " + row));
        if (rows.size() > MOST) {
            line("- " + context.word("compare.overview.more", rows.size() - MOST));
        }
    }

    private static String row(RowText row) {
        return "`" + row.main().replace('`', '\'') + "` " + row.second() + (row.third().isEmpty() ? "" : " · " + row.third());
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
