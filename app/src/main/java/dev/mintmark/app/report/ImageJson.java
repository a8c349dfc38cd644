package dev.mintmark.app.report;

import dev.mintmark.app.writing.Json;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An image's description, its layers and problems, as JSON.
final class ImageJson {

    private final Json json;

    ImageJson(Json json) {
        this.json = json;
    }

    /// The keys of an image, without its configuration.
    void description(ImageDescription image) {
        json.text("name", image.name().toString());
        json.object("digests", _ -> {
            json.text("index", image.index().map(Digest::value));
            json.text("manifest", image.manifest().map(Digest::value));
            json.text("config", image.config().value());
        });
        json.text("platform", image.configuration().platform().toString());
        json.time("created", image.configuration().created());
        number("size", image.size());
        json.number("layers", image.layers().size());
    }

    void layer(ImageLayer layer) {
        json.text("diffId", layer.diffId().value());
        json.text("blob", layer.blob().map(Digest::value));
        number("size", layer.size());
        json.truth("foreign", layer.foreign());
    }

    void step(BuildChange.Step step) {
        json.number("number", step.number());
        json.text("command", step.command());
        json.time("created", step.step().created());
        json.object("layer", step.layer(), this::layer);
    }

    void problems(List<Problem> problems) {
        json.list("problems", problems, problem -> {
            json.text("code", problem.code());
            json.text("what", problem.what());
            json.text("why", problem.why());
            json.text("next", problem.next());
        });
    }

    /// A number, or null.
    void number(String key, OptionalLong value) {
        value.ifPresentOrElse(number -> json.number(key, number), () -> json.text(key, Optional.empty()));
    }
}
