package dev.mintmark.registry;

import static dev.mintmark.registry.Registries.dockerConfig;
import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.layersOf;
import static dev.mintmark.registry.Registries.noise;
import static dev.mintmark.registry.Registries.open;
import static dev.mintmark.registry.Registries.read;
import static dev.mintmark.registry.Registries.settings;
import static dev.mintmark.registry.Registries.withCredentials;
import static dev.mintmark.workshop.registry.RegistryLock.PASSWORD;
import static dev.mintmark.workshop.registry.RegistryLock.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.workshop.registry.DebianRegistry;
import dev.mintmark.workshop.registry.ImagePush;
import dev.mintmark.workshop.registry.RegistryLock;
import dev.mintmark.workshop.registry.RequiresRegistry;
import dev.mintmark.workshop.registry.SelfSigned;
import dev.mintmark.workshop.registry.SmallImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the room does with a real registry that wants a password, over plain HTTP on this machine and behind TLS.
@RequiresRegistry
class LockedRegistryTest {

    private static final SmallImage IMAGE = SmallImage.oci("linux/amd64", List.of(noise(1, 1000), noise(2, 2000)));
    private static final String NAME = "/shop/checkout:1.0";

    private static SelfSigned certificate;
    private static DebianRegistry plain;
    private static DebianRegistry secured;

    @TempDir
    private Path home;

    @BeforeAll
    static void fill(@TempDir Path folder) throws Exception {
        try (var open = DebianRegistry.start(folder, RegistryLock.NONE);
                var push = new ImagePush(open.host(), "shop/checkout")) {
            push.image("1.0", IMAGE);
        }
        certificate = SelfSigned.in(folder.resolve("tls"));
        var password = RegistryLock.password(folder.resolve("password"));
        plain = DebianRegistry.start(folder, password);
        secured = DebianRegistry.start(folder, password.behind(certificate));
    }

    @AfterAll
    static void stop() {
        plain.close();
        secured.close();
    }

    @Test
    void readsWithThePasswordOfDockersConfiguration() throws Exception {
        readsAll(withCredentials(dockerConfig(home, plain.host(), USER, PASSWORD)), plain);
    }

    @Test
    void readsWithThePasswordThatPodmanKeepsForOneRepository() throws Exception {
        var right = dockerConfig(home.resolve("right"), plain.host() + "/shop", USER, PASSWORD);
        var text = Files.readString(right).replace("}}}",
                "},\"" + plain.host() + "\":{\"auth\":\"d3Jvbmc6d3Jvbmc=\"}}}");
        readsAll(withCredentials(Files.writeString(home.resolve("auth.json"), text)), plain);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readsWithThePasswordOfACredentialHelper() throws Exception {
        var helper = home.resolve("docker-credential-vault");
        Files.writeString(helper, """
                #!/bin/sh
                read server
                [ "$1" = get ] && [ "$server" = "%s" ] || { echo credentials not found in native keychain; exit 1; }
                echo '{"ServerURL":"%s","Username":"%s","Secret":"%s"}'
                """.formatted(plain.host(), plain.host(), USER, PASSWORD));
        Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwx------"));
        var configuration = Files.writeString(home.resolve("config.json"), "{\"credsStore\":\"vault\"}");
        readsAll(new RegistrySettings(List.of(configuration), List.of(), Map.of(), Set.of(),
                Map.of("PATH", home + ":/usr/bin:/bin"), Registries.SHORT), plain);
    }

    @Test
    void withoutAPasswordItSaysThatThereIsNone() {
        refuses(settings(), plain, "registry.unauthorized", "there is none for " + plain.host());
    }

    @Test
    void aWrongPasswordIsNeverTold() throws Exception {
        var wrong = withCredentials(dockerConfig(home, plain.host(), USER, "battery staple"));
        refuses(wrong, plain, "registry.unauthorized", "does not accept the credentials");
        assertThatThrownBy(() -> openAt(wrong, plain)).hasMessageNotContaining("battery staple");
    }

    @Test
    void aHelperThatIsNotInstalledIsNamed() throws Exception {
        var configuration = Files.writeString(home.resolve("config.json"), "{\"credsStore\":\"desktop\"}");
        refuses(withCredentials(configuration), plain, "registry.credentials", "docker-credential-desktop");
    }

    @Test
    void anUnknownCertificateIsNotTrusted() throws Exception {
        refuses(withCredentials(dockerConfig(home, secured.host(), USER, PASSWORD)), secured, "registry.untrusted",
                "is not trusted");
    }

    @Test
    void aCertificateThatWasLaidDownForTheRegistryIsTrusted() throws Exception {
        var folder = Files.createDirectories(home.resolve("certs.d").resolve(secured.host()));
        Files.copy(certificate.certificateFile(), folder.resolve("ca.crt"));
        readsAll(new RegistrySettings(List.of(dockerConfig(home, secured.host(), USER, PASSWORD)),
                List.of(home.resolve("certs.d")), Map.of(), Set.of(), Map.of(), Registries.SHORT), secured);
    }

    private static void readsAll(RegistrySettings settings, DebianRegistry registry) throws Exception {
        try (var images = images(settings); var image = open(images, registry.host() + NAME)) {
            assertThat(read(image, layersOf(image)).get(IMAGE.diffId(1))).isEqualTo(IMAGE.layers().get(1));
        }
    }

    private static void refuses(RegistrySettings settings, DebianRegistry registry, String code, String why) {
        assertThatThrownBy(() -> openAt(settings, registry)).hasMessageContaining(registry.host() + NAME)
                .hasMessageContaining("[" + code + "]").hasMessageContaining(why);
    }

    private static void openAt(RegistrySettings settings, DebianRegistry registry) throws Exception {
        try (var images = images(settings)) {
            open(images, registry.host() + NAME).close();
        }
    }
}
