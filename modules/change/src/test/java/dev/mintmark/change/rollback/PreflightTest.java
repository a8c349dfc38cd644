package dev.mintmark.change.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Finding.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PreflightTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Finding PASSED = Finding.passed("schema", Seen.member(), "No migration", "Seen.");

    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    void everyCheckIsAskedAboutEveryMember() throws Exception {
        var other = Seen.member(2, Seen.workload("prod-us", "payments"), Seen.BAD);
        var check = check("schema", member -> List.of(Finding.passed("schema", member, "No migration", "Seen.")));
        assertThat(preflight(check).look(List.of(Seen.member(), other))).extracting(Finding::member).containsExactly(1, 2);
    }

    @Test
    void aCheckThatBreaksCouldNotTellAndTheOthersDo() throws Exception {
        var broken = check("capacity", _ -> {
            throw new IllegalStateException("a bug");
        });
        assertThat(preflight(broken, check("schema", _ -> List.of(PASSED))).look(List.of(Seen.member())))
                .satisfiesExactly(
                        finding -> assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL),
                        finding -> assertThat(finding).isEqualTo(PASSED));
    }

    @Test
    void aCheckThatHangsCouldNotTellAndIsEnded() throws Exception {
        var findings = preflight(check("capacity", _ -> hang()), check("schema", _ -> List.of(PASSED)))
                .look(List.of(Seen.member()));
        assertThat(findings).hasSize(2).contains(PASSED);
        assertThat(findings.getFirst().verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
        assertThat(findings.getFirst().evidence()).contains("did not answer in time");
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoNeedsItNoLongerEndsAllChecks() throws Exception {
        var patient = new Preflight(rooms(check("capacity", _ -> hang())), Duration.ofMinutes(1));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> patient.look(List.of(Seen.member()))).isInstanceOf(InterruptedException.class);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private List<Finding> hang() throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            interrupted.countDown();
            throw ended;
        }
        return List.of();
    }

    @FunctionalInterface
    private interface Look {

        List<Finding> at(Member member) throws InterruptedException;
    }

    private static Check check(String name, Look look) {
        return new Check() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Finding> look(Member member) throws InterruptedException {
                return look.at(member);
            }
        };
    }

    private static Preflight preflight(Check... checks) {
        return new Preflight(rooms(checks), PATIENCE);
    }

    private static Rooms rooms(Check... checks) {
        return new Rooms(List.of(), List.of(), List.of(checks), Identities.AS_SEEN, Configuration.NONE);
    }
}
