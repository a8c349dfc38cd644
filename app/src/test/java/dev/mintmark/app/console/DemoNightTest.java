package dev.mintmark.app.console;

import dev.mintmark.app.wiring.Endpoints;
import org.junit.jupiter.api.Test;

class DemoNightTest extends NightOnCall {

    private static final Night NIGHT = new Night("payments", "pool.jar", "env", "APP_POOL=large", 21);

    @Test
    void aReleaseOfTheDemoFleetGoesBadAndIsTakenBackWithTheKeyboardAlone() {
        opens(Endpoints.DEMO);
        isSpent(Keyboard::new, "The demo fleet, with the keyboard", "night", NIGHT);
    }

    @Test
    void aReleaseOfTheDemoFleetGoesBadAndIsTakenBackWithTheMouse() {
        opens(Endpoints.DEMO);
        isSpent(Mouse::new, "The demo fleet, with the mouse", "night-mouse", NIGHT);
    }
}
