package dev.mintmark.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.finding.WorkloadClass;
import dev.mintmark.fleet.finding.WorkloadClass.Criticality;
import dev.mintmark.fleet.finding.WorkloadClass.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the operator writes under `workloads:`.
class WorkloadClassesTest {

    private static final WorkloadId PAYMENTS = at("kubernetes/prod-eu", "shop", "payments");
    private static final WorkloadId STAGING = at("kubernetes/staging", "shop", "payments");

    @TempDir
    Path folder;

    @Test
    void whereNothingIsSaidItIsGuessed() throws Exception {
        assertThat(load("workloads: []").configured().classOf(PAYMENTS)).isEqualTo(WorkloadClass.UNSAID);
    }

    @Test
    void ofEachPartTheFirstEntryThatSaysItCounts() throws Exception {
        var configured = whole("""
                workloads:
                  - {match: {source: prod-*, namespace: shop, kind: Deployment, name: pay*}, criticality: high}
                  - {match: {name: payments}, class: stateful, criticality: low}
                  - {match: {name: "*"}, class: stateless}
                """);
        assertThat(configured.classOf(PAYMENTS)).isEqualTo(said(Keeping.STATEFUL, Criticality.HIGH));
        assertThat(configured.classOf(STAGING)).isEqualTo(said(Keeping.STATEFUL, Criticality.LOW));
        assertThat(configured.classOf(at("docker/local", "", "web")))
                .isEqualTo(new WorkloadClass(Optional.of(Keeping.STATELESS), Optional.empty()));
    }

    @Test
    void anEnvironmentIsNamedAsTheEnvironmentsNameIt() throws Exception {
        var configured = whole("""
                workloads:
                  - {match: {environment: prod*}, criticality: high}
                environments:
                  - {name: production, match: {source: prod-*}}
                  - {name: staging, match: {source: staging}, production: false}
                """);
        assertThat(configured.classOf(PAYMENTS).criticality()).contains(Criticality.HIGH);
        assertThat(configured.classOf(STAGING)).isEqualTo(WorkloadClass.UNSAID);
        assertThat(configured.classOf(at("docker/local", "", "web"))).isEqualTo(WorkloadClass.UNSAID);
    }

    @Test
    void thePageSaysWhatIsWhatInOneLine() throws Exception {
        var loaded = load("""
                environments: [{name: production, match: {source: prod-*}}]
                workloads:
                  - {match: {environment: production}, criticality: high}
                  - {match: {environment: production, namespace: shop, name: db*}, class: stateful, criticality: low}
                  - {match: {name: "*"}, class: stateless}
                """);
        assertThat(Shown.all(loaded)).filteredOn(shown -> shown.setting() == Setting.WORKLOADS).singleElement()
                .satisfies(shown -> {
                    assertThat(shown.value()).isEqualTo(
                            "production: high, production / shop / db*: stateful, low, *: stateless");
                    assertThat(shown.origin()).isEqualTo(Origin.FILE);
                    assertThat(shown.line()).hasValue(3);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            match: x                                        | 2 | workloads has to be a list
            - nonsense                                      | 2 | an entry of workloads has to be a mapping with match, class, criticality
            - {class: stateful}                             | 2 | needs match; write match: {name: "*"} for all workloads
            - match: {name: a}                              | 2 | needs class or criticality
            - match: {}\\n  class: stateful                 | 2 | match needs environment, source, namespace, kind or name
            - match: {nmae: a}\\n  class: stateful          | 2 | 'nmae' is not a key of match; you may mean name; its keys are environment, source
            - match: {name: a}\\n  class: stateles          | 3 | 'stateles' is no class; you may mean stateless; it is one of stateless, stateful
            - match: {name: a}\\n  criticality: extreme     | 3 | 'extreme' is no criticality; it is one of low, normal, high
            - match: {name: a}\\n  clas: stateful           | 3 | 'clas' is not a key of an entry of workloads; you may mean class
            - {match: {environment: prod}, class: stateful} | 2 | 'prod' is no environment; name it under environments first
            """)
    void aMistakeIsNamedWithItsLineAndWhatIsAllowedAndBlocksNothing(String text, int line, String what) throws Exception {
        var loaded = load("workloads:\n" + text.replace("\\n", "\n").indent(2));
        assertThat(loaded.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.sentence()).contains(what);
            assertThat(mistake.line()).isEqualTo(line);
        });
        assertThat(loaded.blocking()).isEmpty();
    }

    @Test
    void ofAnEnvironmentThatThereIsNotTheNearestIsNamed() throws Exception {
        var loaded = load("""
                environments: [{name: staging, match: {source: staging}}]
                workloads: [{match: {environment: stagin}, class: stateful}]
                """);
        assertThat(loaded.mistakes()).singleElement().satisfies(mistake -> assertThat(mistake.sentence())
                .isEqualTo("Line 2: 'stagin' is no environment; you may mean staging; environments are staging."));
    }

    @Test
    void whileAnEnvironmentCannotBeReadNobodyKnowsWhichThereAre() throws Exception {
        var loaded = load("""
                environments: [{name: staging}]
                workloads: [{match: {environment: staging}, class: stateful}]
                """);
        assertThat(loaded.mistakes()).singleElement().extracting(Mistake::line).isEqualTo(1);
    }

    private Configured whole(String text) throws IOException {
        var loaded = load(text);
        assertThat(loaded.problem()).isEmpty();
        return loaded.configured();
    }

    private Loaded load(String text) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), text);
        return ConfigurationFile.in(folder).load();
    }

    private static WorkloadClass said(Keeping keeping, Criticality criticality) {
        return new WorkloadClass(Optional.of(keeping), Optional.of(criticality));
    }

    private static WorkloadId at(String source, String namespace, String name) {
        return new WorkloadId(new SourceId(source), namespace, "Deployment", name);
    }
}
