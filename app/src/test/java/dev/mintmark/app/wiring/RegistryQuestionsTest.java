package dev.mintmark.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.SteppableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How politely registries are asked.
class RegistryQuestionsTest {

    private static final SourceId SOURCE = new SourceId("docker/default");

    private final SteppableClock clock = SteppableClock.atNight();
    private final List<String> asked = new ArrayList<>();
    private FleetSnapshot fleet = FleetSnapshot.EMPTY.watching(SOURCE, SourceKind.DOCKER, "here");

    @Test
    void eachDigestIsAskedForOnceAnHourHoweverManyRunIt() throws Exception {
        runs("a.example/web:1", Optional.of("11"));
        runs("a.example/web:1", Optional.of("11"));
        var questions = questions(Optional.of(false));
        questions.ask(fleet);
        questions.ask(fleet);
        assertThat(asked).hasSize(1);
        assertThat(questions.missing()).containsOnlyKeys(digest("11")).containsValue(clock.instant());

        clock.pass(Duration.ofMinutes(61));
        questions.ask(fleet);
        assertThat(asked).hasSize(2);
    }

    @Test
    void nobodyIsAskedForWhatWasMadeWhereItRuns() throws Exception {
        runs("web:1", Optional.empty());
        questions(Optional.of(false)).ask(fleet);
        assertThat(asked).isEmpty();
    }

    @Test
    void aRegistryThatDoesNotAnswerIsLeftAloneAndSaysNothing() throws Exception {
        for (var number = 10; number < 30; number++) {
            runs("a.example/web:1", Optional.of(Integer.toString(number)));
        }
        runs("b.example/web:1", Optional.of("aa"));
        var questions = questions(Optional.empty());
        questions.ask(fleet);
        assertThat(asked).containsExactly("a.example", "a.example", "b.example");
        assertThat(questions.missing()).isEmpty();
    }

    @Test
    void whatARegistryKnowsIsNotMissing() throws Exception {
        runs("a.example/web:1", Optional.of("11"));
        var questions = questions(Optional.of(true));
        questions.ask(fleet);
        assertThat(questions.missing()).isEmpty();
    }

    private RegistryQuestions questions(Optional<Boolean> answer) {
        return new RegistryQuestions((repository, _) -> {
            asked.add(repository.registry());
            return answer;
        }, clock);
    }

    private void runs(String reference, Optional<String> manifest) {
        var name = "web-" + fleet.revision();
        var instance = new Instance(new InstanceId(SOURCE, name, ""), new WorkloadId(SOURCE, "", "Container", name), name,
                ContainerRole.MAIN, "here", new Identified(reference, manifest.map(RegistryQuestionsTest::digest),
                        Optional.of(digest("cc"))), InstanceState.READY, "", Instant.EPOCH, 0);
        fleet = fleet.with(new Observation.InstanceSeen(SOURCE, clock.instant(), instance));
    }

    private static Digest digest(String two) {
        return new Digest("sha256:" + two.repeat(32));
    }
}
