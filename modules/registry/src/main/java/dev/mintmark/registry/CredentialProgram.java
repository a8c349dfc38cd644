package dev.mintmark.registry;

import dev.mintmark.domain.Secret;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Asks a program that keeps passwords
/// ([docker-credential-helpers](https://github.com/docker/docker-credential-helpers)).
final class CredentialProgram {

    private static final int MOST_OUTPUT = 64 << 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String NOT_FOUND = "credentials not found";
    private static final String TOKEN_USER = "<token>";

    private final Map<String, String> environment;
    private final Duration patience;

    CredentialProgram(Map<String, String> environment, Duration patience) {
        this.environment = environment;
        this.patience = patience;
    }

    /// @param name   of the program, without `docker-credential-`
    /// @param server as Docker would have stored it
    /// @return empty if it has none for this server
    Optional<Credential> ask(String name, String server) throws RegistryFault, InterruptedException {
        var program = NAME.matcher(name).matches() ? program("docker-credential-" + name) : Optional.<Path>empty();
        if (program.isEmpty()) {
            throw fault(Spoken.line(name), "could not be found along the PATH.", null);
        }
        try {
            return ask(name, program.get(), server);
        } catch (IOException unusable) {
            throw fault(name, "could not be run.", unusable);
        }
    }

    private Optional<Credential> ask(String name, Path program, String server)
            throws IOException, RegistryFault, InterruptedException {
        var builder = new ProcessBuilder(program.toString(), "get").redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            var output = reading(process.getInputStream());
            give(process, server);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw fault(name, "did not answer within " + patience.toSeconds() + " s.", null);
            }
            return read(name, process.exitValue(), output.join());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// A program that already knows the answer may not want to hear the question.
    private static void give(Process process, String server) {
        try (var input = process.getOutputStream()) {
            input.write(server.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // Its exit code and output tell the rest.
        }
    }

    /// Its output may hold a password, so it is never quoted.
    private static Optional<Credential> read(String name, int exit, byte[] output) throws RegistryFault {
        if (exit != 0) {
            if (new String(output, StandardCharsets.UTF_8).contains(NOT_FOUND)) {
                return Optional.empty();
            }
            throw fault(name, "failed with exit code " + exit + ".", null);
        }
        var json = BoundedDocument.json(output);
        var user = json.path("Username").asText();
        var secret = json.path("Secret").asText();
        if (secret.isEmpty()) {
            throw fault(name, "answered without a secret.", null);
        }
        return Optional.of(user.equals(TOKEN_USER) ? new Credential.Identity(new Secret(secret))
                : new Credential.Login(user, new Secret(secret)));
    }

    private Optional<Path> program(String name) {
        var path = environment.getOrDefault("PATH", "");
        for (var folder : path.split(Pattern.quote(File.pathSeparator))) {
            for (var file : List.of(name, name + ".exe")) {
                var program = Path.of(folder).resolve(file);
                if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    private static CompletableFuture<byte[]> reading(InputStream stream) {
        var bytes = new CompletableFuture<byte[]>();
        Thread.ofVirtual().name("credential helper output").start(() -> {
            try (stream) {
                bytes.complete(stream.readNBytes(MOST_OUTPUT));
            } catch (IOException _) {
                bytes.complete(new byte[0]);
            }
        });
        return bytes;
    }

    private static RegistryFault fault(String name, String why, Throwable cause) {
        return new RegistryFault(RegistryFault.Kind.CREDENTIALS, "The credential helper docker-credential-" + name + " "
                + why, cause);
    }
}
