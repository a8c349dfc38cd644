package dev.mintmark.registry;

import static dev.mintmark.registry.ImageOnAScript.IMAGE;
import static dev.mintmark.registry.ImageOnAScript.LAYER;
import static dev.mintmark.registry.ImageOnAScript.REPOSITORY;
import static dev.mintmark.registry.Registries.dockerConfig;
import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.layersOf;
import static dev.mintmark.registry.Registries.open;
import static dev.mintmark.registry.Registries.read;
import static dev.mintmark.registry.Registries.reference;
import static dev.mintmark.registry.Registries.settings;
import static dev.mintmark.registry.Registries.withCredentials;
import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static dev.mintmark.testkit.reliability.Fault.DNS_GONE;
import static dev.mintmark.testkit.reliability.Fault.REGISTRY_DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.registry.ScriptedHost.Script;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.registry.SmallImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a registry may do, out of malice or by accident, and what comes of it.
class HostileRegistryTest {

    private static final String OTHER = "sha256:" + "1".repeat(64);
    private final ImageOnAScript well = new ImageOnAScript();

    @TempDir
    private Path home;

    @Test
    void aRedirectionIsFollowedWithoutTheSecretsOfTheFirstHost() throws Exception {
        try (var elsewhere = ScriptedHost.open((request, to) -> ScriptedHost.answer(to, "200 OK", "", LAYER));
                var host = ScriptedHost.open((request, to) -> {
                    if (request.header("authorization").isEmpty() && !request.path().equals("/v2/")) {
                        ScriptedHost.answer(to, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"test\"\r\n", "");
                    } else if (ImageOnAScript.isLayer(request)) {
                        ScriptedHost.answer(to, "307 Temporary Redirect",
                                "Location: http://" + elsewhere.host() + "/bucket?signature=1\r\n", "");
                    } else {
                        well.answer(request, to);
                    }
                });
                var images = images(withCredentials(dockerConfig(home, host.host(), "operator", "s3cret")));
                var image = open(images, host.host() + "/shop/checkout:1")) {
            assertThat(read(image, layersOf(image)).get(IMAGE.diffId(0))).isEqualTo(LAYER);
            assertThat(elsewhere.requests()).singleElement().satisfies(request -> {
                assertThat(request.target()).isEqualTo("/bucket?signature=1");
                assertThat(request.headers()).doesNotContainKeys("authorization", "cookie");
            });
            assertThat(images.traffic().get(elsewhere.host())).isEqualTo(new RegistryTraffic(1, LAYER.length));
        }
    }

    @Test
    void aStrangerToWhomWeWereSentGetsNoPasswordByAskingForOne() throws Exception {
        try (var thief = ScriptedHost.open((request, to) ->
                        ScriptedHost.answer(to, "200 OK", "", "{\"token\":\"thanks\"}"));
                var stranger = ScriptedHost.open((request, to) -> ScriptedHost.answer(to, "401 Unauthorized",
                        "WWW-Authenticate: Bearer realm=\"http://" + thief.host() + "/token\"\r\n", ""));
                var host = ScriptedHost.open((request, to) -> ScriptedHost.answer(to, "302 Found",
                        "Location: http://" + stranger.host() + "/\r\n", ""))) {
            refuses(withCredentials(dockerConfig(home, host.host(), "operator", "s3cret")), host,
                    "registry.unauthorized", "");
            assertThat(stranger.requests()).isNotEmpty();
            assertThat(thief.requests()).isEmpty();
        }
    }

    @Test
    void redirectionsInACircleEnd() throws Exception {
        var asked = new AtomicInteger();
        refuses((request, to) -> {
            if (request.path().equals("/v2/")) {
                well.answer(request, to);
            } else {
                asked.incrementAndGet();
                ScriptedHost.answer(to, "302 Found", "Location: " + request.target() + "\r\n", "");
            }
        }, "registry.refused", "redirects more than 5 times");
        assertThat(asked).hasValue(6);
    }

    @Test
    void redirectionsToPlainHttpElsewhereAndToFilesAreRefused() throws Exception {
        refuses(redirectingTo("http://registry.example/v2/"), "registry.refused", "registry.example without TLS");
        refuses(redirectingTo("file:///etc/passwd"), "registry.refused", "no address");
        refuses(redirectingTo("http://user:word@127.0.0.1/"), "registry.refused", "no address");
        refuses(redirectingTo(""), "registry.refused", "no address");
        refuses(redirectingTo("https://127.0.0.1:99999/"), "registry.refused", "no address");
    }

    @Test
    void headersWithoutEndAreCutOff() throws Exception {
        refuses(onManifest((request, to) -> {
            to.write("HTTP/1.1 200 OK\r\n".getBytes());
            for (var number = 0; true; number++) {
                to.write(("X-" + number + ": " + "x".repeat(1000) + "\r\n").getBytes());
            }
        }), "registry.unreachable", "broke");
    }

    @Test
    @Proves(fault = DNS_GONE, during = COMPARING, shown = "Which image could not be read: no such host")
    void namesThatNoHostCanHaveAreUnreachable() {
        try (var images = images(settings())) {
            for (var host : List.of("127.0.0.1:99999", "registry..example", "registry.1")) {
                assertThatThrownBy(() -> open(images, host + "/shop/checkout:1"))
                        .hasMessageContaining("no host that is called " + host);
            }
        }
    }

    @Test
    void aRegistryThatIsNeverContentEndsWithAProblem() throws Exception {
        var asked = new AtomicInteger();
        try (var host = ScriptedHost.open((request, to) -> {
            asked.incrementAndGet();
            ScriptedHost.answer(to, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", "");
        })) {
            var settings = withCredentials(dockerConfig(home, host.host(), "operator", "s3cret"));
            refuses(settings, host, "registry.unauthorized", "does not accept");
            // Once to see which scheme it speaks, once as a stranger, once with the password.
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void aManifestWithoutEndIsCutOff() throws Exception {
        refuses(onManifest((request, to) -> {
            ScriptedHost.head(to, "200 OK", "Content-Length: 104857600\r\n");
            while (true) {
                to.write(new byte[1 << 16]);
            }
        }), "registry.malformed", "more than 4194304 bytes");
    }

    @Test
    @Proves(fault = API_LYING, during = COMPARING, shown = "Refused: the bytes are not those of the digest")
    void aManifestOfAnotherDigestIsRefused() throws Exception {
        refuses(onManifest((request, to) -> ScriptedHost.answer(to, "200 OK",
                "Docker-Content-Digest: " + OTHER + "\r\n",
                IMAGE.manifest())), "registry.digest", OTHER);
    }

    @Test
    void aManifestThatDoesNotHaveTheDigestInItsNameIsRefused() throws Exception {
        try (var host = ScriptedHost.open(well); var images = images(settings())) {
            assertThatThrownBy(() -> open(images, host.host() + "/shop/checkout@" + OTHER))
                    .hasMessageContaining("[registry.digest]").hasMessageContaining(IMAGE.digest().value());
        }
    }

    @Test
    @Proves(fault = API_LYING, during = COMPARING)
    void aConfigurationOfAnotherDigestIsRefused() throws Exception {
        var forged = IMAGE.configuration().clone();
        forged[forged.length - 3] ^= 1;
        var path = REPOSITORY + "blobs/" + SmallImage.digest(IMAGE.configuration());
        try (var host = ScriptedHost.open((request, to) -> {
            if (request.path().equals(path)) {
                ScriptedHost.answer(to, "200 OK", "", forged);
            } else {
                well.answer(request, to);
            }
        })) {
            refuses(settings(), host, "image.digest", "configuration");
        }
    }

    @Test
    void refusalsSayWhatTheRegistrySaysWithoutItsControlCharacters() throws Exception {
        refuses(onManifest((request, to) -> ScriptedHost.answer(to, "403 Forbidden", "",
                "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"not for\\u001b[2Jyou\"}]}")),
                "registry.forbidden", "It says “not for [2Jyou”.");
    }

    @Test
    void aRegistryThatIsBusyIsAskedAFewTimes() throws Exception {
        var asked = new AtomicInteger();
        refuses(onManifest((request, to) -> {
            asked.incrementAndGet();
            ScriptedHost.answer(to, "429 Too Many Requests", "Retry-After: 3600\r\n", "");
        }), "registry.too-many-requests", "It asks to wait for 3600 s.");
        assertThat(asked).hasValue(4);
    }

    @Test
    void aRegistryThatFailsOnceIsForgiven() throws Exception {
        var asked = new AtomicInteger();
        try (var host = ScriptedHost.open(onManifest((request, to) -> {
            if (asked.incrementAndGet() < 3) {
                ScriptedHost.answer(to, "503 Service Unavailable", "", "");
            } else {
                well.answer(request, to);
            }
        })); var images = images(settings()); var image = open(images, host.host() + "/shop/checkout:1")) {
            assertThat(image.description().manifest()).contains(IMAGE.digest());
        }
    }

    @Test
    void aRegistryThatHangsEndsWithAProblem() throws Exception {
        var usual = Registries.SHORT;
        var impatient = settings().withPatience(new RegistryPatience(usual.connect(), Duration.ofMillis(200),
                usual.idle(), usual.document(), usual.helper(), 4, usual.firstPause(), usual.longestPause()));
        try (var host = ScriptedHost.open((request, to) -> BrokenLayerTest.forever())) {
            refuses(impatient, host, "registry.timed-out", "did not answer in time");
        }
    }

    @Test
    void aManifestThatTricklesEndsWithAProblem() throws Exception {
        var usual = Registries.SHORT;
        var impatient = settings().withPatience(new RegistryPatience(usual.connect(), usual.answer(), usual.idle(),
                Duration.ofMillis(100), usual.helper(), 4, usual.firstPause(), usual.longestPause()));
        try (var host = ScriptedHost.open(onManifest((request, to) -> {
            ScriptedHost.head(to, "200 OK", "Content-Length: 1000000\r\n");
            while (true) {
                to.write(' ');
                to.flush();
                Thread.onSpinWait();
            }
        }))) {
            refuses(impatient, host, "registry.timed-out", "did not answer in time");
        }
    }

    @Test
    @Proves(fault = REGISTRY_DOWN, during = COMPARING)
    void whatDoesNotListenIsUnreachable() throws Exception {
        String gone;
        try (var host = ScriptedHost.open(well)) {
            gone = host.host();
        }
        try (var images = images(settings())) {
            assertThatThrownBy(() -> open(images, gone + "/shop/checkout:1"))
                    .hasMessageContaining("[registry.unreachable]").hasMessageContaining(gone);
        }
    }

    @Test
    void pagesOfTagsAreFollowedOnTheirOwnRegistryOnly() throws Exception {
        try (var elsewhere = ScriptedHost.open((request, to) -> ScriptedHost.answer(to, "200 OK", "", "{}"));
                var host = ScriptedHost.open((request, to) -> {
                    var target = request.target();
                    var page = target.contains("last=b") ? 1 : target.contains("last=d") ? 2 : 0;
                    var next = List.of("/v2/shop/checkout/tags/list?last=b", "list?last=d",
                            "http://" + elsewhere.host() + "/v2/shop/checkout/tags/list?last=e").get(page);
                    var tags = List.of("\"a\",\"b\"", "\"c\",\"d\"", "\"e\",\"../f\"").get(page);
                    ScriptedHost.answer(to, "200 OK", "Link: <" + next + ">; rel=\"next\"\r\n",
                            "{\"tags\":[" + tags + "]}");
                });
                var images = images(settings())) {
            assertThat(images.tags(reference(host.host() + "/shop/checkout:1"), 100))
                    .containsExactly("a", "b", "c", "d", "e");
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void pagesOfTagsInACircleEnd() throws Exception {
        try (var host = ScriptedHost.open((request, to) -> ScriptedHost.answer(to, "200 OK",
                "Link: <" + request.target() + ">; rel=\"next\"\r\n", "{\"tags\":[\"a\"]}"));
                var images = images(settings())) {
            assertThat(images.tags(reference(host.host() + "/shop/checkout:1"), 100)).containsExactly("a");
        }
    }

    private Script onManifest(Script script) {
        return (request, to) -> (ImageOnAScript.isManifest(request) ? script : well).answer(request, to);
    }

    private Script redirectingTo(String location) {
        return onManifest((request, to) -> ScriptedHost.answer(to, "302 Found", "Location: " + location + "\r\n", ""));
    }

    private static void refuses(Script script, String code, String why) throws IOException {
        try (var host = ScriptedHost.open(script)) {
            refuses(settings(), host, code, why);
        }
    }

    private static void refuses(RegistrySettings settings, ScriptedHost host, String code, String why) {
        try (var images = images(settings)) {
            assertThatThrownBy(() -> open(images, host.host() + "/shop/checkout:1"))
                    .isInstanceOf(ImageUnreadable.class).hasMessageContaining(host.host() + "/shop/checkout:1")
                    .hasMessageContaining("[" + code + "]").hasMessageContaining(why).hasMessageNotContaining("s3cret");
        }
    }
}
