package dev.mintmark.registry;

import static dev.mintmark.registry.Registries.dockerConfig;
import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.open;
import static dev.mintmark.registry.Registries.withCredentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.ImageUnreadable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a token server, or a registry that names a false one, may do, and what comes of it.
class HostileTokenServerTest {

    @TempDir
    private Path home;

    @Test
    void passwordsDoNotGoToPlainHttpElsewhere() throws Exception {
        refuses("http://tokens.example/token", "registry.refused", "names no place with TLS");
        refuses("ftp://127.0.0.1/token", "registry.refused", "names no place with TLS");
        refuses("not an address", "registry.refused", "names no place with TLS");
        refuses("https://user:word@tokens.example/", "registry.refused", "names no place with TLS");
    }

    @Test
    void passwordsDoNotFollowATokenServerElsewhere() throws Exception {
        try (var elsewhere = ScriptedHost.open((request, to) -> ScriptedHost.answer(to, "200 OK", "", "{}"));
                var tokens = ScriptedHost.open((request, to) -> ScriptedHost.answer(to, "302 Found",
                        "Location: http://" + elsewhere.host() + "/\r\n", ""))) {
            refuses("http://" + tokens.host() + "/token", "registry.malformed", "sent no token");
            assertThat(tokens.requests().getFirst().headers()).containsKey("authorization");
            assertThat(elsewhere.requests()).isNotEmpty()
                    .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
        }
    }

    @Test
    void aTokenWithoutEndIsCutOff() throws Exception {
        try (var tokens = ScriptedHost.open((request, to) -> {
            ScriptedHost.head(to, "200 OK", "Content-Length: 104857600\r\n");
            while (true) {
                to.write(new byte[1 << 16]);
            }
        })) {
            refuses("http://" + tokens.host() + "/token", "registry.malformed", "more than 1048576 bytes");
        }
    }

    @Test
    void aTokenThatWouldBeAnotherHeaderIsRefused() throws Exception {
        try (var tokens = ScriptedHost.open((request, to) ->
                ScriptedHost.answer(to, "200 OK", "", "{\"token\":\"a\\r\\nX-Other: b\"}"))) {
            refuses("http://" + tokens.host() + "/token", "registry.malformed", "sent no token");
        }
    }

    @Test
    void aTokenServerThatFailsIsNamed() throws Exception {
        try (var tokens = ScriptedHost.open((request, to) ->
                ScriptedHost.answer(to, "500 Internal Server Error", "", ""))) {
            refuses("http://" + tokens.host() + "/token", "registry.failed", "The token server " + tokens.host());
            assertThat(tokens.requests()).hasSize(4);
        }
    }

    @Test
    void aTokenThatTheRegistryDoesNotAcceptIsNotFetchedForEver() throws Exception {
        try (var tokens = ScriptedHost.open((request, to) ->
                ScriptedHost.answer(to, "200 OK", "", "{\"token\":\"useless\"}"))) {
            refuses("http://" + tokens.host() + "/token", "registry.unauthorized", "does not accept");
            assertThat(tokens.requests()).hasSize(1);
        }
    }

    private void refuses(String realm, String code, String why) throws Exception {
        try (var host = ScriptedHost.open((request, to) -> ScriptedHost.answer(to, "401 Unauthorized",
                "WWW-Authenticate: Bearer realm=\"" + realm + "\",service=\"s\"\r\n", ""));
                var images = images(withCredentials(dockerConfig(home, host.host(), "operator", "s3cret")))) {
            assertThatThrownBy(() -> open(images, host.host() + "/shop/checkout:1")).isInstanceOf(ImageUnreadable.class)
                    .hasMessageContaining(host.host() + "/shop/checkout:1").hasMessageContaining("[" + code + "]")
                    .hasMessageContaining(why).hasMessageNotContaining("s3cret");
        }
    }
}
