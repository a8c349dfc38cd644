package dev.mintmark.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.configuration.ServicesFile.Loaded;
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

/// What the operator writes into `services.yaml`.
class ServicesFileTest {

    private static final WorkloadId PAYMENTS = at("kubernetes/prod-eu", "shop", "payments");
    private static final WorkloadId STAGING = at("kubernetes/staging", "shop", "payments");

    @TempDir
    Path folder;

    @Test
    void everyPartOfAnEntryIsRead() throws Exception {
        var services = whole("""
                # What no cluster tells.
                - match: {source: kubernetes/prod-*, namespace: shop, kind: Deployment, name: pay*}
                  manifests: {repository: https://git.example/env.git, branch: main, path: apps/payments}
                  schema:
                    kind: liquibase
                    url: jdbc:postgresql://db.example/payments
                    table: public.databasechangelog
                    user: mintmark
                    passwordVariable: PAYMENTS_DB_PASSWORD
                - match: {source: staging}
                  production: false
                """);
        assertThat(services.manifests(PAYMENTS)).contains(new ManifestSource("https://git.example/env.git", "main",
                "apps/payments"));
        assertThat(services.schema(PAYMENTS)).contains(new SchemaPlace(SchemaPlace.Kind.LIQUIBASE,
                "jdbc:postgresql://db.example/payments", Optional.of("public.databasechangelog"), Optional.of("mintmark"),
                Optional.of("PAYMENTS_DB_PASSWORD")));
        assertThat(services.isProduction(PAYMENTS)).isTrue();
        assertThat(services.isProduction(STAGING)).isFalse();
        assertThat(services.manifests(STAGING)).isEmpty();
        assertThat(services.manifests(at("kubernetes/prod-eu", "shop", "search"))).isEmpty();
    }

    @Test
    void whatIsLeftOutHasTheUsualMeaning() throws Exception {
        var services = whole("""
                - match: {name: payments}
                  manifests: {repository: git@git.example:env.git}
                  schema: {kind: actuator-flyway, url: "http://payments.example/actuator/flyway"}
                """);
        assertThat(services.manifests(PAYMENTS)).contains(new ManifestSource("git@git.example:env.git", "HEAD", ""));
        assertThat(services.schema(PAYMENTS).orElseThrow().kind()).isEqualTo(SchemaPlace.Kind.ACTUATOR_FLYWAY);
        assertThat(services.schema(PAYMENTS).orElseThrow().password()).isEmpty();
        assertThat(services.isProduction(STAGING)).isTrue();
    }

    @Test
    void ofSeveralEntriesTheFirstThatSaysSomethingAboutItCounts() throws Exception {
        var services = whole("""
                - match: {source: staging}
                  production: false
                - match: {name: "*"}
                  production: true
                  manifests: {repository: https://git.example/env.git}
                """);
        assertThat(services.isProduction(STAGING)).isFalse();
        assertThat(services.manifests(STAGING)).isPresent();
    }

    @Test
    void noFileAndAnEmptyOneSayNothing() throws Exception {
        assertThat(new ServicesFile(folder).load().problem()).isEmpty();
        assertThat(load("").problem()).isEmpty();
        assertThat(load("# nothing\n").problem()).isEmpty();
        assertThat(load("[]").services().isProduction(PAYMENTS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            match: x                                                      | Line 1: | a list of entries
            - match: {name: a}\\n- nonsense                               | Line 2: | has to be a mapping
            - manifests: {repository: x}                                  | Line 1: | needs match
            - match: {}                                                   | Line 1: | match needs source
            - match: {nmae: a}                                            | Line 1: | 'nmae' is no key of match
            - match: {name: a}\\n  production: maybe                      | Line 2: | has to be true or false
            - match: {name: a}\\n  production: true\\n  production: false | Line 3: | has production twice
            - match: {name: a}\\n  manifests: {branch: main}              | Line 2: | manifests needs repository
            - match: {name: a}\\n  manifests: {repository: [a]}           | Line 2: | has to be a text
            - match: {name: a}\\n  schema: {kind: sqitch, url: x}         | Line 2: | 'sqitch' is no kind of schema
            - match: {name: a}\\n  schema:\\n    kind: flyway\\n    url: u\\n    passwordVariable: p-w | Line 5: | not the password
            - match: {name: [                                             | Line 1: | it is no YAML
            """)
    void aMistakeIsNamedWithItsLine(String text, String line, String what) throws Exception {
        var problem = load(text.replace("\\n", "\n")).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo("services.unreadable");
        assertThat(problem.why()).contains(line).contains(what);
        assertThat(problem.next()).contains("services.yaml");
    }

    @ParameterizedTest
    @CsvSource({"https://ana:hunter2@git.example/env.git", "'https://git.example/env.git?token=hunter2'"})
    void credentialsAreRefusedAndNeverRepeated(String url) throws Exception {
        var problem = load("- match: {name: a}\n  manifests: {repository: '" + url + "'}\n").problem().orElseThrow();
        assertThat(problem.why()).contains("Line 2: repository has credentials in it");
        assertThat(problem.sentence()).doesNotContain("hunter2");
    }

    @Test
    void entriesBesideABadOneStillCountAndEveryRollbackIsBlockedUntilItIsMended() throws Exception {
        var loaded = load("""
                - match: {source: staging}
                  production: false
                - match: {name: payments}
                  manifest: {repository: https://git.example/env.git}
                """);
        assertThat(loaded.services().isProduction(STAGING)).isFalse();
        var problem = loaded.problem().orElseThrow();
        assertThat(problem.why()).contains("Line 4: 'manifest' is no key of an entry");
        assertThat(new UnreadServices(problem).look(Members.payments(Owner.Kind.KUBERNETES))).singleElement()
                .satisfies(finding -> assertThat(finding.isBlocking()).isTrue())
                .extracting(Finding::evidence).isEqualTo(problem.why());
    }

    @Test
    void whatIsFarTooLargeDeepOrNoTextIsNotRead() throws Exception {
        assertThat(load("# " + "x".repeat(2 << 20)).problem().orElseThrow().why()).contains("larger than 1 MB");
        assertThat(load("[".repeat(100_000)).problem().orElseThrow().why()).contains("Line 1: it is nested too deep");
        var bomb = new StringBuilder("- &a [x, x]\n");
        for (var letter = 'b'; letter < 'z'; letter++) {
            bomb.append("- &").append(letter).append(" [").append(("*" + (char) (letter - 1) + " ,").repeat(9)).append("x]\n");
        }
        assertThat(load(bomb.toString()).problem()).isPresent();
        Files.write(folder.resolve("services.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(new ServicesFile(folder).load().problem().orElseThrow().why()).contains("UTF-8");
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
        return loaded.services();
    }

    private Loaded load(String text) throws IOException {
        Files.writeString(folder.resolve("services.yaml"), text);
        return new ServicesFile(folder).load();
    }

    private static WorkloadId at(String source, String namespace, String name) {
        return new WorkloadId(new SourceId(source), namespace, "Deployment", name);
    }
}
