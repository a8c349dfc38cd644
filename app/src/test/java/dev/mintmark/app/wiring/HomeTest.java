package dev.mintmark.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeTest {

    private static final Path USER = Path.of("/home/ana");

    @Test
    void aGivenFolderHoldsEverything() {
        var given = Path.of("/srv/mintmark");
        assertThat(Home.of(Optional.of(given), Map.of(), USER)).isEqualTo(new Home(given, given, given));
    }

    @Test
    void otherwiseTheXdgFoldersHoldIt() {
        assertThat(Home.of(Optional.empty(), Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d",
                "XDG_CACHE_HOME", "/e"), USER))
                .isEqualTo(new Home(Path.of("/c/mintmark"), Path.of("/d/mintmark"), Path.of("/e/mintmark")));
    }

    @Test
    void withoutThemOrWithRelativeOnesTheDefaultsHold() {
        assertThat(Home.of(Optional.empty(), Map.of("XDG_DATA_HOME", "relative", "XDG_CONFIG_HOME", ""), USER)).isEqualTo(
                new Home(Path.of("/home/ana/.config/mintmark"), Path.of("/home/ana/.local/share/mintmark"),
                        Path.of("/home/ana/.cache/mintmark")));
    }
}
