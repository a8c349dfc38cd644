package dev.mintmark.testkit.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.SweptCopy;
import dev.mintmark.change.copy.Variable;
import dev.mintmark.domain.Problem;
import dev.mintmark.testkit.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every [CopyHost] promises. Fakes and real rooms run the same tests, so a fake can be trusted elsewhere.
///
/// What is copied has a shell and the environment `GREETING=hello` and `DB_PASSWORD=correct-horse-7`.
public abstract class CopyHostContract {

    protected static final String GREETING = "hello";
    protected static final String PASSWORD = "correct-horse-7";

    private static final Lease LONG = new Lease(Duration.ofMinutes(10), Duration.ofMinutes(40));
    private static final Lease SHORT = new Lease(Lease.SHORTEST, Duration.ofMinutes(40));
    private static final String OWNER = "ana";
    private static final String PURPOSE = "INC-314: \"slow\", ünïted & <odd> ✓";
    /// How far instants of the place and of this test may be apart, on a slow machine.
    private static final long SECONDS_APART = 20;

    private final EnumSet<LaunchStep> told = EnumSet.noneOf(LaunchStep.class);

    /// The host under test; the same one however often it is asked for within a test.
    protected abstract CopyHost host() throws Exception;

    /// Another host object over the same place, as another console has one.
    protected abstract CopyHost another() throws Exception;

    /// A host whose place does not answer.
    protected abstract CopyHost unreachable() throws Exception;

    /// What to copy.
    protected abstract CopyOrigin origin() throws Exception;

    /// Of a cluster; empty for a Docker engine.
    protected String namespace() {
        return "";
    }

    /// What time it is for the host.
    protected abstract Instant now();

    /// Lets time pass for the place, in its own way.
    protected abstract void letPass(Duration time) throws Exception;

    /// Keeps the place itself from ending a copy at its lease: pauses it, or halts what would end it.
    protected abstract void keepFromEnding(CopyId id) throws Exception;

    /// How long to wait for what must come.
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        Thread.interrupted();
        for (var copy : host().copies()) {
            if (copy.owner().equals(OWNER)) {
                host().end(copy.id());
            }
        }
    }

    @Test
    void aPlanShowsEveryNameAndOnlyTheValuesThatAreNotSecret() throws Exception {
        var plan = host().plan(request(LONG));

        assertThat(variable(plan, "GREETING")).isEqualTo(new Variable.Given("GREETING", GREETING));
        assertThat(variable(plan, "DB_PASSWORD")).isInstanceOf(Variable.Withheld.class);
        assertThat(plan.withheld()).isPositive();
        assertThat(plan.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void aPlanIsCutOffUnlessAskedOtherwise() throws Exception {
        var plan = host().plan(request(LONG));

        assertThat(plan.network()).isEqualTo("none");
        assertThat(plan.readOnlyRoot()).isTrue();
        assertThat(plan.capabilities()).isEmpty();
        assertThat(plan.traits()).isNotEmpty();
    }

    @Test
    void planningMakesNothing() throws Exception {
        var plan = host().plan(request(LONG));

        assertThat(host().find(plan.request().id())).isEmpty();
    }

    @Test
    void whatWasLaunchedIsFoundWithAllThatIsSaidOfIt() throws Exception {
        var request = request(LONG);
        var launched = launch(request);
        var found = host().find(request.id()).orElseThrow();

        for (var copy : List.of(launched, found)) {
            assertThat(copy.id()).isEqualTo(request.id());
            assertThat(copy.place()).isEqualTo(request.place());
            assertThat(copy.name()).isNotBlank();
            assertThat(copy.owner()).isEqualTo(OWNER);
            assertThat(copy.purpose()).isEqualTo(PURPOSE);
            assertThat(copy.mode()).isEqualTo(CopyMode.HOLD);
            assertThat(copy.state()).isEqualTo(CopyState.RUNNING);
            assertThat(copy.digest()).isPresent();
            assertThat(copy.expiresAt()).isCloseTo(copy.startedAt().plus(LONG.length()), aBit());
            assertThat(copy.latestEnd()).isCloseTo(copy.startedAt().plus(LONG.most()), aBit());
            assertThat(copy.startedAt()).isCloseTo(now(), aBit());
        }
        assertThat(found.image()).isEqualTo(launched.image());
        assertThat(host().copies()).extracting(DebugCopy::id).containsOnlyOnce(request.id());
    }

    @Test
    void whatWasNeverLaunchedIsNotFound() throws Exception {
        assertThat(host().find(CopyId.fresh())).isEmpty();
    }

    @Test
    void aLaunchTellsItsStepsInOrderBeforeItTakesThem() throws Exception {
        var last = new LaunchStep[] {LaunchStep.RECORD};
        host().launch(host().plan(request(LONG)), (step, _) -> {
            assertThat(step).isGreaterThanOrEqualTo(last[0]);
            last[0] = step;
            told.add(step);
        });

        assertThat(told).contains(LaunchStep.CREATE, LaunchStep.READY).doesNotContain(LaunchStep.RECORD);
    }

    @Test
    void aLeaseCanBeRenewedLongerAndShorter() throws Exception {
        var id = launch(request(LONG)).id();

        var longer = host().renew(id, Duration.ofMinutes(25));
        assertThat(longer.expiresAt()).isCloseTo(now().plus(Duration.ofMinutes(25)), aBit());
        assertThat(find(id).expiresAt()).isCloseTo(longer.expiresAt(), aBit());

        var shorter = host().renew(id, Duration.ofMinutes(2));
        assertThat(shorter.expiresAt()).isCloseTo(now().plus(Duration.ofMinutes(2)), aBit());
        assertThat(find(id).expiresAt()).isCloseTo(shorter.expiresAt(), aBit());
    }

    @Test
    void aLeaseThatIsRenewedBeyondItsMostEndsThere() throws Exception {
        var launched = launch(request(LONG));
        var renewed = host().renew(launched.id(), Duration.ofHours(3));

        assertThat(renewed.latestEnd()).isCloseTo(launched.latestEnd(), aBit());
        assertThat(renewed.expiresAt()).isCloseTo(launched.latestEnd(), aBit())
                .isBeforeOrEqualTo(renewed.latestEnd());
    }

    @Test
    void whatIsNotThereCannotBeRenewed() {
        assertThatThrownBy(() -> host().renew(CopyId.fresh(), Duration.ofMinutes(5)))
                .isInstanceOfSatisfying(CopyRefused.class, refused -> assertSpeaks(refused.problem()));
    }

    @Test
    void whatWasRenewedLivesBeyondItsFirstLease() throws Exception {
        var id = launch(request(SHORT)).id();
        host().renew(id, Duration.ofMinutes(5));
        letPass(SHORT.length().plusSeconds(3));

        assertThat(find(id).state()).isEqualTo(CopyState.RUNNING);
    }

    @Test
    void anEndIsConfirmedAndThenNothingIsFound() throws Exception {
        var ended = launch(request(LONG)).id();
        var other = launch(request(LONG)).id();

        assertThat(host().end(ended)).isInstanceOfSatisfying(CopyEnd.Confirmed.class,
                end -> assertThat(end.seenAt()).isCloseTo(now(), aBit()));
        assertThat(host().find(ended)).isEmpty();
        assertThat(host().find(other)).isPresent();
    }

    @Test
    void theEndOfWhatIsNotThereIsConfirmed() throws Exception {
        assertThat(host().end(CopyId.fresh())).isInstanceOf(CopyEnd.Confirmed.class);
    }

    @Test
    void aLeaseEndsByItself() throws Exception {
        var id = launch(request(SHORT)).id();
        letPass(SHORT.length());

        awaitGone(id);
    }

    @Test
    void aShortenedLeaseEndsByItself() throws Exception {
        var id = launch(request(LONG)).id();
        host().renew(id, Lease.SHORTEST);
        letPass(Lease.SHORTEST);

        awaitGone(id);
    }

    @Test
    void aSweepTakesWhatIsPastItsLeaseAndNothingElse() throws Exception {
        var past = launch(request(SHORT)).id();
        var within = launch(request(LONG)).id();
        keepFromEnding(past);
        letPass(SHORT.length().plusSeconds(2));

        assertThat(find(past).isPastLease(now())).as("still there, past its lease").isTrue();
        var swept = another().sweep();

        assertThat(swept).extracting(one -> one.copy().id()).contains(past).doesNotContain(within);
        assertThat(swept).filteredOn(one -> one.copy().id().equals(past)).extracting(SweptCopy::end)
                .hasOnlyElementsOfType(CopyEnd.Confirmed.class);
        assertThat(host().find(past)).isEmpty();
        assertThat(host().find(within)).isPresent();
    }

    @Test
    void anotherConsoleSeesRenewsAndEndsTheSameCopies() throws Exception {
        var launched = launch(request(LONG));
        var seen = another().find(launched.id()).orElseThrow();
        assertThat(seen.purpose()).isEqualTo(PURPOSE);

        another().renew(launched.id(), Duration.ofMinutes(20));
        assertThat(find(launched.id()).expiresAt()).isCloseTo(now().plus(Duration.ofMinutes(20)), aBit());

        assertThat(another().end(launched.id())).isInstanceOf(CopyEnd.Confirmed.class);
        assertThat(host().find(launched.id())).isEmpty();
    }

    @Test
    void anInterruptEndsALaunchAtAnyStepAndLeavesNothing() throws Exception {
        launch(request(LONG), (step, _) -> told.add(step));
        for (var step : told) {
            var request = request(LONG);
            var plan = host().plan(request);
            assertThatThrownBy(() -> host().launch(plan, (about, _) -> {
                if (about == step) {
                    Thread.currentThread().interrupt();
                }
            })).as("interrupted at %s", step).isInstanceOf(InterruptedException.class);
            Thread.interrupted();
            awaitGone(request.id());
        }
    }

    @Test
    void aPlaceThatDoesNotAnswerIsNotAnEmptyOne() throws Exception {
        assertThatThrownBy(() -> unreachable().copies())
                .isInstanceOfSatisfying(CopyRefused.class, refused -> assertSpeaks(refused.problem()));
        assertThatThrownBy(() -> unreachable().sweep())
                .isInstanceOfSatisfying(CopyRefused.class, refused -> assertSpeaks(refused.problem()));
        assertThat(unreachable().end(CopyId.fresh())).isInstanceOfSatisfying(CopyEnd.NotConfirmed.class,
                end -> assertSpeaks(end.problem()));
    }

    protected final CopyRequest request(Lease lease, Relaxation... relaxations) throws Exception {
        return new CopyRequest(CopyId.fresh(), origin(), new CopyPlace(host().source(), namespace()), CopyMode.HOLD,
                lease, OWNER, PURPOSE, List.of(relaxations), Optional.empty(), List.of());
    }

    protected final DebugCopy launch(CopyRequest request) throws Exception {
        return launch(request, LaunchProgress.NONE);
    }

    private DebugCopy launch(CopyRequest request, LaunchProgress progress) throws Exception {
        return host().launch(host().plan(request), progress);
    }

    private DebugCopy find(CopyId id) throws Exception {
        return host().find(id).orElseThrow();
    }

    private void awaitGone(CopyId id) throws Exception {
        Eventually.await(id + " is gone", patience(), () -> host().find(id), Optional::isEmpty);
    }

    private static Variable variable(CopyPlan plan, String name) {
        return plan.environment().stream().filter(variable -> variable.name().equals(name)).findFirst().orElseThrow();
    }

    private static TemporalUnitOffset aBit() {
        return within(SECONDS_APART, ChronoUnit.SECONDS);
    }

    private static void assertSpeaks(Problem problem) {
        assertThat(problem.code()).isNotBlank();
        assertThat(problem.what()).endsWith(".");
        assertThat(problem.why()).endsWith(".");
        assertThat(problem.next()).endsWith(".");
    }
}
