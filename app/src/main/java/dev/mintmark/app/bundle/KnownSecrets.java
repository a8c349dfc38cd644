package dev.mintmark.app.bundle;

import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.domain.secret.Redaction;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Learns the operator's own credentials from where the program reads them, so that they are struck out wherever they stand,
/// also where nothing tells that they are secret.
final class KnownSecrets {

    private static final int LARGEST = 1 << 20;

    private KnownSecrets() {}

    static Redaction redaction(Surroundings around) {
        var secrets = new ArrayList<String>();
        for (var file : files(around)) {
            for (var secret : Redaction.secretsIn(read(file))) {
                secrets.add(secret);
                decoded(secret, secrets);
            }
        }
        return Crashes.redaction(around).knowing(secrets);
    }

    private static List<Path> files(Surroundings around) {
        var home = around.userHome();
        var files = new ArrayList<Path>();
        around.variable("KUBECONFIG").ifPresentOrElse(
                value -> List.of(value.split(File.pathSeparator)).stream().filter(path -> !path.isBlank())
                        .forEach(path -> files.add(Path.of(path))),
                () -> files.add(home.resolve(".kube").resolve("config")));
        files.add(around.variable("DOCKER_CONFIG").map(Path::of).orElse(home.resolve(".docker")).resolve("config.json"));
        files.add(home.resolve(".config").resolve("argocd").resolve("config"));
        files.add(home.resolve(".netrc"));
        files.add(home.resolve(".git-credentials"));
        return files;
    }

    /// Docker keeps `user:password` in Base64; the password alone is as secret.
    private static void decoded(String secret, List<String> secrets) {
        try {
            var text = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            if (colon > 0 && text.chars().noneMatch(Character::isISOControl)) {
                secrets.add(text);
                secrets.add(text.substring(colon + 1));
            }
        } catch (IllegalArgumentException _) {
            // It is no Base64, so there is nothing more to know.
        }
    }

    private static String read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}
