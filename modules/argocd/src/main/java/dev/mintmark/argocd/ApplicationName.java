package dev.mintmark.argocd;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Names an application on a server.
///
/// @param namespace of the application's own object; empty for Argo CD's own namespace
/// @param project   empty while it is not known; then Argo CD answers 403 for an application that is not there
record ApplicationName(ArgoServer server, String namespace, String name, String project) {

    static final String SERVER = "server";
    static final String NAMESPACE = "namespace";
    static final String APPLICATION = "application";
    static final String PROJECT = "project";

    ApplicationName {
        requireNonNull(server, "server");
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
        requireNonNull(project, "project");
    }

    static ApplicationName of(ArgoServer server, Step step) {
        return new ApplicationName(server, step.fact(NAMESPACE), step.fact(APPLICATION), step.fact(PROJECT));
    }

    /// What a step has to remember of it.
    Map<String, String> facts() {
        return new TreeMap<>(Map.of(SERVER, server.address().toString(), NAMESPACE, namespace, APPLICATION, name,
                PROJECT,
                project));
    }

    /// The path of the application, or of something below it.
    String path(String below) {
        return "/api/v1/applications/" + encoded(name) + below;
    }

    /// With the query that names namespace and project.
    ///
    /// @param more further parameters, encoded already, each behind a `&`
    String path(String below, String more) {
        var query = (project.isEmpty() ? "" : "&project=" + encoded(project))
                + (namespace.isEmpty() ? "" : "&appNamespace=" + encoded(namespace)) + more;
        return path(below) + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    /// As the rules of Argo CD's permissions spell it.
    String permission() {
        return encoded(project) + (namespace.isEmpty() ? "" : "/" + encoded(namespace)) + "/" + encoded(name);
    }

    String title() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
