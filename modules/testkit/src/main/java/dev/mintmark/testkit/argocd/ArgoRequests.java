package dev.mintmark.testkit.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds out what a request asks for, and who may ask for it.
final class ArgoRequests {

    private static final Pattern APPLICATION = Pattern.compile("/api/v1/applications/([^/]+)(/.*)?");
    private static final Pattern CAN_I = Pattern.compile("/api/v1/account/can-i/applications/([a-z]+)/(.+)");
    private static final String SETS = "/api/v1/applicationsets/";

    private final ArgoState state;

    ArgoRequests(ArgoState state) {
        this.state = state;
    }

    JsonNode answer(String method, String path, String query, JsonNode body) {
        if (path.equals("/api/version")) {
            return FakeApplication.node().put("Version", state.version());
        }
        var canI = CAN_I.matcher(path);
        if (canI.matches()) {
            return FakeApplication.node().put("value", state.may(canI.group(1)) ? "yes" : "no");
        }
        if (path.startsWith(SETS)) {
            return state.set(path.substring(SETS.length()));
        }
        var application = APPLICATION.matcher(path);
        if (!application.matches()) {
            throw ArgoRefusal.notFound("paths", path);
        }
        var below = application.group(2) == null ? "" : application.group(2);
        return of(method, decoded(application.group(1)), below, parameters(query), body);
    }

    private JsonNode of(String method, String name, String below, Map<String, String> query, JsonNode body) {
        var project = body instanceof ObjectNode ? body.path("project").asText() : query.getOrDefault("project", "");
        var application = state.allowed(name, project, "get");
        return switch (method + " " + below) {
            case "GET " -> query.containsKey("refresh") ? state.refreshed(application) : application.content;
            case "GET /syncwindows" -> state.windows().show();
            case "GET /manifests" -> state.manifests(application, query.getOrDefault("revision", ""));
            case "PATCH " -> {
                state.allowed(name, project, "update");
                yield state.patch(application, body);
            }
            case "POST /sync" -> state.sync(application, body);
            case "POST /rollback" -> {
                state.allowed(name, project, "sync");
                yield state.rollback(application, body);
            }
            case "DELETE /operation" -> {
                state.allowed(name, project, "sync");
                yield state.terminate(application);
            }
            default -> throw new ArgoRefusal(501, 12, "Method Not Allowed");
        };
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var part : query.split("&")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
