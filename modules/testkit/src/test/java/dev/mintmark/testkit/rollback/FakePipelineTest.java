package dev.mintmark.testkit.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.Problem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakePipelineTest implements PipelineContract {

    private static final Problem PROBLEM = new Problem("rollback.fake.dark", "Nothing was read.", "It is dark.", "Wait.");

    private final FakeDelivery delivery = new FakeDelivery();

    @BeforeEach
    void theBadVersionIsDeployed() {
        delivery.deploy(member().workload(), Members.BAD);
    }

    @Override
    public Pipeline pipeline() {
        return new FakePipeline("fake", delivery).pausing();
    }

    @Override
    public Pipeline unreachable() {
        var dark = new FakeDelivery();
        dark.fallSilent(PROBLEM);
        return new FakePipeline("fake", dark);
    }

    @Override
    public Member member() {
        return Members.payments(Owner.Kind.KUBERNETES);
    }

    @Override
    public Object world() {
        return List.of(delivery.told(member().workload()), delivery.isPaused(member().workload()), delivery.calls());
    }

    @Override
    public void moveTheWorld() {
        delivery.deploy(member().workload(), Members.BAD);
    }

    @Override
    public List<String> secrets() {
        return List.of();
    }

    @Test
    void aRefusedWriteChangesNothing() throws Exception {
        delivery.refuse(RollbackRefused.Kind.FAILED, PROBLEM);
        var before = world();
        assertThatThrownBy(() -> pipeline().carryOut(change())).isInstanceOf(RollbackRefused.class);
        assertThat(world()).isEqualTo(before);
    }

    @Test
    void aWriteWhoseAnswerIsLostWasDone() throws Exception {
        var change = change();
        delivery.loseAnswers(PROBLEM);
        assertThatThrownBy(() -> pipeline().carryOut(change)).isInstanceOf(RollbackRefused.class);
        assertThat(delivery.told(member().workload()).orElseThrow().digest()).isEqualTo(Members.GOOD);
        delivery.mend();
        assertThat(pipeline().carryOut(change).already()).isTrue();
    }

    private Step change() throws Exception {
        return pipeline().plan(member(), Members.purpose()).steps().stream()
                .filter(step -> step.phase() == Step.Phase.CHANGE).findFirst().orElseThrow();
    }
}
