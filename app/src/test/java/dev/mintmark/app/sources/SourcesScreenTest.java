package dev.mintmark.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.frame.WindowRobot;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourcesScreenTest {

    private final SampleSources sources = SampleSources.inEveryState();

    private WindowRobot operatorAtSources() {
        return WindowRobot.atAWindow(sources, Optional.empty()).types("gs");
    }

    @Test
    void aLostSourceIsAskedAgainByKeyOrButton() {
        var operator = operatorAtSources();
        operator.types("jjjr");
        assertThat(sources.asked).containsExactly("retry kubernetes/edge-3");
        operator.clicks(SourcePanel.RETRY);
        assertThat(sources.asked).hasSize(2);
    }

    @Test
    void aSourceThatIsNoLongerWatchedOffersToBeWatchedAgain() {
        var operator = operatorAtSources();
        operator.clicks(SourcePanel.STOP);
        assertThat(operator.sees(SourcePanel.WATCH)).isTrue();
        assertThat(operator.sees(SourcePanel.STOP)).isFalse();
        operator.clicks(SourcePanel.WATCH);
        assertThat(sources.asked).containsExactly("stop docker/build-3", "watch docker/build-3");
    }

    @Test
    void theStatusBarNamesTheWorst() {
        var operator = operatorAtSources();
        assertThat(operator.seesStatus("5 sources current")).isTrue();
        assertThat(operator.seesStatus("edge-3 stale 12 min: Token expired")).isTrue();
        assertThat(operator.seesStatus("lab unreachable: Connecting to 10.0.0.7:6443 timed out after 10 s")).isTrue();
    }
}
