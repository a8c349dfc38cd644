package dev.mintmark.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the operator writes under `services:`.
class ConfiguredServicesTest {

    private static final WorkloadId PAYMENTS = at("kubernetes/prod-eu", "shop", "payments");
    private static final WorkloadId STAGING = at("kubernetes/staging", "shop", "payments");

    @TempDir
    Path folder;

    @Test
    void everyPartOfAnEntryIsRead() throws Exception {
        var services = whole("""
                services: # What no cluster tells.
                  - match: {source: kubernetes/prod-*, namespace: shop, kind: Deployment, name: pay*}
                    manifests: {repository: https://git.example/env.git, branch: main, path: apps/payments}
                    schema:
                      kind: liquibase
                      url: jdbc:postgresql://db.example/payments
                      table: public.databasechangelog
                      user: mintmark
                      passwordVariable: PAYMENTS_DB_PASSWORD
                """);
        assertThat(services.manifests(PAYMENTS)).contains(new ManifestSource("https://git.example/env.git", "main",
                "apps/payments"));
        assertThat(services.schema(PAYMENTS)).contains(new SchemaPlace(SchemaPlace.Kind.LIQUIBASE,
                "jdbc:postgresql://db.example/payments", Optional.of("public.databasechangelog"), Optional.of("mintmark"),
                Optional.of("PAYMENTS_DB_PASSWORD")));
        assertThat(services.manifests(STAGING)).isEmpty();
        assertThat(services.manifests(at("kubernetes/prod-eu", "shop", "search"))).isEmpty();
    }

    @Test
    void whatIsLeftOutHasTheUsualMeaning() throws Exception {
        var services = whole("""
                services:
                  - match: {name: payments}
                    manifests: {repository: git@git.example:env.git}
                    schema: {kind: actuator-flyway, url: "http://payments.example/actuator/flyway"}
                """);
        assertThat(services.manifests(PAYMENTS)).contains(new ManifestSource("git@git.example:env.git", "HEAD", ""));
        assertThat(services.schema(PAYMENTS).orElseThrow().kind()).isEqualTo(SchemaPlace.Kind.ACTUATOR_FLYWAY);
        assertThat(services.schema(PAYMENTS).orElseThrow().password()).isEmpty();
    }

    @Test
    void ofSeveralEntriesTheFirstThatSaysSomethingAboutItCounts() throws Exception {
        var services = whole("""
                services:
                  - match: {source: staging}
                    schema: {kind: flyway, url: u}
                  - match: {name: "*"}
                    schema: {kind: liquibase, url: u}
                    manifests: {repository: https://git.example/env.git}
                """);
        assertThat(services.schema(STAGING).orElseThrow().kind()).isEqualTo(SchemaPlace.Kind.FLYWAY);
        assertThat(services.manifests(STAGING)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            match: x                                                      | 2 | a list
            - match: {name: a}\\n- nonsense                               | 3 | has to be a mapping
            - manifests: {repository: x}                                  | 2 | needs match
            - match: {}                                                   | 2 | match needs source
            - match: {nmae: a}                                            | 2 | 'nmae' is not a key of match; you may mean name
            - match: {name: a}\\n  production: false                      | 3 | 'production' is not a key of an entry
            - match: {name: a}\\n  schema: {kind: flyway, url: u}\\n  schema: {} | 4 | has schema twice
            - match: {name: a}\\n  manifests: {branch: main}              | 3 | manifests needs repository
            - match: {name: a}\\n  manifests: {repository: [a]}           | 3 | has to be a text
            - match: {name: a}\\n  schema: {kind: sqitch, url: x}         | 3 | 'sqitch' is no kind of schema
            - match: {name: a}\\n  schema:\\n    kind: flyway\\n    url: u\\n    passwordVariable: p-w | 6 | not the password
            - match: {name: [                                             | 3 | it is no YAML
            """)
    void aMistakeIsNamedWithItsLineAndBlocksEveryRollback(String text, int line, String what) throws Exception {
        var loaded = load("services:\n" + text.replace("\\n", "\n").indent(2));
        assertThat(loaded.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.sentence()).contains(what);
            assertThat(mistake.line()).isEqualTo(line);
        });
        var problem = loaded.blocking().orElseThrow();
        assertThat(problem.code()).isEqualTo("configuration.mistakes");
        assertThat(problem.next()).contains("config.yaml").contains("rollback is blocked");
    }

    @ParameterizedTest
    @CsvSource({"https://ana:hunter2@git.example/env.git", "'https://git.example/env.git?token=hunter2'"})
    void credentialsAreRefusedAndNeverRepeated(String url) throws Exception {
        var problem = load("services:\n- match: {name: a}\n  manifests: {repository: '" + url + "'}\n").problem()
                .orElseThrow();
        assertThat(problem.why()).contains("Line 3: repository has credentials in it");
        assertThat(problem.sentence()).doesNotContain("hunter2");
    }

    @Test
    void entriesBesideABadOneStillCountAndEveryRollbackIsBlockedUntilItIsMended() throws Exception {
        var loaded = load("""
                services:
                  - match: {name: search}
                    manifest: {repository: https://git.example/env.git}
                  - match: {name: payments}
                    manifests: {repository: https://git.example/env.git}
                """);
        assertThat(loaded.configured().workloads().manifests(PAYMENTS)).isPresent();
        var problem = loaded.problem().orElseThrow();
        assertThat(problem.why()).contains("Line 3: 'manifest' is not a key of an entry of services; you may mean manifests");
        assertThat(new UnreadServices(loaded::blocking).look(Members.payments(Owner.Kind.KUBERNETES))).singleElement()
                .satisfies(finding -> assertThat(finding.isBlocking()).isTrue())
                .extracting(Finding::evidence).isEqualTo(problem.why());
        assertThat(new UnreadServices(load("services: []")::blocking).look(Members.payments(Owner.Kind.KUBERNETES))).isEmpty();
    }

    @Test
    void whatWasWrittenForAnEarlierVersionIsNotPassedOver() throws Exception {
        Files.writeString(folder.resolve("services.yaml"), "- match: {name: payments}\n");
        var loaded = ConfigurationFile.in(folder).load();
        assertThat(loaded.blocking().orElseThrow().why()).contains("services.yaml is not read; move its entries to services:");
    }

    @ParameterizedTest
    @CsvSource({"*,anything,true", "pay*,payments,true", "*ments,payments,true", "p*y*s,payments,true", "pay,payments,false",
        "payments,payments,true", "*a*a*a*a*b,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,false", "a.c,abc,false"})
    void aStarStandsForAnythingAndNothingElseDoes(String pattern, String text, boolean matches) {
        assertThat(WorkloadPattern.matches(pattern, text)).isEqualTo(matches);
    }

    private Configuration whole(String text) throws IOException {
        var loaded = load(text);
        assertThat(loaded.problem()).isEmpty();
        return loaded.configured().workloads();
    }

    private Loaded load(String text) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), text);
        return ConfigurationFile.in(folder).load();
    }

    private static WorkloadId at(String source, String namespace, String name) {
        return new WorkloadId(new SourceId(source), namespace, "Deployment", name);
    }
}
