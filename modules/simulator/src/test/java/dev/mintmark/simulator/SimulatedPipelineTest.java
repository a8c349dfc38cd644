package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.testkit.rollback.Members;
import dev.mintmark.testkit.rollback.PipelineContract;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The pipelines of the demo promise what real ones promise, and act on the simulated world alone.
class SimulatedPipelineTest {

    /// Kept by Argo CD, by Flux and by people.
    private static final String ARGO = "payments";
    private static final String FLUX = service(Keeper.FLUX);
    private static final String PEOPLE = service(Keeper.PEOPLE);

    private abstract static class OfTheDemo implements PipelineContract {

        private final String service;
        private final String name;
        private final FleetUnderTest world;
        private final SimulatedSource source;

        OfTheDemo(String service, String name) {
            this.service = service;
            this.name = name;
            this.world = FleetUnderTest.of(FleetUnderTest.deployment(service, 4));
            this.source = (SimulatedSource) world.source;
        }

        @BeforeEach
        void aNewVersionIsReleased() {
            world.fleet.rollOut(service, "1.1.0");
            world.step(120);
        }

        @Override
        public Pipeline pipeline() {
            return new SimulatedRollbackPlace(source).pipelines().stream().filter(one -> one.name().equals(name))
                    .findFirst().orElseThrow();
        }

        @Override
        public Pipeline unreachable() {
            world.fleet.breakSource(source.id(), FleetUnderTest.TOKEN_EXPIRED);
            return pipeline();
        }

        @Override
        public Member member() {
            var image = source.stage().registry().image(service, "1.0.0");
            var target = new Target(image.index(), ImageVersion.of(image.index()), service,
                    "registry.example/shop/" + service, Optional.of("1.0.0"), Optional.empty());
            return new Member(1, workload().id(), service, new Ownership(workload().id(),
                    new Owner(Owner.Kind.KUBERNETES, "", ""), List.of()), List.of(), 4, target, Optional.empty());
        }

        @Override
        public Object world() {
            var upkeep = workload().upkeep();
            return List.of(workload().revisions(), upkeep.written(), upkeep.commit(), upkeep.isHeld(),
                    upkeep.wasAskedBy(Members.PLAN));
        }

        @Override
        public void moveTheWorld() {
            world.fleet.rollOut(service, "1.2.0");
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }

        SimulatedWorkload workload() {
            return source.workloads().getFirst();
        }

        Step step(Step.Phase phase) throws Exception {
            return pipeline().plan(member(), Members.purpose()).steps().stream().filter(step -> step.phase() == phase)
                    .findFirst().orElseThrow();
        }

        void letPass(Duration time) {
            world.fleet.step(time);
        }

        boolean isBack() {
            return workload().current().version().equals("1.0.0");
        }
    }

    @Nested
    class Cluster extends OfTheDemo {

        Cluster() {
            super(PEOPLE, "kubernetes");
        }

        @Test
        void theChangeIsTheTargetsTemplateAgainUnderANewNumberWithItsReason() throws Exception {
            pipeline().carryOut(step(Step.Phase.CHANGE));
            assertThat(workload().current()).satisfies(now -> {
                assertThat(now.number()).isEqualTo(7);
                assertThat(now.template()).isEqualTo(workload().revisions().get(4).template());
                assertThat(now.cause().manager()).contains("mintmark");
                assertThat(now.cause().change().orElseThrow()).startsWith("rollback to ")
                        .contains(" by ana: Payments fail").endsWith("(INC-314)");
            });
        }

        @Test
        void whatPeopleKeepStaysAsItWasPutBack() throws Exception {
            pipeline().carryOut(step(Step.Phase.CHANGE));
            letPass(Duration.ofMinutes(5));
            assertThat(isBack()).isTrue();
        }
    }

    @Nested
    class ClusterAroundArgo extends OfTheDemo {

        ClusterAroundArgo() {
            super(ARGO, "kubernetes");
        }

        @Test
        void autoSyncUndoesWhatWentAroundItAndThePlanSaysSo() throws Exception {
            var part = pipeline().plan(member(), Members.brokenGlass());
            assertThat(part.findings()).anyMatch(finding -> finding.check().equals("undone-by"));
            pipeline().carryOut(part.steps().getFirst());
            assertThat(isBack()).isTrue();
            letPass(Duration.ofMinutes(2));
            assertThat(isBack()).isFalse();
        }
    }

    @Nested
    class Argo extends OfTheDemo {

        Argo() {
            super(ARGO, "argo-cd");
        }

        @Test
        void aRollbackIsRefusedWhileAutoSyncIsOn() throws Exception {
            var change = step(Step.Phase.CHANGE);
            assertThatThrownBy(() -> pipeline().carryOut(change))
                    .hasMessageContaining("auto-sync is enabled");
            assertThat(isBack()).isFalse();
        }

        @Test
        void t11AutoSyncRollsForwardAgainOnceItIsResumedUnlessTheRepositoryWentBackToo() throws Exception {
            var part = pipeline().plan(member(), Members.purpose());
            for (var step : part.steps().stream().sorted(Comparator.comparing(Step::phase)).toList()) {
                pipeline().carryOut(step);
            }
            assertThat(isBack()).isTrue();
            letPass(Duration.ofMinutes(2));
            assertThat(isBack()).isFalse();
        }

        @Test
        void whatIsPausedStays() throws Exception {
            pipeline().carryOut(step(Step.Phase.PAUSE));
            pipeline().carryOut(step(Step.Phase.CHANGE));
            letPass(Duration.ofMinutes(5));
            assertThat(isBack()).isTrue();
        }
    }

    @Nested
    class Repository extends OfTheDemo {

        Repository() {
            super(ARGO, "git");
        }

        @Test
        void whatIsCommittedIsSyncedByItselfAfterAWhile() throws Exception {
            pipeline().carryOut(step(Step.Phase.CHANGE));
            assertThat(isBack()).isFalse();
            letPass(Duration.ofMinutes(2));
            assertThat(isBack()).isTrue();
            assertThat(workload().current().cause().manager()).contains("argocd-controller");
        }
    }

    @Nested
    class Flux extends OfTheDemo {

        Flux() {
            super(FLUX, "flux");
        }

        @Override
        public Step heldAgainstTheWorld(List<Step> steps) {
            return steps.stream().filter(step -> step.phase() == Step.Phase.PAUSE).findFirst().orElseThrow();
        }
    }

    @Nested
    class RepositoryOfFlux extends OfTheDemo {

        RepositoryOfFlux() {
            super(FLUX, "git");
        }

        @Test
        void t14TheImageAutomationCommitsTheNewerVersionAgainUnlessItIsSuspended() throws Exception {
            pipeline().carryOut(step(Step.Phase.CHANGE));
            letPass(Duration.ofMinutes(2));
            assertThat(isBack()).isFalse();

            workload().upkeep().hold();
            pipeline().carryOut(step(Step.Phase.CHANGE));
            letPass(Duration.ofMinutes(2));
            workload().upkeep().resume();
            letPass(Duration.ofMinutes(2));
            assertThat(isBack()).isTrue();
        }
    }

    private static String service(Keeper keeper) {
        return List.of("orders", "mailer", "accounts", "pricing", "reviews", "profiles", "fraud", "feeds", "ranking",
                "exports", "currency", "documents").stream().filter(name -> Keeper.of(name) == keeper).findFirst()
                .orElseThrow();
    }
}
