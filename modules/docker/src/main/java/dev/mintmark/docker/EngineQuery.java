package dev.mintmark.docker;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes the parts of a path that need care.
final class EngineQuery {

    /// Not by action: Podman names some otherwise, and sorting them out here costs next to nothing.
    static final String EVENTS = encoded("{\"type\":[\"container\",\"image\"]}");

    private EngineQuery() {}

    static String containers(Optional<String> label) {
        return "/containers/json?all=1" + label.map(text -> "&filters="
                + encoded("{\"label\":[\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"]}"))
                .orElse("");
    }

    static String container(String id) {
        return "/containers/" + encoded(id) + "/json";
    }

    static String image(String id) {
        return "/images/" + encoded(id) + "/json";
    }

    static String history(String id) {
        return "/images/" + encoded(id) + "/history";
    }

    static String save(Collection<String> ids) {
        return ids.stream().map(id -> "names=" + encoded(id)).collect(Collectors.joining("&", "/images/get?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
