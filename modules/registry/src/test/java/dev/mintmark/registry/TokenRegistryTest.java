package dev.mintmark.registry;

import static dev.mintmark.registry.Registries.dockerConfig;
import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.layersOf;
import static dev.mintmark.registry.Registries.noise;
import static dev.mintmark.registry.Registries.open;
import static dev.mintmark.registry.Registries.read;
import static dev.mintmark.registry.Registries.settings;
import static dev.mintmark.registry.Registries.withCredentials;
import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Fault.CLOCK_JUMPED;
import static dev.mintmark.testkit.reliability.Fault.CREDENTIALS_EXPIRED;
import static dev.mintmark.workshop.registry.RegistryLock.PASSWORD;
import static dev.mintmark.workshop.registry.RegistryLock.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.registry.DebianRegistry;
import dev.mintmark.workshop.registry.ImagePush;
import dev.mintmark.workshop.registry.RegistryLock;
import dev.mintmark.workshop.registry.RequiresRegistry;
import dev.mintmark.workshop.registry.SelfSigned;
import dev.mintmark.workshop.registry.SmallImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the room does with a real registry that wants a token, and a token server beside it.
@RequiresRegistry
class TokenRegistryTest {

    private static final SmallImage IMAGE =
            SmallImage.oci("linux/amd64", List.of(noise(1, 1000), noise(2, 2000), noise(3, 3000)));

    private static TokenServer tokens;
    private static DebianRegistry registry;

    @TempDir
    private Path home;

    @BeforeAll
    static void fill(@TempDir Path folder) throws Exception {
        try (var open = DebianRegistry.start(folder, RegistryLock.NONE)) {
            for (var repository : List.of("shop/checkout", "public/tools")) {
                try (var push = new ImagePush(open.host(), repository)) {
                    push.image("1.0", IMAGE);
                }
            }
        }
        var signer = SelfSigned.in(folder.resolve("signer"));
        tokens = TokenServer.start(signer, USER, PASSWORD);
        registry = DebianRegistry.start(folder,
                RegistryLock.tokens(tokens.realm(), TokenServer.SERVICE, TokenServer.ISSUER, signer));
    }

    @AfterAll
    static void stop() {
        registry.close();
        tokens.close();
    }

    @BeforeEach
    void forget() {
        tokens.forgetGrants();
    }

    @Test
    void aStrangerReadsWhatIsPublicWithOneTokenForAllOfIt() throws Exception {
        readsAll(settings(), "public/tools");
        assertThat(tokens.grants()).containsExactly("stranger repository:public/tools:pull");
    }

    @Test
    void thePasswordGoesToTheTokenServerAndTheTokenToTheRegistry() throws Exception {
        readsAll(withCredentials(dockerConfig(home, registry.host(), USER, PASSWORD)), "shop/checkout");
        assertThat(tokens.grants()).containsExactly("operator repository:shop/checkout:pull");
    }

    @Test
    void anIdentityTokenBuysTokens() throws Exception {
        var configuration = Files.writeString(home.resolve("config.json"), "{\"auths\":{\"" + registry.host()
                + "\":{\"identitytoken\":\"" + TokenServer.IDENTITY + "\"}}}");
        readsAll(withCredentials(configuration), "shop/checkout");
        assertThat(tokens.grants()).containsExactly("identity repository:shop/checkout:pull");
    }

    @Test
    void aTokenIsGoodForItsRepositoryOnly() throws Exception {
        try (var images = images(withCredentials(dockerConfig(home, registry.host(), USER, PASSWORD)))) {
            open(images, registry.host() + "/shop/checkout:1.0").close();
            open(images, registry.host() + "/public/tools:1.0").close();
        }
        assertThat(tokens.grants()).containsExactly("operator repository:shop/checkout:pull",
                "operator repository:public/tools:pull");
    }

    @Test
    @Proves(fault = CREDENTIALS_EXPIRED, during = COMPARING,
            recovers = "tokens are renewed by themselves; else log in, compare again")
    @Proves(fault = CLOCK_JUMPED, during = COMPARING, shown = "The comparison, as ever",
            recovers = "nothing to do: bytes have no clock, tokens are renewed")
    void aTokenThatIsTooOldIsNotSent() throws Exception {
        var clock = new StepClock();
        try (var images = new RegistryImages(settings(), clock)) {
            open(images, registry.host() + "/public/tools:1.0").close();
            clock.now = clock.now.plus(Duration.ofMinutes(6));
            open(images, registry.host() + "/public/tools:1.0").close();
        }
        assertThat(tokens.grants()).hasSize(2);
    }

    @Test
    void aStrangerIsToldThatThereAreNoCredentials() {
        refuses(settings(), "gives no token to strangers");
    }

    @Test
    @Proves(fault = CREDENTIALS_EXPIRED, during = COMPARING, shown = "Which image, and that the login is not accepted")
    void aWrongPasswordIsToldAsSuchAndNotRepeated() throws Exception {
        refuses(withCredentials(dockerConfig(home, registry.host(), USER, "battery staple")),
                "does not accept the credentials on this machine");
    }

    @Test
    void aBrokenHelperDoesNotKeepFromWhatIsPublic() throws Exception {
        var configuration = Files.writeString(home.resolve("config.json"), "{\"credsStore\":\"desktop\"}");
        readsAll(withCredentials(configuration), "public/tools");
    }

    private void readsAll(RegistrySettings settings, String repository) throws Exception {
        try (var images = images(settings); var image = open(images, registry.host() + "/" + repository + ":1.0")) {
            assertThat(read(image, layersOf(image))).hasSize(3);
        }
    }

    private void refuses(RegistrySettings settings, String why) {
        try (var images = images(settings)) {
            assertThatThrownBy(() -> open(images, registry.host() + "/shop/checkout:1.0"))
                    .hasMessageContaining("[registry.unauthorized]").hasMessageContaining(why)
                    .hasMessageContaining("/shop/checkout:1.0").hasMessageNotContaining("battery staple");
        }
    }

    private static final class StepClock extends Clock {

        private Instant now = Clock.systemUTC().instant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
