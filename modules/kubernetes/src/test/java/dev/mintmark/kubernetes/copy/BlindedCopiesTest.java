package dev.mintmark.kubernetes.copy;

import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static dev.mintmark.testkit.reliability.Fault.API_SLOW;
import static dev.mintmark.testkit.reliability.Fault.CREDENTIALS_EXPIRED;
import static dev.mintmark.testkit.reliability.Fault.DNS_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.copy.CopiesListener;
import dev.mintmark.change.copy.CopiesWatch;
import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyNotice;
import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.SeenCopies;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.testkit.audit.FakeAuditLog;
import dev.mintmark.testkit.kubernetes.Fault;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy lives in a cluster that can no longer be asked: it is neither forgotten nor said to be over, and its lease
/// holds without us.
class BlindedCopiesTest implements CopiesListener {

    private static final Patience IMPATIENT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(300),
            Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMillis(10),
            Duration.ofMillis(50), Duration.ofMillis(200));
    private static final Duration ENDING = Duration.ofMillis(500);

    private final List<SeenCopies> seen = new CopyOnWriteArrayList<>();
    private final List<CopyNotice.Kind> told = new CopyOnWriteArrayList<>();
    private Desk desk;
    private FakeAuditLog audit;
    private ClusterCopies host;
    private DebugCopies copies;
    private CopiesWatch watch;

    @BeforeEach
    void start() throws IOException {
        desk = Desk.with(SourcePods.plain());
        audit = new FakeAuditLog(desk.clock);
        host = Console.over(desk.cluster, desk.clock, IMPATIENT, ENDING);
        copies = console(host);
        watch = new CopiesWatch(copies, desk.clock);
        watch.listen(this);
    }

    @AfterEach
    void stop() throws IOException {
        watch.close();
        host.close();
        desk.close();
    }

    @Override
    public void seen(SeenCopies all) {
        seen.add(all);
    }

    @Override
    public void notice(CopyNotice notice) {
        told.add(notice.kind());
    }

    @Test
    @Proves(fault = API_GONE, during = COPY_ALIVE, shown = "The copy as last seen, stale; an end unconfirmed",
            recovers = "its lease ends it there; what became of it is told later")
    void aCopyOfAServerThatIsGoneEndsWithItsLeaseAllTheSame() throws Exception {
        isStale(launched(), new Fault.Drops(), "copy.connection");

        desk.clock.pass(Desk.LEASE.length().plusSeconds(1));
        desk.cluster.heal();
        desk.cluster.settled();
        desk.clock.pass(Duration.ofMinutes(1));
        watch.look(Console.SOURCE);

        assertThat(seen.getLast().copies()).isEmpty();
        assertThat(told).containsExactly(CopyNotice.Kind.ENDED);
        assertThat(desk.made()).isEmpty();
    }

    @Test
    @Proves(fault = API_SLOW, during = COPY_ALIVE, shown = "After a deadline the copy as last seen, stale",
            recovers = "asked again by itself; end it then, or its lease does")
    void aCopyOfAServerThatDoesNotAnswerIsEndedOnceItDoes() throws Exception {
        isStaleAndCanBeEndedLater(new Fault.Hangs(), "copy.timeout");
    }

    @Test
    @Proves(fault = API_LYING, during = COPY_ALIVE, shown = "The copy as last seen, stale; an end unconfirmed",
            recovers = "over only when seen gone; its lease ends it")
    void aCopyIsNotOverBecauseAServerTalksNonsense() throws Exception {
        isStaleAndCanBeEndedLater(new Fault.NotJson(), "copy.malformed");
    }

    @Test
    @Proves(fault = CREDENTIALS_EXPIRED, during = COPY_ALIVE, shown = "The copy as last seen, stale: log in",
            recovers = "end it after logging in, or its lease does")
    void aCopyIsEndedOnceOneIsLoggedInAgain() throws Exception {
        isStaleAndCanBeEndedLater(new Fault.Status(401, "token expired"), "copy.unauthorized");
    }

    @Test
    @Proves(fault = DNS_GONE, during = COPY_ALIVE, shown = "The cluster does not answer: no such host",
            recovers = "seen and ended once the name resolves; its lease holds")
    void aCopyBehindANameThatDoesNotResolveIsNeitherGoneNorOver(@TempDir Path folder) throws Exception {
        var copy = launched();
        var config = Files.writeString(folder.resolve("config"), """
                current-context: it
                clusters: [{name: it, cluster: {server: "https://no-such-host.invalid:6443"}}]
                contexts: [{name: it, context: {cluster: it}}]
                """);
        try (var nowhere = Console.at(config, desk.clock, IMPATIENT, ENDING)) {
            var lost = console(nowhere);
            assertThat(lost.copies().silent().get(Console.SOURCE).code()).isEqualTo("copy.host");
            assertThat(lost.end(copy)).isInstanceOf(CopyEnd.NotConfirmed.class);
        }
        assertThat(copies.copies().copies()).extracting(DebugCopy::id).containsExactly(copy.id());
        assertThat(copies.end(copy)).isInstanceOf(CopyEnd.Confirmed.class);
    }

    private void isStaleAndCanBeEndedLater(Fault fault, String code) throws Exception {
        var copy = launched();
        isStale(copy, fault, code);

        desk.cluster.heal();
        watch.look(Console.SOURCE);
        assertThat(seen.getLast().isStale(copy)).isFalse();
        assertThat(copies.end(copy)).isInstanceOf(CopyEnd.Confirmed.class);
        assertThat(desk.made()).isEmpty();
        assertThat(audit.open()).isEmpty();
    }

    private DebugCopy launched() throws Exception {
        var copy = copies.launch(copies.plan(desk.asking(Desk.likeWeb())), LaunchProgress.NONE);
        watch.look(Console.SOURCE);
        return copy;
    }

    private void isStale(DebugCopy copy, Fault fault, String code) throws Exception {
        desk.cluster.fault(_ -> true, fault);
        watch.look(Console.SOURCE);

        assertThat(seen.getLast().copies()).extracting(DebugCopy::id).containsExactly(copy.id());
        assertThat(seen.getLast().isStale(copy)).isTrue();
        assertThat(seen.getLast().silent().get(Console.SOURCE).code()).isEqualTo(code);
        assertThat(copies.end(copy)).isInstanceOf(CopyEnd.NotConfirmed.class);
        assertThat(audit.words()).endsWith("copy.end STARTED", "copy.end FAILED");
        assertThat(told).isEmpty();
    }

    private DebugCopies console(CopyHost place) {
        var arming = new Arming(desk.clock, Set.of(Console.SOURCE));
        return new DebugCopies(List.of(place), arming, audit, desk.clock, "ana");
    }
}
