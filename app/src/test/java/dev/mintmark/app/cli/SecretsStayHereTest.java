package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.wiring.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Secrets of many kinds are planted where secrets get to: in lines of the log, in messages of exceptions and their causes,
/// in settings, in the environment, in the operator's own configuration. None of them may come out.
class SecretsStayHereTest {

    private static final String DOCKER_PASSWORD = "dockerhub-pass-phrase";
    private static final String DOCKER_AUTH =
            Base64.getEncoder().encodeToString(("ops:" + DOCKER_PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final String JWT = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJrdWJlcm5ldGVzIiwic3ViIjoib3BzIn0"
            + ".c2lnbmF0dXJlLW9mLW91ci10b2tlbi0x";

    /// What is planted, and the part of it that must not be found.
    private static final Map<String, String> PLANTED = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("    token: kubeconfig-token-in-words", "kubeconfig-token-in-words"),
            Map.entry("{\"auths\":{\"hub\":{\"auth\":\"" + DOCKER_AUTH + "\"}}}", DOCKER_AUTH),
            Map.entry("Authorization: Bearer bearer-in-words", "bearer-in-words"),
            Map.entry("GET https://ops:url-pass@registry.internal/v2/", "url-pass"),
            Map.entry("DB_PASSWORD=env-value-1", "env-value-1"),
            Map.entry("EnvVar(name=API_KEY, value=pod-value-2, valueFrom=null)", "pod-value-2"),
            Map.entry("refused " + JWT, JWT.substring(40)),
            Map.entry("-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\nq1w2e3r4\n-----END RSA PRIVATE KEY-----", "MIIEowIBAAK"),
            Map.entry("key AKIAQZJ4KX7WNV2MPLRT", "AKIAQZJ4KX7WNV2MPLRT"),
            Map.entry("aws_secret_access_key = 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", "wJb3rXUtnFEMIK7MDENG"),
            Map.entry("--token option-in-words", "option-in-words"),
            Map.entry("client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVk", "LS0tLS1CRUdJTiBSU0E"),
            Map.entry("ghp_016C7e8A9b0C1d2E3f4G5h6I7j8K9l0M1n2O", "016C7e8A9b0C1d2E3f4G")));

    @TempDir
    private Path folder;

    private Operator operator;

    @BeforeEach
    void plant() throws IOException {
        var kube = Files.writeString(folder.resolve("kubeconfig"), "users:\n- user:\n    token: bare-word-known-by-kubeconfig\n");
        Files.createDirectories(folder.resolve("docker"));
        Files.writeString(folder.resolve("docker").resolve("config.json"), "{\"auths\":{\"h\":{\"auth\":\"" + DOCKER_AUTH + "\"}}}");
        operator = new Operator(folder).with("KUBECONFIG", kube.toString()).with("VAULT_TOKEN", "known-by-environment")
                .with("HOSTNAME", "build-7");
        Files.writeString(home().resolve("services.yaml"), "schema:\n  url: jdbc:postgresql://db/x?user=a&password=in-settings\n"
                + "  password: in settings too\n");
        operator.wiredBy((around, home, endpoints) -> {
            var wiring = Wiring.of(around, home, endpoints);
            var log = LoggerFactory.getLogger("dev.mintmark.test");
            PLANTED.keySet().forEach(text -> {
                log.warn("Seen {}", text);
                log.error("Failed", new IllegalStateException("outer", new IllegalArgumentException(text)));
            });
            log.warn("The server said known-by-environment and bare-word-known-by-kubeconfig and {} from ana on build-7, "
                    + "tcp://build-9.internal:2376, 10.1.2.3", DOCKER_PASSWORD);
            if (endpoints.demo()) {
                wiring.close();
                throw new IllegalStateException(String.join(" ", PLANTED.keySet()));
            }
            return wiring;
        });
    }

    private Path home() throws IOException {
        return Files.createDirectories(folder.resolve("home"));
    }

    private Called call(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home().toString()));
        return operator.calls(all.toArray(String[]::new));
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private void holdsNoSecret(String where, String text) {
        assertThat(PLANTED.values()).as(where).noneMatch(text::contains);
    }

    @Test
    void noSecretIsWrittenToTheLogNorTold() throws IOException {
        var called = call("fleet", "--demo");

        assertThat(called.code()).isEqualTo(Exit.FAULT);
        var log = Files.readString(home().resolve("mintmark.log"));
        assertThat(log).contains("Seen", "IllegalArgumentException", "•••").doesNotContain("known-by-environment");
        holdsNoSecret("log", log);
        holdsNoSecret("told", called.err());
        assertThat(called.err().lines()).as("a problem, not a stack trace").hasSize(1).first().asString()
                .contains("[cli.fault]", home().resolve("crashes").toString());
    }

    @Test
    void noSecretIsInTheBundle() throws IOException {
        call("fleet", "--demo");
        // As an earlier version might have written it.
        Files.writeString(home().resolve("mintmark.log.1"), String.join("\n", PLANTED.keySet()));
        var zip = folder.resolve("sent.zip");

        assertThat(call("log", "bundle", zip.toString()).code()).isZero();

        var entries = unzipped(zip);
        assertThat(entries.keySet()).contains("READ-ME-FIRST.txt", "versions.txt", "sources.txt", "log/mintmark.log",
                "log/mintmark.log.1", "settings/services.yaml").anyMatch(name -> name.startsWith("crashes/"))
                .noneMatch(name -> name.contains(".db"));
        entries.forEach((name, text) -> {
            holdsNoSecret(name, text);
            assertThat(text).as(name).doesNotContain("known-by-environment", "bare-word-known-by-kubeconfig",
                    DOCKER_PASSWORD, "in-settings", "in settings too");
        });
        assertThat(entries.get("log/mintmark.log")).contains("tcp://build-9.internal:2376");
    }

    @Test
    void namesAreReplacedTheSameWayEverywhereIfThatIsAsked() throws IOException {
        call("fleet", "--demo");
        var zip = folder.resolve("sent.zip");

        call("log", "bundle", zip.toString(), "--anonymous");

        var log = unzipped(zip).get("log/mintmark.log");
        assertThat(log).doesNotContain(" ana ", "build-7", "build-9", "10.1.2.3", folder.toString())
                .containsPattern("from user-1 on host-\\d+, tcp://host-\\d+:2376, host-\\d+");
    }

    @Test
    void theLogCanBeReadFromATimeOnAndItsLastLinesAlone() throws IOException {
        Files.writeString(home().resolve("mintmark.log"), "2026-11-09T12:00:00.000Z INFO  a - old\n    at old\n"
                + "2026-11-09T14:00:00.000Z INFO  a - new\n    at new\n");

        assertThat(call("log", "--since", "1h").out()).isEqualTo("2026-11-09T14:00:00.000Z INFO  a - new\n    at new\n");
        assertThat(call("log", "--tail", "1").out()).isEqualTo("    at new\n");
        assertThat(call("log", "path").out().strip()).isEqualTo(home().resolve("mintmark.log").toString());
    }

    @Test
    void aBundleThatCannotBeWrittenIsAProblemWithACode() throws IOException {
        var called = call("log", "bundle", folder.resolve("nowhere").resolve("x.zip").toString());

        assertThat(called.code()).isEqualTo(Exit.REFUSED);
        assertThat(called.err()).contains("[bundle.unwritable]");
    }
}
