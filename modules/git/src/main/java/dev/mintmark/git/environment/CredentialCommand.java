package dev.mintmark.git.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.transport.URIish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Git's own credential helpers, by `git credential fill`. What they answer is used once, and neither kept nor
/// logged.
final class CredentialCommand {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialCommand.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 64_000;

    private final Map<String, String> environment;
    private final Path folder;

    /// @param folder in which the helper runs: no repository, so that none has a say
    CredentialCommand(Map<String, String> environment, Path folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    /// Who to be there; empty if no helper knows, or there is no Git on this machine.
    Optional<Login> fill(URIish uri) {
        var builder = new ProcessBuilder("git", "credential", "fill").directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        // Nobody sits in front of it: it must answer from what it has.
        builder.environment().putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GCM_INTERACTIVE", "never", "SSH_ASKPASS", "",
                "LC_ALL", "C"));
        try {
            var process = builder.start();
            try {
                return ask(process, uri);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException none) {
            LOG.debug("git credential could not be asked", none);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Login> ask(Process process, URIish uri) throws IOException, InterruptedException {
        var host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        try (var question = process.getOutputStream()) {
            question.write(("protocol=" + uri.getScheme() + "\nhost=" + host + "\npath="
                    + uri.getPath().replaceAll("^/+", "") + "\n\n").getBytes(StandardCharsets.UTF_8));
        }
        // Its answer is short and fits into a pipe: it can be waited for before it is read.
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            return Optional.empty();
        }
        var answer = new HashMap<String, String>();
        new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8).lines().forEach(line -> {
            var equals = line.indexOf('=');
            if (equals > 0) {
                answer.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return Optional.ofNullable(answer.get("password"))
                .map(password -> new Login(answer.getOrDefault("username", ""), password.toCharArray()));
    }

    /// A name and a password, for one request.
    record Login(String user, char[] password) {

        @Override
        public String toString() {
            return user + ":•••";
        }
    }
}
