package dev.mintmark.argocd;

import static dev.mintmark.argocd.ArgoCdPipelineTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mintmark.domain.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgoLoginsTest {

    private static final String CONFIGURATION = """
            contexts:
            - {name: production, server: argocd.example, user: ada@production}
            - {name: staging, server: "127.0.0.1:8080", user: "127.0.0.1:8080"}
            current-context: production
            servers:
            - {grpc-web-root-path: "", server: argocd.example}
            - {grpc-web-root-path: /argo/, plain-text: true, server: "127.0.0.1:8080"}
            - {grpc-web-root-path: "", insecure: true, server: "argocd.test:8443"}
            - {grpc-web-root-path: "", core: true, server: kubernetes}
            users:
            - {auth-token: token-of-ada, name: ada@production, refresh-token: x}
            - {auth-token: token-of-staging, name: "127.0.0.1:8080"}
            """;

    @TempDir
    private Path home;

    @Test
    void serversContextsAndTokensAreThoseOfArgosOwnCommandLine() throws Exception {
        write(home.resolve(".config/argocd/config"), CONFIGURATION);

        assertThat(new ArgoLogins(Map.of(), home).servers()).containsExactly(
                new ArgoServer("production", URI.create("https://argocd.example"), token("token-of-ada"), false),
                new ArgoServer("staging", URI.create("http://127.0.0.1:8080/argo"), token("token-of-staging"), false),
                new ArgoServer("argocd.test:8443", URI.create("https://argocd.test:8443"), Optional.empty(), true));
    }

    @Test
    void theEnvironmentComesFirstAndNamesAnotherFolder() throws Exception {
        write(home.resolve("elsewhere/config"), CONFIGURATION);
        var environment = Map.of("ARGOCD_CONFIG_DIR", home.resolve("elsewhere").toString(), "ARGOCD_SERVER",
                "argocd.example", "ARGOCD_AUTH_TOKEN", "token-of-a-robot");

        var servers = new ArgoLogins(environment, home).servers();

        assertThat(servers).hasSize(3);
        assertThat(servers.getFirst().token()).isEqualTo(token("token-of-a-robot"));
    }

    @Test
    void withoutAnyLoginThereIsNoServer() throws Exception {
        assertThat(new ArgoLogins(Map.of(), home).servers()).isEmpty();
    }

    @Test
    void aTokenIsNeverPartOfWhatIsShown() throws Exception {
        write(home.resolve(".config/argocd/config"), CONFIGURATION);

        assertThat(new ArgoLogins(Map.of(), home).servers().toString()).doesNotContain("token-of");
    }

    @Test
    void aBrokenConfigurationIsToldWithoutQuotingIt() throws Exception {
        write(home.resolve(".config/argocd/config"), "users:\n- {auth-token: token-of-ada, name: [}\n");

        var refused = refusal(() -> new ArgoLogins(Map.of(), home).servers());

        assertThat(refused.problem().code()).isEqualTo("rollback.argo-cd.login");
        assertThat(refused.problem().sentence()).doesNotContain("token-of-ada");
    }

    @Test
    void aCertificateNobodySignedIsRefusedUnlessTheOperatorLoggedInInsecurely() throws Exception {
        try (var server = new TlsServer(home)) {
            var calls = new ArgoCalls(ArgoPatience.USUAL);
            var strict = new ArgoServer("strict", server.address(), token("a-token"), false);
            var insecure = new ArgoServer("insecure", server.address(), token("a-token"), true);

            assertThat(catchThrowableOfType(ArgoFault.class, () -> calls.version(strict)).kind())
                    .isEqualTo(ArgoFault.Kind.CERTIFICATE);
            assertThat(calls.version(insecure).hasSwitch()).isTrue();
        }
    }

    private static Optional<Secret> token(String text) {
        return Optional.of(new Secret(text));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
