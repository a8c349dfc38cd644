package dev.mintmark.docker;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes the parts of a path that need care.
public final class EngineQuery {

    /// Not by action: Podman names some otherwise, and sorting them out here costs next to nothing.
    static final String EVENTS = encoded("{\"type\":[\"container\",\"image\"]}");

    private EngineQuery() {}

    public static String containers(Optional<String> label) {
        return "/containers/json?all=1" + label.map(text -> "&filters="
                + encoded("{\"label\":[\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"]}"))
                .orElse("");
    }

    public static String container(String id) {
        return "/containers/" + encoded(id) + "/json";
    }

    static String changes(String id) {
        return "/containers/" + encoded(id) + "/changes";
    }

    public static String image(String id) {
        return "/images/" + encoded(id) + "/json";
    }

    public static String history(String id) {
        return "/images/" + encoded(id) + "/history";
    }

    public static String save(Collection<String> ids) {
        return ids.stream().map(id -> "names=" + encoded(id)).collect(Collectors.joining("&", "/images/get?", ""));
    }

    /// One part of a path or one value of a query.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
