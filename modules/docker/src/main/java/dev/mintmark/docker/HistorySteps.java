package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What an engine says of how an image was built, oldest first.
///
/// It does not say which steps have a layer, only how many bytes each brought. A step that brought bytes has one. One
/// that brought none may have one still: it may have removed files. If just so many such steps can have one as layers
/// are left, they have; else nothing is known of any step's layer.
///
/// @param steps     as the engine tells them
/// @param withLayer for each step whether it has a layer
/// @param isCertain whether `withLayer` is known, rather than only what the sizes say
record HistorySteps(List<JsonNode> steps, List<Boolean> withLayer, boolean isCertain) {

    private static final int MOST_STEPS = 10_000;

    /// Instructions that only write into the configuration, as the classic builder and BuildKit note them.
    private static final Pattern NO_LAYER = Pattern.compile("(?s)(?:.{0,200}?#\\(nop\\)\\s+)?(?:ENV|LABEL|CMD"
            + "|ENTRYPOINT|EXPOSE|USER|VOLUME|STOPSIGNAL|HEALTHCHECK|SHELL|ONBUILD|MAINTAINER|ARG)\\s.*");

    HistorySteps {
        steps = List.copyOf(steps);
        withLayer = List.copyOf(withLayer);
    }

    static HistorySteps of(JsonNode history, int layers) {
        var steps = StreamSupport.stream(history.spliterator(), false).limit(MOST_STEPS).toList().reversed();
        var bySize = steps.stream().map(step -> size(step) > 0).toList();
        var able = steps.stream().map(step -> size(step) > 0
                || !NO_LAYER.matcher(createdBy(step)).matches()).toList();
        return count(bySize) == layers ? new HistorySteps(steps, bySize, true)
                : count(able) == layers ? new HistorySteps(steps, able, true)
                : new HistorySteps(steps, bySize, false);
    }

    /// As an image's configuration has it.
    ArrayNode json() {
        var json = JsonNodeFactory.instance.arrayNode();
        for (var at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            json.addObject().put("created", Instant.ofEpochSecond(step.path("Created").asLong()).toString())
                    .put("created_by", createdBy(step)).put("comment", step.path("Comment").asText())
                    .put("empty_layer", !withLayer.get(at));
        }
        return json;
    }

    /// Of the layers, bottom first; none if it is not certain whose they are.
    List<OptionalLong> sizes() {
        var sizes = new ArrayList<OptionalLong>();
        for (var at = 0; isCertain && at < steps.size(); at++) {
            if (withLayer.get(at)) {
                sizes.add(OptionalLong.of(size(steps.get(at))));
            }
        }
        return sizes;
    }

    private static long count(List<Boolean> steps) {
        return steps.stream().filter(has -> has).count();
    }

    private static String createdBy(JsonNode step) {
        return step.path("CreatedBy").asText();
    }

    private static long size(JsonNode step) {
        return Math.max(0, step.path("Size").asLong());
    }
}
