package dev.mintmark.app.report;

import dev.mintmark.app.words.Words;
import dev.mintmark.app.writing.Json;
import java.io.OutputStream;
import java.util.stream.IntStream;

/// The history of an image as JSON, for scripts.
public final class LineageJson {

    private LineageJson() {}

    public static void write(LineageReport report, Words words, OutputStream out) {
        Json.stream(out, json -> {
            var versions = report.lineage().versions();
            json.list("versions", IntStream.range(0, versions.size()).boxed().toList(), at -> {
                var version = versions.get(at);
                json.text("name", version.name().toString());
                json.texts("labels", version.labels());
                json.time("released", version.released());
                json.text("by", version.by());
                json.object("image", version.image(), new ImageJson(json)::description);
                json.object("changes", report.steps().get(at).value(), step -> {
                    json.text("sentence", ComparisonSentence.of(step, words));
                    json.object("totals", _ -> new TotalsJson(json).totals(step));
                });
            });
            json.number("left", report.lineage().left());
            new ImageJson(json).problems(report.problems());
        });
    }
}
