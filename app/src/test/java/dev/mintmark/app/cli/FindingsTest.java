package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Findings from the command line, of one service that runs a tag.
class FindingsTest {

    @TempDir
    Path home;

    private Operator operator;

    @BeforeEach
    void begin() {
        operator = new Operator(home).wiredBy((around, place, endpoints) -> Wiring.of(around, place, endpoints,
                () -> List.of(FakeSource.seeing("kubernetes/prod-eu", "web", Optional.of("a")))));
    }

    @Test
    void openFindingsAreListedWithKeysThatCanBeTyped() {
        var listed = operator.calls("findings", "-o", "json");
        assertThat(listed.code()).as(listed.err()).isEqualTo(Exit.OPEN);
        var finding = listed.json().at("/findings/0");
        assertThat(finding.fieldNames()).toIterable().containsExactly("id", "key", "kind", "severity", "service", "source",
                "namespace", "workloadKind", "workload", "about", "what", "evidence", "since", "next", "guessed",
                "accepted");
        assertThat(finding.path("kind").asText()).isEqualTo("tag-not-digest");
        assertThat(operator.calls("findings").out()).contains(finding.path("id").asText().substring(0, 6), "tag-not-digest",
                "web");
    }

    @Test
    void oneFindingIsShownWithItsEvidenceAndWhatToDo() {
        assertThat(operator.calls("findings", "show", id()).out()).contains("registry.example/shop/web:1", "next",
                "Ask for the image by its digest");
        assertThat(operator.calls("findings", "show", "ffffff").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void anAcceptedFindingIsHiddenCountedAndOnRecordUntilItsTimeIsOver() {
        var accepted = operator.calls("findings", "accept", id(), "--for", "7d", "--reason", "the vendor moves it");
        assertThat(accepted.code()).as(accepted.err()).isZero();

        var after = operator.calls("findings");
        assertThat(after.code()).isZero();
        assertThat(after.out()).isEqualTo("No finding is open. 1 was accepted: see --all.\n");
        assertThat(operator.calls("findings", "--all", "-o", "json").json().at("/findings/0/accepted/reason").asText())
                .isEqualTo("the vendor moves it");
        var audit = operator.calls("audit", "list", "-o", "json").json().at("/entries/0");
        assertThat(audit.path("act").asText()).isEqualTo("finding.accept");
        assertThat(audit.path("actor").asText()).isEqualTo("ana");

        operator.at(Clock.offset(Clock.fixed(Operator.NOW, ZoneOffset.UTC), Duration.ofDays(7)));
        assertThat(operator.calls("findings").code()).isEqualTo(Exit.OPEN);
    }

    @Test
    void anAcceptanceCanBeWithdrawn() {
        var id = id();
        operator.calls("findings", "accept", id, "--for", "7d", "--reason", "known");
        assertThat(operator.calls("findings", "withdraw", id, "--reason", "mended").code()).isZero();
        assertThat(operator.calls("findings").code()).isEqualTo(Exit.OPEN);
        assertThat(operator.calls("findings", "withdraw", id).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void nothingIsAcceptedForTooLongOrWithoutAReasonOrByHalf() {
        assertThat(operator.calls("findings", "accept", id(), "--for", "91d", "--reason", "lazy").code())
                .isEqualTo(Exit.REFUSED);
        assertThat(operator.calls("findings", "accept", id(), "--for", "1d", "--reason", " ").code())
                .isEqualTo(Exit.USAGE);
        assertThat(operator.calls("findings", "accept", id(), "ffffff", "--for", "1d", "--reason", "known").code())
                .isEqualTo(Exit.USAGE);
        assertThat(operator.calls("findings").code()).isEqualTo(Exit.OPEN);
    }

    @Test
    void serviceAndKindNarrowWhatIsListed() {
        assertThat(operator.calls("findings", "web", "--kind", "hand-edit").code()).isZero();
        assertThat(operator.calls("findings", "web", "--kind", "tag-not-digest").code()).isEqualTo(Exit.OPEN);
        assertThat(operator.calls("findings", "nobody").code()).isEqualTo(Exit.USAGE);
        assertThat(operator.calls("findings", "--kind", "nonsense").err()).contains("mixed-digests");
    }

    @Test
    void whatTheOperatorSaysThatAWorkloadIsCountsAsSoonAsItIsWritten() throws IOException {
        assertThat(operator.calls("findings").out()).doesNotContain("class-mismatch");

        var file = home.resolve(".config/mintmark/config.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "workloads: [{match: {source: prod-eu, name: web}, criticality: high}]\n");
        assertThat(operator.calls("findings").out()).contains("class-mismatch").contains("critical, and asks for a tag");
    }

    private String id() {
        return operator.calls("findings", "--all", "-o", "json").json().at("/findings/0/id").asText().substring(0, 6);
    }
}
