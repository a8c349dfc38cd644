package dev.mintmark.presentation.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final Commands commands = new Commands();

    private static Command named(String id, String key) {
        return Command.of(id, key, () -> {});
    }

    @Test
    void theScreenInFrontWinsOverTheWindow() {
        commands.add(named("window.theme", "t"));
        commands.inFront(() -> List.of(named("fleet.turn", "t")));
        assertThat(commands.onKey("t")).map(Command::id).contains("fleet.turn");
    }

    @Test
    void aCommandThatIsNotAvailableLeavesItsKeyToTheNext() {
        commands.add(named("window.theme", "t"));
        commands.inFront(() -> List.of(named("fleet.turn", "t").onlyWhen(() -> false)));
        assertThat(commands.onKey("t")).map(Command::id).contains("window.theme");
    }

    @Test
    void aFirstKeyIsWaitedForOnlyIfASecondCanFollow() {
        commands.add(named("go.fleet", "g f"));
        assertThat(commands.hasKeysAfter("g")).isTrue();
        assertThat(commands.hasKeysAfter("f")).isFalse();
        assertThat(commands.onKey("g")).isEmpty();
        assertThat(commands.onKey("g f")).isPresent();
    }

    @Test
    void aCommandBelongsToTheGroupItsIdNames() {
        assertThat(named("go.fleet", "g f").group()).isEqualTo("go");
    }
}
