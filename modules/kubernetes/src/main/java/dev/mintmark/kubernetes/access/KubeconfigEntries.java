package dev.mintmark.kubernetes.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Optional;

/// Turns the entries of a kubeconfig into values.
final class KubeconfigEntries {

    private KubeconfigEntries() {}

    static ClusterContext.Cluster cluster(JsonNode entry, Path folder) {
        return new ClusterContext.Cluster(entry.path("server").asText(), text(entry, "certificate-authority-data"),
                file(entry, "certificate-authority", folder), entry.path("insecure-skip-tls-verify").asBoolean(),
                text(entry, "proxy-url"), text(entry, "tls-server-name"));
    }

    static ClusterContext.User user(JsonNode entry, Path folder) {
        // Long-deprecated auth providers left their last token in the file; it serves until it expires.
        var provided = text(entry.path("auth-provider").path("config"), "id-token")
                .or(() -> text(entry.path("auth-provider").path("config"), "access-token"));
        return new ClusterContext.User(text(entry, "token").or(() -> provided).map(Secret::new),
                file(entry, "tokenFile", folder),
                text(entry, "client-certificate-data"), file(entry, "client-certificate", folder),
                text(entry, "client-key-data").map(Secret::new), file(entry, "client-key", folder),
                text(entry, "username"), text(entry, "password").map(Secret::new),
                Optional.of(entry.path("exec")).filter(JsonNode::isObject).map(exec -> exec(exec, folder)));
    }

    private static ClusterContext.Exec exec(JsonNode entry, Path folder) {
        var arguments = new ArrayList<String>();
        entry.path("args").forEach(argument -> arguments.add(argument.asText()));
        var environment = new HashMap<String, Secret>();
        for (var variable : entry.path("env")) {
            environment.put(variable.path("name").asText(), new Secret(variable.path("value").asText()));
        }
        return new ClusterContext.Exec(text(entry, "apiVersion").orElse("client.authentication.k8s.io/v1"),
                entry.path("command").asText(), arguments, environment, entry.path("provideClusterInfo").asBoolean(),
                text(entry, "installHint").orElse(""), folder);
    }

    private static Optional<Path> file(JsonNode entry, String field, Path folder) {
        return text(entry, field).map(folder::resolve);
    }

    private static Optional<String> text(JsonNode entry, String field) {
        return Optional.of(entry.path(field).asText()).filter(text -> !text.isBlank());
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
