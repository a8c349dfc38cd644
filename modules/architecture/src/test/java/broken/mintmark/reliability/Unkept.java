package broken.mintmark.reliability;

import dev.mintmark.testkit.reliability.Activity;
import dev.mintmark.testkit.reliability.Fault;
import dev.mintmark.testkit.reliability.Proves;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// A contract that nobody keeps.
public interface Unkept {

    @Test
    @Proves(fault = Fault.KILLED, during = Activity.WATCHING)
    default void promised() {
        Assertions.assertThat(1).isOne();
    }
}
