package dev.mintmark.app.report;

import dev.mintmark.app.writing.Json;
import dev.mintmark.images.layer.PathText;
import java.io.OutputStream;

/// One image as JSON, for scripts. All keys are always there; a part that was not asked for or could not be read is null.
public final class ContentsJson {

    private ContentsJson() {}

    public static void write(ContentsReport report, OutputStream out) {
        Json.stream(out, json -> {
            var images = new ImageJson(json);
            json.object("image", _ -> images.description(report.image()));
            json.texts("platforms", report.image().platforms());
            json.list("config", report.configuration().value(), setting -> {
                json.text("key", setting.key());
                json.text("value", setting.to());
                json.truth("masked", setting.masked());
            });
            json.list("packages", report.packages().value(), installed -> {
                json.text("type", installed.type().purlType());
                json.text("name", installed.name());
                json.text("version", installed.version());
                json.text("architecture", installed.architecture());
                json.text("source", installed.source());
                json.texts("licences", installed.licences());
                json.text("purl", installed.purl());
                json.text("location", PathText.printable(installed.location()));
            });
            json.stream("files", report.files().value().map(files -> files.files()), new FileJson(json)::of);
            json.list("history", report.build().value(), images::step);
            json.list("layers", report.image().layers(), images::layer);
            images.problems(report.problems());
        });
    }
}
