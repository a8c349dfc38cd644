package dev.mintmark.kubernetes.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.Secret;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Runs the program that a kubeconfig names for credentials
/// ([client-go credential plugins](https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins)).
///
/// Fabric8 can run it too, but drops what the program writes to standard error, which is what the operator must read.
final class ExecPlugin {

    private static final int MOST_OUTPUT = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClusterContext context;
    private final ClusterContext.Exec exec;
    private final Map<String, String> environment;
    private final Duration patience;

    /// What the program handed out; any part may be empty.
    record Credential(Optional<Secret> token, Optional<String> certificate, Optional<Secret> key,
            Optional<Instant> expiresAt) {}

    ExecPlugin(ClusterContext context, ClusterContext.Exec exec, Map<String, String> environment, Duration patience) {
        this.context = context;
        this.exec = exec;
        this.environment = environment;
        this.patience = patience;
    }

    Credential run() throws CallFailed, InterruptedException {
        Process process;
        try {
            process = start();
        } catch (IOException e) {
            var hint = exec.hint().isBlank() ? "" : " " + CallProblems.quoted(exec.hint()) + ".";
            throw failed("The program " + exec.command() + " could not be started." + hint, e);
        }
        try {
            process.getOutputStream().close();
            var output = reading(process.getInputStream());
            var complaint = reading(process.getErrorStream());
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("The program " + exec.command() + " did not finish within " + patience.toSeconds() + " s.", null);
            }
            if (process.exitValue() != 0) {
                var said = CallProblems.quoted(complaint.join());
                throw failed("The program " + exec.command() + " failed with exit code " + process.exitValue()
                        + (said.isEmpty() ? "." : ": " + said + "."), null);
            }
            return read(output.join());
        } catch (IOException e) {
            throw failed("The program " + exec.command() + " could not be talked to.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        var command = exec.command();
        if (command.contains("/") || command.contains(File.separator)) {
            command = exec.folder().resolve(command).toString();
        }
        var builder = new ProcessBuilder(command);
        builder.command().addAll(exec.arguments());
        builder.environment().clear();
        builder.environment().putAll(environment);
        exec.environment().forEach((name, value) -> builder.environment().put(name, value.revealed()));
        builder.environment().put("KUBERNETES_EXEC_INFO", request());
        return builder.start();
    }

    private String request() {
        var request = JSON.createObjectNode().put("apiVersion", exec.apiVersion()).put("kind", "ExecCredential");
        var spec = request.putObject("spec").put("interactive", false);
        if (exec.wantsCluster()) {
            var cluster = spec.putObject("cluster").put("server", context.cluster().server());
            context.cluster().authority().ifPresent(data -> cluster.put("certificate-authority-data", data));
            context.cluster().serverName().ifPresent(name -> cluster.put("tls-server-name", name));
            cluster.put("insecure-skip-tls-verify", context.cluster().insecure());
        }
        return request.toString();
    }

    private Credential read(String output) throws CallFailed {
        try {
            var status = JSON.readTree(output).path("status");
            var credential = new Credential(text(status, "token").map(Secret::new), text(status, "clientCertificateData"),
                    text(status, "clientKeyData").map(Secret::new), text(status, "expirationTimestamp").flatMap(ExecPlugin::time));
            if (credential.token.isEmpty() && credential.certificate.isEmpty()) {
                throw failed("The program " + exec.command() + " handed out neither a token nor a certificate.", null);
            }
            return credential;
        } catch (JsonProcessingException _) {
            // Its output may hold a token, and so may the parser's message: neither is quoted.
            throw failed("What the program " + exec.command() + " wrote is no ExecCredential.", null);
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText()).filter(text -> !text.isBlank());
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static CompletableFuture<String> reading(InputStream stream) {
        var text = new CompletableFuture<String>();
        Thread.ofVirtual().name("exec plugin output").start(() -> {
            try (stream) {
                text.complete(new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8));
            } catch (IOException _) {
                text.complete("");
            }
        });
        return text;
    }

    private CallFailed failed(String why, Throwable cause) {
        return new CallFailed(new Problem("kubernetes.unauthorized",
                "The credentials for " + context.name() + " could not be had.", why,
                "Run the program by hand, or log in again as your cluster's provider asks for, then choose Retry."),
                401, "", Optional.empty(), cause);
    }
}
