package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads what `argocd login` wrote. Never writes it.
final class LoginFile {

    private static final int LARGEST = 1 << 20;
    private static final int MOST_SERVERS = 100;
    private static final YAMLMapper YAML = new YAMLMapper();

    private LoginFile() {}

    /// The servers in it, those of a context by its name; none if there is no such file. One whose address makes no
    /// sense is left out, for nobody can have logged in to it.
    static List<ArgoServer> read(Path file) throws RollbackRefused {
        if (!Files.exists(file)) {
            return List.of();
        }
        var content = content(file);
        var servers = new ArrayList<ArgoServer>();
        for (var server : content.path("servers")) {
            var name = server.path("server").asText();
            if (name.isBlank() || server.path("core").asBoolean() || servers.size() == MOST_SERVERS) {
                continue;
            }
            ServerAddress.of(name, server.path("plain-text").asBoolean(), server.path("grpc-web-root-path").asText())
                    .map(address -> new ArgoServer(contextOf(content, name).map(node -> node.path("name").asText())
                            .filter(text -> !text.isBlank()).orElse(name), address, token(content, name),
                            server.path("insecure").asBoolean()))
                    .ifPresent(servers::add);
        }
        return List.copyOf(servers);
    }

    private static Optional<Secret> token(JsonNode content, String server) {
        var user = contextOf(content, server).map(node -> node.path("user").asText()).orElse(server);
        return each(content, "users").filter(node -> node.path("name").asText().equals(user))
                .map(node -> node.path("auth-token").asText()).filter(token -> !token.isBlank()).map(Secret::new)
                .findFirst();
    }

    /// The context of a server; the current one if several are of it.
    private static Optional<JsonNode> contextOf(JsonNode content, String server) {
        var current = content.path("current-context").asText();
        var own = each(content, "contexts").filter(node -> node.path("server").asText().equals(server)).toList();
        return own.stream().filter(node -> node.path("name").asText().equals(current)).findFirst()
                .or(() -> own.stream().findFirst());
    }

    private static Stream<JsonNode> each(JsonNode content, String list) {
        return StreamSupport.stream(content.path(list).spliterator(), false);
    }

    private static JsonNode content(Path file) throws RollbackRefused {
        try (var bytes = Files.newInputStream(file)) {
            var text = bytes.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw refused(file + " is larger than any configuration.");
            }
            var content = YAML.readTree(text);
            return content == null ? YAML.createObjectNode() : content;
        } catch (IOException unreadable) {
            // Its message may quote a line of the file, and a token with it.
            throw refused(file + " could not be read: " + unreadable.getClass().getSimpleName() + ".");
        }
    }

    static RollbackRefused refused(String why) {
        return new RollbackRefused(RollbackRefused.Kind.BLOCKED, new Problem("rollback.argo-cd.login",
                "It could not be found out which Argo CD servers you are logged in to.", why,
                "Log in anew with `argocd login SERVER`, then plan again."), null);
    }
}
