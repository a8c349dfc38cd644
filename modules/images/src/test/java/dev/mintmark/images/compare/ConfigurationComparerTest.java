package dev.mintmark.images.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.HealthCheck;
import dev.mintmark.images.ImageConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConfigurationComparerTest {

    private final Described from = new Described();
    private final Described to = new Described();

    @Test
    void everySettingHasItsKey() {
        to.environment("APP_POOL=large");
        to.entrypoint = List.of("/app", "-x");
        to.command = List.of("run");
        to.user = "app";
        to.workingDirectory = "/srv";
        to.architecture = "arm64";
        to.ports.add("8443/tcp");
        to.volumes.add("/data");
        to.label("team", "shop");
        to.stopSignal = Optional.of("SIGINT");
        to.healthCheck = Optional.of(new HealthCheck(List.of("CMD", "probe"), Optional.of(Duration.ofSeconds(30)),
                Optional.empty(), Optional.empty(), OptionalInt.of(3)));
        assertThat(compare()).extracting(ConfigurationChange::key)
                .containsExactly("user", "entrypoint", "cmd", "platform",
                "port.8443/tcp", "env.APP_POOL", "volume./data", "workdir", "healthcheck.interval", "healthcheck.retries",
                "healthcheck.test", "stopsignal", "label.team");
        assertThat(change("entrypoint").to()).contains("[\"/app\",\"-x\"]");
        assertThat(change("healthcheck.interval").to()).contains("30s");
    }

    @Test
    void ofASecretOnlyTheFactThatItDiffersIsTold() {
        from.environment("DB_PASSWORD=correct-horse", "DATABASE_URL=postgres://shop:hunter2@db/shop");
        to.environment("DB_PASSWORD=battery-staple", "DATABASE_URL=postgres://shop:hunter3@db/shop", "TOKEN_FILE=/run/token");
        assertThat(compare().toString()).doesNotContain("horse").doesNotContain("staple").doesNotContain("hunter");
        assertThat(change("env.DB_PASSWORD"))
                .isEqualTo(new ConfigurationChange("env.DB_PASSWORD", Optional.of("•••"), Optional.of("•••"), true));
        assertThat(change("env.DATABASE_URL").masked()).isTrue();
        assertThat(change("env.TOKEN_FILE").masked()).as("a path is no secret").isFalse();
    }

    @Test
    void commandsAndLabelsMayHoldSecretsToo() {
        to.command = List.of("serve", "--db-password=correct-horse-1");
        to.label("deploy", "ghp_q9Zr4Lk2Vw8Xc7Bn6Mm5Jh4Gf3Ds2Ap1Oi0U");
        assertThat(compare()).allMatch(ConfigurationChange::masked);
    }

    @Test
    void theLastOfTwoValuesCountsAsInTheContainer() {
        from.environment("A=1", "A=2");
        to.environment("A=2");
        assertThat(compare()).isEmpty();
    }

    private List<ConfigurationChange> compare() {
        return ConfigurationComparer.compare(configuration(from), configuration(to));
    }

    private ConfigurationChange change(String key) {
        return compare().stream().filter(change -> change.key().equals(key)).findFirst().orElseThrow();
    }

    private static ImageConfiguration configuration(Described image) {
        return image.image().configuration();
    }
}
