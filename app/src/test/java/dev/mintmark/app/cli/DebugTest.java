package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.wiring.CopyHosts;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Source;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.copy.FakeCopyHost;
import dev.mintmark.testkit.copy.FakeCopyPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Debug copies from the command line, at an engine that is armed and a cluster that is not.
class DebugTest {

    private static final SourceId LOCAL = new SourceId("docker/default");
    private static final SourceId CLUSTER = new SourceId("kubernetes/prod-eu");
    private static final Problem WHY = new Problem("fake.why", "It was not done.", "A test wants it so.", "Mend it.");

    @TempDir
    Path home;

    private final SteppableClock clock = new SteppableClock(Instant.parse("2026-11-21T03:00:00Z"));
    private final FakeCopyPlace local = new FakeCopyPlace(LOCAL, clock);
    private final FakeCopyPlace cluster = new FakeCopyPlace(CLUSTER, clock);
    private final FakeTerminal terminal = new FakeTerminal(true);
    private Operator operator;

    @BeforeEach
    void begin() {
        operator = new Operator(home).at(clockOf(clock)).wiredBy(seeing());
    }

    @Test
    void aCopyIsLaunchedListedExtendedAndEnded() {
        var started = operator.calls("debug", "start", "shop/web:1", "--ttl", "30m", "--purpose", "INC-314", "-o", "json");
        assertThat(started.code()).as(started.err()).isZero();
        var copy = started.json();
        assertThat(copy.fieldNames()).toIterable().startsWith("id", "image", "digest", "source", "expiresAt", "state",
                "owner", "purpose", "mode");
        assertThat(copy.path("image").asText()).isEqualTo("shop/web:1");
        assertThat(copy.path("source").asText()).isEqualTo("docker/default");
        assertThat(copy.path("expiresAt").asText()).isEqualTo("2026-11-21T03:30:00Z");
        assertThat(copy.path("state").asText()).isEqualTo("running");
        assertThat(copy.path("owner").asText()).isEqualTo("ana");
        assertThat(copy.path("purpose").asText()).isEqualTo("INC-314");
        assertThat(copy.path("mode").asText()).isEqualTo("hold");
        var id = copy.path("id").asText();

        assertThat(operator.calls("debug", "list", "-o", "json").json().at("/copies/0")).isEqualTo(copy);
        assertThat(operator.calls("debug", "list").out()).contains(id).contains("30m").contains("INC-314");

        var extended = operator.calls("debug", "extend", id.substring(0, 4), "--by", "10m", "-o", "json");
        assertThat(extended.json().path("expiresAt").asText()).isEqualTo("2026-11-21T03:40:00Z");

        var ended = operator.calls("debug", "end", id, "-o", "json");
        assertThat(ended.code()).isZero();
        assertThat(ended.json().path("confirmed").asBoolean()).isTrue();
        assertThat(operator.calls("debug", "list", "-o", "json").json().path("copies")).isEmpty();

        var audit = operator.calls("audit", "list", "-o", "json").json().path("entries");
        assertThat(AnswersTest.texts(audit, "act")).containsExactly("copy.launch", "copy.launch", "copy.extend",
                "copy.extend", "copy.end", "copy.end");
        assertThat(AnswersTest.texts(audit, "actor")).containsOnly("ana");
        assertThat(operator.calls("audit", "verify").out()).isEqualTo("Intact: 6 lines, each as it was written.\n");
    }

    @Test
    void aPlanShowsWhatACopyWillHaveAndMakesNothing() {
        var plan = operator.calls("debug", "start", "shop/web:1", "--purpose", "INC-314", "--plan", "-o", "json",
                "--network", "shop", "--memory", "1g", "--mount", "cache:/cache", "--cap", "CAP_SYS_PTRACE");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(AnswersTest.texts(plan.json().path("environment"), "name")).containsExactly("DB_PASSWORD", "GREETING");
        assertThat(plan.json().at("/environment/0/given").asBoolean()).isFalse();
        assertThat(plan.json().at("/environment/1/value").asText()).isEqualTo("hello");
        assertThat(plan.json().path("relaxed").toString()).contains("network=shop", "mount=cache:/cache:ro",
                "limits=1073741824,500,256,67108864", "capability=SYS_PTRACE");
        assertThat(plan.out()).doesNotContain("correct-horse");

        var table = operator.calls("debug", "start", "shop/web:1", "--purpose", "x", "--dry-run", "--reveal", "DB_PASSWORD");
        assertThat(table.out()).contains("GREETING").contains("••• given to the copy").contains("dropped")
                .doesNotContain("correct-horse");
        assertThat(operator.calls("debug", "list", "-o", "json").json().path("copies")).isEmpty();
    }

    @Test
    void aPlaceThatIsNotArmedRefusesUntilItsNameIsTyped() {
        var refused = start("--on", "prod-eu");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("[source.read-only]").contains("--arm prod-eu");

        assertThat(start("--on", "prod-eu", "--arm", "prod").code()).isEqualTo(4);
        var launched = start("--on", "prod-eu", "--namespace", "shop", "--arm", "prod-eu", "-o", "json");
        assertThat(launched.code()).as(launched.err()).isZero();
        assertThat(launched.json().path("source").asText()).isEqualTo("kubernetes/prod-eu");
        assertThat(launched.json().path("namespace").asText()).isEqualTo("shop");
    }

    @Test
    void whereSeveralPlacesAreArmedOneHasToBeChosen() {
        var refused = start("--arm", "prod-eu");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("Several places are armed").contains("--on");
        assertThat(start("--on", "nowhere").err()).contains("docker/default, kubernetes/prod-eu");
    }

    @Test
    void aCopyLikeAWorkloadIsMadeWhereThatRuns() {
        operator.wiredBy(seeing(FakeSource.seeing("docker/default", "web", Optional.of("a"))));
        for (var name : List.of("web", "Deployment/web", "shop/Deployment/web", "web-1")) {
            var copy = operator.calls("debug", "start", "--like", name, "--purpose", "INC-314", "-o", "json");
            assertThat(copy.code()).as(copy.err()).isZero();
            assertThat(copy.json().path("image").asText()).isEqualTo("shop/uid-1");
        }
        var unknown = operator.calls("debug", "start", "--like", "nonesuch", "--purpose", "INC-314");
        assertThat(unknown.code()).isEqualTo(4);
        assertThat(unknown.err()).contains("No instance of it runs.");
    }

    @Test
    void aCommandBehindTwoDashesIsRunInsteadOfTheEntryPoint() {
        var copy = start("-o", "json", "--", "server", "--port", "1");
        assertThat(copy.json().path("mode").asText()).isEqualTo("run");
        assertThat(start("-o", "json", "--run").json().path("mode").asText()).isEqualTo("run");
    }

    @Test
    void theExitCodeAndTheStreamsOfACommandAreOurs() {
        var id = launched();
        var said = operator.calls("debug", "exec", id, "--", "echo", "there");
        assertThat(said).isEqualTo(new Called(0, "there\n", ""));
        assertThat(operator.typing("given").calls("debug", "exec", id, "--", "cat").out()).isEqualTo("given");
        assertThat(operator.calls("debug", "exec", id, "--", "sh", "-c", "exit 7").code()).isEqualTo(7);
        var missing = operator.calls("debug", "exec", id, "--", "nonesuch");
        assertThat(missing).isEqualTo(new Called(127, "", "nonesuch: not found\n"));
    }

    @Test
    void whatIsNotRunHasACodeOfItsOwn() {
        var refused = operator.calls("debug", "exec", CopyId.fresh().value(), "--", "true");
        assertThat(refused.code()).isEqualTo(125);
        assertThat(refused.err()).contains("[copy.not-found]");
    }

    @Test
    void whatACommandWritesCannotSteerATerminalButPassesUnchangedThroughAPipe() {
        var id = launched();
        var evil = "red \u001b[31m title \u001b]0;x\u0007";
        assertThat(operator.calls("debug", "exec", id, "--", "echo", evil).out()).isEqualTo(evil + "\n");
        assertThat(operator.with("MINTMARK_COLUMNS", "100").calls("debug", "exec", id, "--", "echo", evil).out())
                .isEqualTo("red \ufffd[31m title \ufffd]0;x\ufffd\n");
    }

    @Test
    void aShellTakesTheKeysTheSizeAndGivesTheTerminalBack() throws Exception {
        var id = launched();
        var sized = new CountDownLatch(1);
        local.inside(new CopyId(id)).takeOver(process -> {
            try {
                process.says("\u001b[1mprompt\u001b[0m ");
                var key = process.given().read();
                sized.await();
                process.says("typed " + (char) key);
                process.exits(3);
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
        var shell = Thread.ofVirtual().name("resizer").start(() -> {
            try {
                Eventually.await("a raw terminal", Duration.ofSeconds(30), terminal::isRaw, raw -> raw);
                Eventually.await("the new size", Duration.ofSeconds(30), () -> {
                    terminal.becomes(new TerminalSize(120, 40));
                    return local.inside(new CopyId(id)).started().getLast().sizes();
                }, sizes -> sizes.contains(new TerminalSize(120, 40)));
                sized.countDown();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });

        var called = operator.at(terminal).typing("k").calls("debug", "shell", id);
        shell.join();
        assertThat(called).isEqualTo(new Called(3, "\u001b[1mprompt\u001b[0m typed k", ""));
        assertThat(terminal.isRestored()).isTrue();
        assertThat(local.inside(new CopyId(id)).started().getLast().sizes().getFirst())
                .isEqualTo(new TerminalSize(100, 30));
    }

    @Test
    void aShellThatHangsIsLeftByTheKeysOfSsh() {
        var id = launched();
        local.inside(new CopyId(id)).takeOver(_ -> { });
        var called = operator.at(terminal).typing("ls ~.\r~.").calls("debug", "shell", id);

        assertThat(called.code()).isEqualTo(130);
        assertThat(terminal.isRestored()).isTrue();
    }

    @Test
    void aShellWhoseCopyEndsSaysSoAndGivesTheTerminalBack() {
        var id = launched();
        local.inside(new CopyId(id)).takeOver(process -> process.isLost(WHY));
        var called = operator.at(terminal).calls("debug", "shell", id);

        assertThat(called.code()).isEqualTo(125);
        assertThat(called.err()).contains("A test wants it so.");
        assertThat(terminal.isRestored()).isTrue();
    }

    @Test
    void withoutATerminalThereIsNoShell() {
        var called = operator.calls("debug", "shell", launched());
        assertThat(called.code()).isEqualTo(125);
        assertThat(called.err()).contains("debug exec");
    }

    @Test
    void logsFilesAndChangesOfACopyAreShown() {
        var id = launched();
        var inside = local.inside(new CopyId(id));
        inside.logs("one\ntwo\nthree\n");
        inside.file("/etc/motd", "hello\n");
        inside.changed(new PathChange(PathChange.Kind.ADDED, "/tmp/found"));

        assertThat(operator.calls("debug", "logs", id, "--lines", "2").out()).isEqualTo("two\nthree\n");
        assertThat(operator.calls("debug", "files", id, "/etc").out()).contains("0644").contains("motd");
        assertThat(operator.calls("debug", "files", id, "/etc", "-o", "json").json().at("/entries/0/kind").asText())
                .isEqualTo(FileLine.Kind.FILE.name().toLowerCase(Locale.ROOT));
        assertThat(operator.calls("debug", "files", id, "/etc/motd", "--get").out()).isEqualTo("hello\n");
        assertThat(operator.calls("debug", "changes", id, "-o", "json").json().at("/changes/0").toString())
                .isEqualTo("{\"kind\":\"added\",\"path\":\"/tmp/found\"}");
        assertThat(operator.calls("debug", "changes", id).out()).isEqualTo("added    /tmp/found\n");
    }

    @Test
    void aPlaceThatDoesNotAnswerIsSaidAndTheCopiesOfOthersAreListed() {
        var id = launched();
        cluster.fallSilent(WHY);
        var called = operator.calls("debug", "list", "-o", "json");
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.json().at("/copies/0/id").asText()).isEqualTo(id);
        assertThat(called.json().at("/silent/0/source").asText()).isEqualTo("kubernetes/prod-eu");
        assertThat(called.json().at("/silent/0/problem/code").asText()).isEqualTo("fake.why");
        assertThat(called.err()).contains("A test wants it so.");
    }

    @Test
    void anEndThatNobodySawIsNotSuccess() {
        var id = launched();
        local.confirmNoEnd(WHY);
        var called = operator.calls("debug", "end", id, "-o", "json");
        assertThat(called.code()).isEqualTo(4);
        assertThat(called.json().path("confirmed").asBoolean()).isFalse();
        assertThat(called.err()).contains("[fake.why]");
    }

    @Test
    void aSweepTakesWhatIsPastItsLease() {
        var id = launched();
        local.pause(new CopyId(id));
        clock.pass(Duration.ofMinutes(31));
        var listed = operator.calls("debug", "list");
        assertThat(listed.out()).contains("past its lease");
        assertThat(listed.err()).contains("debug sweep");

        var swept = operator.calls("debug", "sweep", "-o", "json");
        assertThat(swept.code()).isZero();
        assertThat(swept.json().at("/swept/0/id").asText()).isEqualTo(id);
        assertThat(operator.calls("debug", "list", "-o", "json").json().path("copies")).isEmpty();
    }

    @Test
    void theLeaseAndTheToolboxAreThoseOfTheConfiguration() throws IOException {
        Files.createDirectories(home.resolve(".config/mintmark"));
        Files.writeString(home.resolve(".config/mintmark/config.yaml"),
                "lease: {default: 10m, longest: 20m}\ntoolbox: tools:1\n");
        var plan = operator.calls("debug", "start", "shop/web:1", "--purpose", "x", "--plan");
        assertThat(plan.out()).contains("tools:1");
        var copy = operator.calls("debug", "start", "shop/web:1", "--purpose", "x", "-o", "json");
        assertThat(copy.json().path("expiresAt").asText()).isEqualTo("2026-11-21T03:10:00Z");
        var longer = operator.calls("debug", "start", "shop/web:1", "--purpose", "x", "--at-most", "21m");
        assertThat(longer.code()).isEqualTo(2);
        assertThat(longer.err()).contains("A copy lives from 5s to 20m");
    }

    @Test
    void anExtensionBeyondTheMostSaysThatItIsLess() {
        var id = operator.calls("debug", "start", "shop/web:1", "--purpose", "x", "--ttl", "10m", "--at-most", "15m",
                "-o", "json").json().path("id").asText();
        var called = operator.calls("debug", "extend", id, "--by", "1h", "-o", "json");
        assertThat(called.json().path("expiresAt").asText()).isEqualTo("2026-11-21T03:15:00Z");
        assertThat(called.err()).contains("allowed no more");
    }

    @Test
    void whereRunningInstancesCannotBeLookedIntoACopyIsAdvised() {
        operator.wiredBy(seeing(FakeSource.seeing("docker/default", "web", Optional.of("a"))));
        var called = operator.calls("debug", "ephemeral", "web", "--toolbox", "tools:1", "--purpose", "INC-314", "--", "id");
        assertThat(called.code()).isEqualTo(125);
        assertThat(called.err()).contains("[copy.ephemeral-place]").contains("debug copy");
    }

    @Test
    void wrongUsageIsToldWithoutReachingAnything() {
        for (var wrong : new String[][] {{"debug"}, {"debug", "start"}, {"debug", "start", "shop/web:1"},
            {"debug", "start", "shop/web:1", "--purpose", "x", "--ttl", "5h"},
            {"debug", "start", "shop/web:1", "--purpose", "x", "--ttl", "1s"},
            {"debug", "start", "shop/web:1", "--purpose", "x", "--mount", "/etc:/etc"},
            {"debug", "start", "shop/web:1", "--purpose", "x", "--memory", "lots"},
            {"debug", "forward", "abc", "http"}, {"debug", "forward", "abc", "70000"}, {"debug", "extend", "abc"},
            {"audit"}, {"audit", "list", "--since", "yesterday"}}) {
            var called = operator.calls(wrong);
            assertThat(called.code()).as(String.join(" ", wrong) + called.err()).isEqualTo(2);
            assertThat(called.out()).isEmpty();
        }
    }

    @Test
    void everyDebugAndAuditCommandExplainsItself() {
        for (var command : List.of("start", "list", "shell", "exec", "logs", "files", "changes", "forward", "extend",
                "end", "sweep", "ephemeral")) {
            var called = operator.calls("debug", command, "--help");
            assertThat(called.code()).isZero();
            assertThat(called.out()).startsWith("Usage: mintmark debug " + command);
        }
        assertThat(operator.calls("audit", "verify", "--help").out()).startsWith("Usage: mintmark audit verify");
    }

    @Test
    void theDemoMakesCopiesFromTheStartAndItsActsAreNotInTheOperatorsAudit() {
        operator.wiredBy(Wiring::of);
        var called = operator.calls("debug", "start", "--demo", "--like", "payments", "--on", "demo/prod-eu",
                "--purpose", "INC-314", "-o", "json");
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.err()).contains("Nothing of this copy will be real.");
        assertThat(operator.calls("audit", "list", "-o", "json").json().path("entries")).isEmpty();
    }

    private Called start(String... more) {
        var arguments = new ArrayList<>(List.of("debug", "start", "shop/web:1", "--purpose", "INC-314"));
        arguments.addAll(List.of(more));
        return operator.calls(arguments.toArray(String[]::new));
    }

    private String launched() {
        return start("-o", "json").json().path("id").asText();
    }

    private Wirer seeing(Source... sources) {
        return (around, there, endpoints) -> Wiring.of(around, there, endpoints, () -> List.of(sources),
                () -> new CopyHosts(List.of(new FakeCopyHost(local), new FakeCopyHost(cluster)), Set.of(LOCAL)));
    }

    private static Clock clockOf(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
