package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.SourceUnavailable;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Observation HEARD =
            new Observation.Heard(FleetUnderTest.named("prod-eu"), FleetUnderTest.BEGINNING);

    private final Subscription subscription = new Subscription();

    @Test
    void whatWasOfferedIsTakenAtOnceAndInOrder() throws Exception {
        offer(3);
        assertThat(subscription.take()).hasSize(3);
    }

    @Test
    void whatWasSeenBeforeTheLightWentOutIsToldFirst() throws Exception {
        offer(1);
        subscription.goDark(FleetUnderTest.TOKEN_EXPIRED);
        assertThat(subscription.take()).hasSize(1);
        assertThatThrownBy(subscription::take).isInstanceOf(SourceUnavailable.class);
    }

    @Test
    void nothingIsKeptForAWatcherThatFellTooFarBehind() throws Exception {
        offer(70_000);
        assertThat(subscription.take()).isEmpty();
    }

    @Test
    void whoeverTellsALotWaitsUntilMostOfItWasTaken() throws Exception {
        var teller = tellerThatWaits();
        subscription.take();
        assertThat(teller.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void nobodyWaitsForAWatcherThatHasLeft() throws Exception {
        var teller = tellerThatWaits();
        subscription.end();
        assertThat(teller.join(Duration.ofSeconds(20))).isTrue();
    }

    private Thread tellerThatWaits() {
        offer(20_000);
        var teller = Thread.ofPlatform().daemon().start(() -> {
            try {
                subscription.awaitEase();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        while (teller.getState() != Thread.State.WAITING) {
            assertThat(teller.getState()).isNotEqualTo(Thread.State.TERMINATED);
            Thread.onSpinWait();
        }
        return teller;
    }

    private void offer(int number) {
        IntStream.range(0, number).forEach(_ -> subscription.offer(HEARD));
    }
}
