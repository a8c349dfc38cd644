package dev.mintmark.domain.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Parts of a text, in any order, some within others. Not thread-safe.
final class Spans {

    private record Span(int start, int end) {}

    private final List<Span> spans = new ArrayList<>();

    void add(int start, int end) {
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }

    /// What stands at the parts, as it was found.
    List<String> values(String text) {
        return spans.stream().map(span -> text.substring(span.start, span.end)).distinct().toList();
    }

    /// The text with one mask in the place of each part; parts that touch become one.
    String masked(String text) {
        if (spans.isEmpty()) {
            return text;
        }
        var ordered = spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        var result = new StringBuilder(text.length());
        var done = 0;
        for (var span : ordered) {
            if (span.start >= done) {
                result.append(text, done, span.start);
                if (span.start != done || done == 0) {
                    result.append(Masking.MASK);
                }
            }
            done = Math.max(done, span.end);
        }
        return result.append(text, done, text.length()).toString();
    }
}
