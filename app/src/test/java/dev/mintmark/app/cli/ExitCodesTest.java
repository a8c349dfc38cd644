package dev.mintmark.app.cli;

import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the exit code says, and what is said beside it.
class ExitCodesTest {

    @TempDir
    Path home;

    private Operator operator;

    @BeforeEach
    void begin() {
        operator = new Operator(home);
    }

    @Test
    void allIsWellIfEverySourceIsCurrent() {
        operator.wiredBy(FakeSource.wiring(FakeSource.seeing("docker/default", "web", Optional.of("a")),
                FakeSource.empty("kubernetes/prod")));
        var called = operator.calls("fleet", "-o", "json");
        assertThat(called.code()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.json().at("/services/0/versions/0/id").asText()).isEqualTo("sha256:" + "a".repeat(64));
    }

    @Test
    void aSourceOutOfReachIsSaidAndTheOthersAreStillShown() {
        operator.wiredBy(FakeSource.wiring(FakeSource.seeing("docker/default", "web", Optional.of("a")),
                FakeSource.unreachable("kubernetes/prod")));
        var called = operator.calls("fleet", "-o", "json");
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.json().path("services")).hasSize(1);
        assertThat(called.json().at("/sources/1/state").asText()).isEqualTo("unreachable");
        assertThat(called.json().at("/sources/1/problem/code").asText()).isEqualTo("fake.dark");
        assertThat(called.err()).contains("kubernetes/prod is unreachable").contains("Light a candle.");
    }

    @Test
    @Proves(fault = API_GONE, during = WATCHING)
    void whatWasSeenBeforeIsShownStaleWhenItsSourceIsLost() {
        operator.wiredBy(FakeSource.wiring(FakeSource.seeing("kubernetes/prod", "web", Optional.of("a"))));
        assertThat(operator.calls("fleet").code()).isZero();
        operator.wiredBy(FakeSource.wiring(FakeSource.unreachable("kubernetes/prod")));
        var called = operator.calls("fleet", "-o", "json");
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.json().at("/sources/0/state").asText()).isEqualTo("stale");
        assertThat(called.json().at("/sources/0/problem/code").asText()).isEqualTo("fake.dark");
        assertThat(called.json().at("/sources/0/seenAt").asText()).isEqualTo("2026-11-09T14:31:05Z");
        assertThat(called.json().at("/services/0/stale").asBoolean()).isTrue();
        assertThat(called.json().at("/services/0/versions/0/instances").asInt()).isEqualTo(1);
        assertThat(operator.calls("fleet").out()).contains("◌ stale");
    }

    @Test
    void aSourceThatSaysNothingIsGivenUpInTime() {
        operator.wiredBy(FakeSource.wiring(FakeSource.silent("kubernetes/prod"), FakeSource.empty("docker/default")));
        var called = operator.calls("sources", "--timeout", "1s", "-o", "json");
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.json().at("/sources/0/state").asText()).isEqualTo("current");
        assertThat(called.json().at("/sources/1/state").asText()).isEqualTo("unreachable");
        assertThat(called.json().at("/sources/1/problem/code").asText()).isEqualTo("source.slow");
        assertThat(called.err()).contains("--timeout");
    }

    @Test
    void aFaultInOneSourceDoesNotTakeTheOthersAlong() {
        operator.wiredBy(FakeSource.wiring(FakeSource.faulty("kubernetes/prod"), FakeSource.empty("docker/default")));
        var called = operator.calls("sources", "-o", "json");
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.json().at("/sources/1/problem/code").asText()).isEqualTo("fleet.source");
    }

    @Test
    void nothingToWatchIsNoFailureButPointsToTheDemo() {
        operator.wiredBy(FakeSource.wiring());
        var called = operator.calls("fleet", "-o", "json");
        assertThat(called.code()).isZero();
        assertThat(called.json().path("services")).isEmpty();
        assertThat(called.err()).contains("mintmark demo").contains("--demo");
    }

    @Test
    void anUnknownSourceIsWrongUsageAndTheKnownOnesAreListed() {
        var called = operator.calls("fleet", "--demo", "--source", "demo/nowhere");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).contains("demo/nowhere").contains("demo/edge-3, demo/laptop, demo/prod-eu");
    }

    @Test
    void oneSourceCanBeChosen() {
        var called = operator.calls("sources", "--demo", "--source", "demo/laptop", "-o", "json");
        assertThat(called.code()).isZero();
        assertThat(AnswersTest.texts(called.json().path("sources"), "id")).containsExactly("demo/laptop");
    }

    @Test
    void aSourceOnRecordThatIsNoLongerConfiguredCanStillBeLookedUp() {
        operator.wiredBy(FakeSource.wiring(FakeSource.seeing("kubernetes/old", "web", Optional.of("a")))).calls("fleet");
        operator.wiredBy(FakeSource.wiring(FakeSource.empty("docker/default")));
        assertThat(operator.calls("fleet", "-o", "json").json().path("sources")).hasSize(1);
        var called = operator.calls("fleet", "--source", "kubernetes/old", "-o", "json");
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.json().at("/services/0/name").asText()).isEqualTo("web");
        assertThat(called.json().at("/sources/0/problem/code").asText()).isEqualTo("source.gone");
    }

    @Test
    void anUnknownServiceIsWrongUsage() {
        var called = operator.calls("service", "nonesuch", "--demo", "--source", "demo/laptop");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).contains("nonesuch").contains("mailer");
    }

    @Test
    void aServiceThatIsNotInSightMayBeWhereNobodyCanLook() {
        var called = operator.calls("service", "nonesuch", "--demo");
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.err()).contains("not every source is current");
    }

    @Test
    void wrongUsageIsOneSentenceAndAHintOnStandardError() {
        for (var wrong : new String[][] {{"flee"}, {"fleet", "--no-such"}, {"fleet", "-o", "xml"}, {"service"},
            {"timeline", "--since", "yesterday"}, {"fleet", "--timeout", "0s"}, {"--demo", "fleet"}}) {
            var called = operator.calls(wrong);
            assertThat(called.code()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(called.out()).as(String.join(" ", wrong)).isEmpty();
            assertThat(called.err().lines().count()).as(called.err()).isBetween(1L, 4L);
        }
    }

    @Test
    void aRecordThatCannotBeOpenedIsSaidAndTheFleetShownAllTheSame() throws IOException {
        var file = Files.writeString(home.resolve("a-file"), "not a directory");
        operator.wiredBy(FakeSource.wiring(FakeSource.seeing("docker/default", "web", Optional.of("a"))));
        var called = operator.calls("fleet", "-o", "json", "--home", file.toString());
        assertThat(called.code()).isZero();
        assertThat(called.json().path("services")).hasSize(1);
        assertThat(called.err()).contains("[history.");
    }
}
