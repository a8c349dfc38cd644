package broken.mintmark.reliability;

import dev.mintmark.testkit.reliability.Activity;
import dev.mintmark.testkit.reliability.Fault;
import dev.mintmark.testkit.reliability.Proves;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/// Claims to prove what it does not, in each way there is; and once in earnest.
public class Pretended {

    @Proves(fault = Fault.KILLED, during = Activity.WATCHING)
    void noTest() {
        Assertions.assertThat(1).isOne();
    }

    @Test
    @DisabledIfSystemProperty(named = "any", matches = "thing")
    @Proves(fault = Fault.KILLED, during = Activity.WATCHING)
    void disabled() {
        Assertions.assertThat(1).isOne();
    }

    @Test
    @Proves(fault = Fault.KILLED, during = Activity.WATCHING)
    void empty() {}

    @Test
    @Proves(fault = Fault.GIT_DOWN, during = Activity.COMPARING)
    @Proves(fault = Fault.GIT_DOWN, during = Activity.WATCHING)
    void honest() {
        Assertions.assertThat(1).isOne();
    }
}
