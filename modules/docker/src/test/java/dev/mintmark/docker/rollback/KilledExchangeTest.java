package dev.mintmark.docker.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A console that is killed at any call, and the next one that goes on from there.
@RequiresDocker
class KilledExchangeTest {

    private static final int MORE_THAN_THERE_ARE = 30;
    private static final String RESTART = "on-failure:4";

    @AutoClose
    private final EngineShop shop = new EngineShop();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNextConsoleEndsWhatAnotherBegan(boolean reaches) throws Exception {
        var good = shop.image("1");
        shop.image("2");
        for (var call = 1; call < MORE_THAN_THERE_ARE; call++) {
            var old = shop.start("2", "--env", "COLOUR=blue", "--restart", RESTART);
            var step = shop.steps(good).getFirst();
            var calls = killedAt(call, reaches, step);
            if (calls.size() < call) {
                assertThat(calls).as("create, stop, policy, two names, start").hasSize(6);
                return;
            }
            shop.pipeline().carryOut(step);
            assertThat(running()).as("after " + calls).containsExactly(shop.name);
            assertThat(shop.field(shop.name, "{{.Image}} {{.Config.Env}} {{.HostConfig.RestartPolicy}}"))
                    .contains(good, "COLOUR=blue", "{on-failure 4}");
            assertThat(shop.field(old, "{{.Name}} {{.HostConfig.RestartPolicy.Name}}"))
                    .isEqualTo("/" + shop.name + ".mintmark-before-" + step.fact("plan") + " no");
            clear();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNextConsolePutsBackWhatAnotherLeftHalfPutBack(boolean reaches) throws Exception {
        var broken = shop.image("1", "CMD [\"/bin/sh\", \"-c\", \"exit 3\"]");
        shop.image("2");
        for (var call = 6; call < MORE_THAN_THERE_ARE; call++) {
            var old = shop.start("2", "--restart", "unless-stopped");
            var step = shop.steps(broken).getFirst();
            var calls = killedAt(call, reaches, step);
            if (calls.size() < call) {
                assertThat(calls).as("and back: stop, policy, two names, policy, start").hasSize(12);
                return;
            }
            assertThatThrownBy(() -> shop.pipeline().carryOut(step)).as("after " + calls)
                    .isInstanceOfSatisfying(RollbackRefused.class, refused -> {
                        assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.FAILED);
                        assertThat(refused.problem().why()).contains("runs again");
                    });
            assertThat(running()).as("after " + calls).containsExactly(shop.name);
            assertThat(shop.field(shop.name, "{{.Id}} {{.HostConfig.RestartPolicy.Name}}"))
                    .isEqualTo(old + " unless-stopped");
            clear();
        }
    }

    @Test
    void anAnswerThatIsLostIsLookedAfter() throws Exception {
        var good = shop.image("1");
        shop.image("2");
        for (var call : List.of(2, 6)) {
            shop.start("2", "--restart", RESTART);
            var step = shop.steps(good).getFirst();
            try (var proxy = new CuttingProxy(call, true, false)) {
                assertThat(shop.pipeline(proxy.host()).carryOut(step).answer()).contains(shop.name);
                assertThat(proxy.hasCut()).isTrue();
            }
            assertThat(shop.field(shop.name, "{{.Image}} {{.State.Running}}")).isEqualTo(good + " true");
            clear();
        }
    }

    @Test
    void anEngineThatGoesSilentAfterACallWasMadeLeavesAnUnknownOutcome() throws Exception {
        var good = shop.image("1");
        shop.image("2");
        shop.start("2", "--restart", RESTART);
        var step = shop.steps(good).getFirst();
        try (var proxy = new CuttingProxy(1, false, true)) {
            assertThatThrownBy(() -> shop.pipeline(proxy.host()).carryOut(step)).isInstanceOfSatisfying(RollbackRefused.class,
                    refused -> assertThat(refused.problem().why()).endsWith("Nobody knows how far it got."));
        }
    }

    /// Without the second try that a living console has.
    ///
    /// @return the calls that were made, or would have been
    private List<String> killedAt(int call, boolean reaches, Step step) throws Exception {
        try (var proxy = new CuttingProxy(call, reaches, true)) {
            try {
                shop.access(proxy.host()).with(engine -> new Exchange(engine, step, EngineShop.QUICK).carryOut());
            } catch (EngineFault | RollbackRefused cut) {
                assertThat(proxy.hasCut() || cut instanceof RollbackRefused).isTrue();
            }
            return List.copyOf(proxy.calls());
        }
    }

    private List<String> running() {
        return shop.workshop.docker("ps", "--filter", "label=" + shop.workshop.label(), "--format", "{{.Names}}").lines()
                .toList();
    }

    private void clear() {
        shop.workshop.docker("ps", "--all", "--quiet", "--filter", "label=" + shop.workshop.label()).lines()
                .forEach(id -> shop.workshop.docker("rm", "--force", "--volumes", id));
    }
}
