package dev.mintmark.testkit.images;

import dev.mintmark.images.compare.ContentDifference;
import dev.mintmark.images.compare.ContentDifference.Line;
import dev.mintmark.images.compare.ContentDifference.Side;
import dev.mintmark.images.compare.ContentDifference.Word;
import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.compare.FileChange.MemberChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What differs within the files of the two versions.
final class PaymentsContents {

    private PaymentsContents() {}

    static Map<String, ContentDifference> all() {
        return Map.of(
                "/app/lib/pool.jar", pool(),
                "/app/lib/pool.jar!/application.yml", application(),
                "/etc/ssl/openssl.cnf", new ContentDifference.Same(),
                "/usr/lib/libssl.so.3", elf("5d1f0c2a77", "e3920bb14c", List.of("SSL_get0_group_name")),
                "/usr/lib/libcrypto.so.3", elf("90ab77c2de", "11c04fe980", List.of()),
                "/usr/bin/curl", elf("0d77e1b2a4", "7b3c9924fd", List.of()));
    }

    private static ContentDifference pool() {
        return new ContentDifference.Archive(List.of(new MemberChange("application.yml", Kind.CHANGED),
                new MemberChange("io/example/pool/LeakDetector.class", Kind.REMOVED),
                new MemberChange("io/example/pool/Pool.class", Kind.CHANGED)));
    }

    private static ContentDifference application() {
        var lines = new ArrayList<Line>();
        var above = List.of("server:", "  shutdown: graceful", "  compression: true", "metrics:", "  export: "
                + "prometheus",
                "  path: /metrics", "audit:", "  enabled: true", "  sink: stdout", "", "pool:", "  minIdle: 10");
        for (var line : above) {
            lines.add(same(lines.size() + 1, lines.size() + 1, line));
        }
        lines.add(new Line(Optional.of(side(13, new Word("  maxSize: ", false), new Word("20", true))),
                Optional.of(side(13, new Word("  maxSize: ", false), new Word("200", true))), false));
        lines.add(same(14, 14, "  timeout: 3s"));
        lines.add(new Line(Optional.empty(), Optional.of(side(15, new Word("  leakDetection: off", true))), false));
        lines.add(same(15, 16, "http:"));
        lines.add(same(16, 17, "  port: 8080"));
        return new ContentDifference.Text(lines, false);
    }

    private static Line same(int from, int to, String text) {
        return new Line(Optional.of(side(from, new Word(text, false))), Optional.of(side(to, new Word(text, false))),
                true);
    }

    private static Side side(int number, Word... words) {
        return new Side(number, List.of(words));
    }

    private static ContentDifference elf(String from, String to, List<String> symbols) {
        return new ContentDifference.Elf(Optional.of(from), Optional.of(to), List.of(), List.of(), symbols, List.of());
    }
}
