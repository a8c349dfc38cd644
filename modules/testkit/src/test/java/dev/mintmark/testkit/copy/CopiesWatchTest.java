package dev.mintmark.testkit.copy;

import static dev.mintmark.testkit.copy.Night.CLUSTER;
import static dev.mintmark.testkit.copy.Night.LOCAL;
import static dev.mintmark.testkit.copy.Night.WHY;
import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.copy.CopiesListener;
import dev.mintmark.change.copy.CopiesWatch;
import dev.mintmark.change.copy.CopyNotice;
import dev.mintmark.change.copy.SeenCopies;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.reliability.Proves;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CopiesWatchTest {

    private final Night night = new Night();
    private final CopiesWatch watch = new CopiesWatch(night.copies, night.clock);
    private final List<SeenCopies> seen = new CopyOnWriteArrayList<>();
    private final List<CopyNotice.Kind> told = new CopyOnWriteArrayList<>();

    CopiesWatchTest() {
        watch.listen(new CopiesListener() {

            @Override
            public void seen(SeenCopies copies) {
                seen.add(copies);
            }

            @Override
            public void notice(CopyNotice notice) {
                told.add(notice.kind());
            }
        });
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void oneIsToldFiveMinutesAndOneMinuteBeforeTheEndAndOfTheEnd() throws Exception {
        night.launch(Duration.ofMinutes(30));
        lookAfter(Duration.ofMinutes(24));
        assertThat(told).isEmpty();
        lookAfter(Duration.ofMinutes(1));
        lookAfter(Duration.ofMinutes(1));
        assertThat(told).containsExactly(CopyNotice.Kind.FIVE_MINUTES);
        lookAfter(Duration.ofMinutes(3));
        lookAfter(Duration.ofSeconds(30));
        assertThat(told).containsExactly(CopyNotice.Kind.FIVE_MINUTES, CopyNotice.Kind.ONE_MINUTE);
        lookAfter(Duration.ofSeconds(31));
        assertThat(told).endsWith(CopyNotice.Kind.ENDED);
        assertThat(night.audit.words()).endsWith("copy.end NOTED");
    }

    @Test
    void onceExtendedOneIsToldAgain() throws Exception {
        var copy = night.launch(Duration.ofMinutes(30));
        lookAfter(Duration.ofMinutes(26));
        night.copies.extend(copy, Duration.ofMinutes(10));
        lookAfter(Duration.ofMinutes(1));
        lookAfter(Duration.ofMinutes(9));

        assertThat(told).containsExactly(CopyNotice.Kind.FIVE_MINUTES, CopyNotice.Kind.FIVE_MINUTES);
    }

    @Test
    void aLeaseOfThreeMinutesIsNotAnnouncedAsRunningLowAtOnce() throws Exception {
        night.launch(Duration.ofMinutes(3));
        lookAfter(Duration.ofSeconds(5));
        assertThat(told).isEmpty();
        lookAfter(Duration.ofMinutes(2));
        assertThat(told).containsExactly(CopyNotice.Kind.ONE_MINUTE);
    }

    @Test
    void ofOthersCopiesNothingIsToldButTheyAreSeen() throws Exception {
        night.launch(Duration.ofMinutes(10));
        try (var bens = new CopiesWatch(night.console("ben"), night.clock)) {
            var theirs = new CopyOnWriteArrayList<CopyNotice>();
            bens.listen(new CopiesListener() {

                @Override
                public void seen(SeenCopies copies) {
                    seen.add(copies);
                }

                @Override
                public void notice(CopyNotice notice) {
                    theirs.add(notice);
                }
            });
            night.clock.pass(Duration.ofMinutes(9));
            bens.look(LOCAL);

            assertThat(seen.getLast().copies()).hasSize(1);
            assertThat(theirs).isEmpty();
        }
    }

    @Test
    @Proves(fault = API_GONE, during = COPY_ALIVE)
    void whatWasSeenOfAPlaceStaysWhenItFallsSilent() throws Exception {
        var copy = night.launch(Duration.ofMinutes(30));
        watch.look(LOCAL);
        night.local.fallSilent(WHY);
        watch.look(LOCAL);

        assertThat(seen.getLast().copies()).containsExactly(copy);
        assertThat(seen.getLast().isStale(copy)).isTrue();
        assertThat(told).isEmpty();

        night.local.mend();
        watch.look(LOCAL);
        assertThat(seen.getLast().isStale(copy)).isFalse();
    }

    @Test
    void placesAreLookedAtOftenWhereCopiesAreAndEverMoreSeldomWhereNobodyAnswers() throws Exception {
        night.launch(Duration.ofMinutes(30));
        night.cluster.fallSilent(WHY);
        watch.look(LOCAL);
        watch.look(CLUSTER);
        var afterOne = watch.pause(CLUSTER);
        watch.look(CLUSTER);
        var afterTwo = watch.pause(CLUSTER);
        for (var failures = 0; failures < 40; failures++) {
            watch.look(CLUSTER);
        }

        assertThat(watch.pause(LOCAL)).isEqualTo(Duration.ofSeconds(3));
        assertThat(afterTwo).isGreaterThan(afterOne);
        assertThat(watch.pause(CLUSTER)).isEqualTo(Duration.ofMinutes(1));
        night.cluster.mend();
        watch.look(CLUSTER);
        assertThat(watch.pause(CLUSTER)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void onceStartedItLooksByItself() throws Exception {
        night.launch(Duration.ofMinutes(30));
        watch.start();

        Eventually.await("the copy", Duration.ofSeconds(30), () -> List.copyOf(seen),
                all -> all.stream().anyMatch(one -> one.copies().size() == 1));
    }

    private void lookAfter(Duration time) throws InterruptedException {
        night.clock.pass(time);
        watch.look(LOCAL);
    }
}
