package dev.mintmark.images.findings;

import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.News;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.layer.PathText;
import java.util.Optional;

/// Writes findings.
final class Sentences {

    /// So many of one rule at most: who has more of them has another problem than the next one.
    static final int MOST = 50;

    private Sentences() {}

    /// A finding about a path that the newer image brought. The sentence has `{}` where the path belongs.
    static Finding introduced(String rule, Severity severity, String sentence, String path) {
        return of(rule, severity, sentence, path, News.INTRODUCED);
    }

    static Finding of(String rule, Severity severity, String sentence, String path, News news) {
        return new Finding(rule, severity, sentence.replace("{}", PathText.printable(path)), Optional.of(path), news);
    }

    static Finding withoutPath(String rule, Severity severity, String sentence, News news) {
        return new Finding(rule, severity, sentence, Optional.empty(), news);
    }

    static News news(boolean inFrom, boolean inTo) {
        return inFrom ? inTo ? News.STILL_THERE : News.REMOVED : News.INTRODUCED;
    }
}
