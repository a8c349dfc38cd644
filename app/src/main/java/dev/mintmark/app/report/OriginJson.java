package dev.mintmark.app.report;

import dev.mintmark.app.writing.Json;
import dev.mintmark.images.origin.Origin;

/// The source of two images as JSON.
final class OriginJson {

    private final Json json;

    OriginJson(Json json) {
        this.json = json;
    }

    void origin(OriginReport origin) {
        json.text("source", origin.source());
        json.object("from", _ -> built(origin.from()));
        json.object("to", _ -> built(origin.to()));
        json.list("commits", origin.commits(), commit -> {
            json.text("id", commit.id());
            json.text("author", commit.author());
            json.time("committed", commit.committed());
            json.text("subject", commit.subject());
        });
        json.text("unknown", origin.unknown().map(problem -> problem.what() + " " + problem.why()));
    }

    private void built(Origin built) {
        json.text("revision", built.revision());
        json.text("version", built.version());
    }
}
