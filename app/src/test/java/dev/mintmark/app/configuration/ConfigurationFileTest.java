package dev.mintmark.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.settings.ThemeChoice;
import dev.mintmark.change.arm.ArmingTimes;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.presentation.environment.Environment;
import dev.mintmark.presentation.environment.EnvironmentColour;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the operator writes into `config.yaml`.
class ConfigurationFileTest {

    private static final SourceId PRODUCTION = new SourceId("kubernetes/prod-eu");
    private static final SourceId STAGING = new SourceId("kubernetes/staging");
    private static final SourceId SHARED = new SourceId("kubernetes/shared");

    @TempDir
    Path folder;

    @Test
    void withoutAFileAndWithAnEmptyOneEverythingIsAsUsual() throws Exception {
        var none = ConfigurationFile.in(folder).load();
        assertThat(none.configured()).isEqualTo(Configured.DEFAULT);
        assertThat(none.problem()).isEmpty();
        for (var text : List.of("", "# nothing\n", "theme:\narming:\nservices: ~\n")) {
            assertThat(load(text).configured()).isEqualTo(Configured.DEFAULT);
            assertThat(load(text).mistakes()).isEmpty();
        }
    }

    @Test
    void everySettingIsReadAndKnowsItsLine() throws Exception {
        var loaded = load("""
                theme: light
                sources:
                  watch: [prod-*]
                  leaveOut: ["*-lab"]
                  kubeconfigs: [/etc/kube/one]
                  dockerHosts: ["ssh://ops@build-4.example"]
                arming:
                  default: 10m
                  longest: 1h
                lease: {default: 20m, longest: 1d}
                toolbox: docker.io/library/busybox:1.37-musl
                registries:
                  plainHttp: ["registry.example:5000"]
                  mirrors:
                    docker.io: ["https://one.example", "https://two.example:8443"]
                    other.example: https://three.example
                retention:
                  layers: 1g
                """);
        assertThat(loaded.mistakes()).isEmpty();
        var read = loaded.configured();
        assertThat(read.theme()).isEqualTo(ThemeChoice.LIGHT);
        assertThat(read.sources()).isEqualTo(new WatchedSources(List.of("prod-*"), List.of("*-lab"),
                List.of(Path.of("/etc/kube/one")), List.of("ssh://ops@build-4.example")));
        assertThat(read.arming()).isEqualTo(new ArmingTimes(Duration.ofMinutes(10), Duration.ofHours(1)));
        assertThat(read.lease()).isEqualTo(new Lease(Duration.ofMinutes(20), Duration.ofDays(1)));
        assertThat(read.toolbox()).contains("docker.io/library/busybox:1.37-musl");
        assertThat(read.registries()).isEqualTo(new Registries(Set.of("registry.example:5000"), Map.of("docker.io",
                List.of(URI.create("https://one.example"), URI.create("https://two.example:8443")), "other.example",
                List.of(URI.create("https://three.example")))));
        assertThat(read.layerBytes()).isEqualTo(1L << 30);
        assertThat(loaded.lines()).containsEntry("arming.longest", 9).containsEntry("lease.longest", 10)
                .containsEntry("retention.layers", 18);
    }

    @Test
    void ofSourcesThoseAreWatchedThatFitAndAreNotLeftOut() throws Exception {
        var sources = load("sources: {watch: [kubernetes/*], leaveOut: [staging]}").configured().sources();
        assertThat(sources.wants(PRODUCTION)).isTrue();
        assertThat(sources.wants(STAGING)).isFalse();
        assertThat(sources.wants(new SourceId("docker/default"))).isFalse();
    }

    @Test
    void theFirstEnvironmentThatFitsNamesAPlaceAndWhatNothingIsSaidAboutIsProduction() throws Exception {
        var loaded = load("""
                environments:
                  - {name: production, match: {source: prod-*}}
                  - {name: test, match: {source: shared, namespace: test-*}, colour: ok, production: false}
                  - {name: staging, match: {source: staging}, production: false}
                """);
        var environments = loaded.configured().environments();
        assertThat(environments.of(PRODUCTION)).contains(new Environment("production", EnvironmentColour.DANGER, true));
        assertThat(environments.of(STAGING)).contains(new Environment("staging", EnvironmentColour.NEUTRAL, false));
        assertThat(environments.of(SHARED)).isEmpty();
        assertThat(environments.of(SHARED, "test-a")).map(Environment::name).contains("test");
        assertThat(environments.isProduction(STAGING)).isFalse();
        assertThat(environments.isProduction(SHARED)).isTrue();
        assertThat(isProduction(loaded, SHARED, "test-a")).isFalse();
        assertThat(isProduction(loaded, SHARED, "shop")).isTrue();
        assertThat(isProduction(loaded, PRODUCTION, "shop")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"- {name: x, match: {sorce: prod}}", "- {name: x, match: {source: prod}, production: maybe}",
        "- {name: x, production: true}", "nonsense", "- {name: x, match: {source: prod}, colour: pink}"})
    void whileAnEnvironmentCannotBeReadEverythingIsProduction(String broken) throws Exception {
        var good = "environments:\n- {name: staging, match: {source: staging}, production: false}\n";
        assertThat(isProduction(load(good), STAGING, "shop")).isFalse();
        var loaded = load(broken.startsWith("-") ? good + broken : "environments: " + broken);
        assertThat(loaded.mistakes()).hasSize(1);
        assertThat(isProduction(loaded, STAGING, "shop")).isTrue();
        assertThat(loaded.configured().environments().isProduction(STAGING)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            thme: dark                            | 1 | 'thme' is not a setting; you may mean theme; there are theme, textSize, sources
            theme: blue                           | 1 | 'blue' is no theme; it is one of dark, light, system
            \\narming: {defualt: 5m}              | 2 | 'defualt' is not a key of arming; you may mean default; its keys are default, longest
            arming:\\n  default: soon             | 2 | 'soon' is no span of time for default; write it like 90s
            arming:\\n  default: 9h               | 2 | 9h is not allowed for default; it is from 1m to 8h
            arming:\\n  longest: 2d               | 2 | 2d is not allowed for longest; it is from 1m to 1d
            lease: {longest: 10m, default: 11m}   | 1 | 11m is not allowed for default; it is from 5s to 10m
            lease: [1]                            | 1 | lease has to be a mapping with default, longest
            toolbox: -rm                          | 1 | toolbox has to be the name of an image
            retention: {layers: much}             | 1 | 'much' is no size for layers; write it like 64m
            retention: {layers: 1k}               | 1 | it is from 16m to 64g
            registries: {plainHttp: ["http://x"]} | 1 | has to be a host, for example docker.io
            registries: {mirrors: {docker.io: "ftp://x"}} | 1 | has to be a URI like https://mirror.example
            sources: {kubeconfigs: [config]}      | 1 | has to be a path from the root on
            sources: {dockerHosts: ["gopher://x"]} | 1 | has to be a URI that begins with one of unix://
            theme: dark\\ntheme: light            | 2 | the file has theme twice
            arming: &a {default: 5m}\\nlease: *a  | 2 | aliases are not read
            """)
    void aMistakeIsNamedWithItsLineAndWhatIsAllowed(String text, int line, String what) throws Exception {
        assertThat(load(text.replace("\\n", "\n")).mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.sentence()).startsWith("Line " + line + ": ").contains(what);
            assertThat(mistake.line()).isEqualTo(line);
        });
    }

    @Test
    void oneMistakeDoesNotSpoilTheRest() throws Exception {
        var loaded = load("theme: blue\nlease: {default: x, longest: 2h}\nretention: {layers: 64m}\n");
        assertThat(loaded.mistakes()).hasSize(2);
        assertThat(loaded.configured().lease()).isEqualTo(new Lease(Duration.ofMinutes(30), Duration.ofHours(2)));
        assertThat(loaded.configured().layerBytes()).isEqualTo(64L << 20);
        assertThat(loaded.blocking()).as("nothing that safety hangs on").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arming: {longest: 5}", "arming: {lomgest: 5m}", "armin: {longest: 5m}", "arming: 5m"})
    void whileATimeOfArmingCannotBeReadArmingIsShort(String text) throws Exception {
        assertThat(load(text).configured().arming())
                .isEqualTo(new ArmingTimes(Duration.ofMinutes(5), Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"toolbox: ghp_0123456789012345678901234567890123456789", "password: hunter2",
        "registries: {mirrors: {docker.io: 'https://ana:hunter2@mirror.example'}}", "sources: {token: hunter2}",
        "sources: {dockerHosts: ['tcp://ana:hunter2@build.example:2376']}", "sources: {watch: ['glpat-01234567890123456789']}"})
    void secretsAreRefusedAndNeverRepeated(String text) throws Exception {
        var loaded = load(text);
        assertThat(loaded.mistakes()).isNotEmpty();
        assertThat(loaded.problem().orElseThrow().sentence() + Shown.all(loaded)).doesNotContain("hunter2")
                .doesNotContain("0123456789");
    }

    @Test
    void whatCannotBeReadAtAllLeavesTheCarefulValues() throws Exception {
        Files.write(folder.resolve("config.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        careful(ConfigurationFile.in(folder).load(), "UTF-8");
        careful(load("# " + "x".repeat(2 << 20)), "larger than 1 MB");
        careful(load("[".repeat(100_000)), "nested too deep");
        careful(load("theme: [dark"), "no YAML");
        careful(load("- theme"), "has to be a mapping");
    }

    private void careful(Loaded loaded, String why) {
        assertThat(loaded.problem().orElseThrow().why()).contains(why);
        assertThat(loaded.blocking()).isPresent();
        assertThat(isProduction(loaded, STAGING, "shop")).isTrue();
        assertThat(loaded.configured().arming().longest()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theExampleHasEveryKeyAndMeansTheDefaults() throws Exception {
        var loaded = load(ExampleFile.text());
        assertThat(loaded.mistakes()).isEmpty();
        assertThat(loaded.configured()).isEqualTo(Configured.DEFAULT);
        for (var setting : Setting.values()) {
            assertThat(setting == Setting.TOOLBOX || loaded.lines().containsKey(setting.key())).as(setting.key()).isTrue();
        }
        assertThat(ExampleFile.text()).contains("\ntoolbox:\n");
    }

    @Test
    void whatTheExampleShowsInCommentsIsRightAndHasEveryKeyOfAnEntry() throws Exception {
        var text = ExampleFile.text().replaceAll("(?m)^(environments|services|workloads|keys): (\\[]|\\{})$", "").replace("\ntoolbox:\n", "\n")
                .replace("  mirrors: {}\n", "").replace("  except: []\n", "").replaceAll("(?m)^#(?! |$)", "").replaceAll("(?m)^#( {2,}\\S)", "$1");
        var loaded = load(text);
        assertThat(loaded.mistakes()).isEmpty();
        assertThat(loaded.configured().environments().entries()).hasSize(2);
        assertThat(loaded.configured().services()).hasSize(1);
        assertThat(loaded.configured().classes()).hasSize(2);
        assertThat(loaded.configured().notifications().entries()).hasSize(2);
        assertThat(loaded.configured().keys()).hasSize(1);
        assertThat(loaded.configured().toolbox()).isPresent();
        assertThat(loaded.configured().registries().mirrors()).hasSize(1);
        for (var keys : List.of(EnvironmentReader.KEYS, EnvironmentReader.MATCH_KEYS, EntryReader.KEYS, PatternReader.PLACE_KEYS,
                WorkloadReader.KEYS, NotifyReader.KEYS, PatternReader.SERVICE_KEYS, EntryReader.MANIFEST_KEYS, EntryReader.SCHEMA_KEYS)) {
            assertThat(keys).allSatisfy(key -> assertThat(text).contains(key + ":"));
        }
    }

    @ParameterizedTest
    @CsvSource({"thme,theme", "Theme,theme", "leaveout,leaveOut", "arming,arming", "zzzzzz,", "'',"})
    void theNearestWordIsTheOneThatWasMeant(String word, String meant) {
        assertThat(Nearest.of(word, List.of("theme", "leaveOut", "arming")).orElse(null)).isEqualTo(meant);
    }

    private static boolean isProduction(Loaded loaded, SourceId source, String namespace) {
        return loaded.configured().workloads().isProduction(new WorkloadId(source, namespace, "Deployment", "web"));
    }

    private Loaded load(String text) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), text);
        return ConfigurationFile.in(folder).load();
    }
}
