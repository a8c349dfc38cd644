package dev.mintmark.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {

    private static DisplayCheck linux(String display, boolean gtk, boolean answers) {
        return new DisplayCheck(Map.of("DISPLAY", display), "Linux", "", _ -> gtk, _ -> answers);
    }

    @Test
    void aDesktopWithGtkIsFine() {
        assertThat(linux(":0", true, true).problem()).isEmpty();
    }

    @Test
    void withoutADisplayItSaysThatDisplayIsNotSet() {
        assertThat(linux("", true, true).problem()).map(Problem::why).contains("There is no display: DISPLAY is not set.");
    }

    @Test
    void withoutGtkItNamesThePackage() {
        assertThat(linux(":0", false, true).problem()).map(Problem::next).get().asString().contains("libgtk-3-0");
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() {
        assertThat(linux(":7", true, false).problem()).map(Problem::why).get().asString().contains(":7");
    }

    @Test
    void headlessAndOtherSystemsNeedNoDisplay() {
        assertThat(new DisplayCheck(Map.of(), "Linux", "Headless", _ -> false, _ -> false).problem()).isEmpty();
        assertThat(new DisplayCheck(Map.of(), "Mac OS X", "", _ -> false, _ -> false).problem()).isEmpty();
    }

    @Test
    void theSystemsOwnLibrariesAreFoundAndOthersAreNot() {
        assertThat(NativeLibraries.loads("libc.so.6")).isEqualTo(System.getProperty("os.name").equals("Linux"));
        assertThat(NativeLibraries.loads("libnosuchlibrary.so.9")).isFalse();
    }
}
