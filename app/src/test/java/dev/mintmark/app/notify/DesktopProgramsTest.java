package dev.mintmark.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.notify.Notifier.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// With programs of the desktop's names that write down what they were given, each argument on a line.
@EnabledOnOs(OS.LINUX)
class DesktopProgramsTest {

    private static final Notification HOSTILE = new Notification("--help $(touch pwned) `id`",
            "a <b>bold</b> & 'quoted' \\ \"text\"; rm -rf /", true, () -> {});

    @TempDir
    private Path folder;

    private void program(String name, String end) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\nfor each in \"$@\"; do printf '%s\\n' \"$each\"; done > "
                + folder.resolve("given") + "\n" + end + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome shows(Notification notification) throws InterruptedException {
        return new DesktopPrograms("Linux", Map.of("PATH", folder + ":/bin-of-nobody",
                "DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("bus")), "Open").show(notification);
    }

    private String given() throws IOException {
        return Files.readString(folder.resolve("given"));
    }

    @Test
    void wordsAreArgumentsAndNothingElse() throws Exception {
        program("notify-send", "");

        assertThat(shows(HOSTILE)).isEqualTo(Outcome.SHOWN);

        assertThat(given()).contains("--urgency=critical\n", "\n--\n--help $(touch pwned) `id`\na &lt;b&gt;bold&lt;/b&gt; &amp; "
                + "'quoted' \\ \"text\"; rm -rf /\n");
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    void choosingItIsTold() throws Exception {
        program("notify-send", "echo open");

        assertThat(shows(HOSTILE)).isEqualTo(Outcome.CHOSEN);
    }

    @Test
    void anOlderOneThatKnowsNoButtonsIsAskedWithoutThem() throws Exception {
        program("notify-send", "for each in \"$@\"; do case $each in --action*) exit 1;; esac; done");

        assertThat(shows(HOSTILE)).isEqualTo(Outcome.SHOWN);
        assertThat(given()).doesNotContain("--action", "--wait");
    }

    @Test
    void whereItFailsTheBusIsCalledWithStringsThatEndWhereTheyShould() throws Exception {
        program("notify-send", "exit 1");
        program("gdbus", "");

        assertThat(shows(HOSTILE)).isEqualTo(Outcome.SHOWN);
        assertThat(given()).contains("\n'--help $(touch pwned) `id`'\n", "\\'quoted\\' \\\\ \"text\"");
    }

    @Test
    void whereNothingWorksItIsImpossible() throws Exception {
        program("notify-send", "exit 1");
        program("gdbus", "exit 1");

        assertThat(shows(HOSTILE)).isEqualTo(Outcome.IMPOSSIBLE);
    }

    @Test
    void withoutABusNoProgramIsEvenStarted() throws Exception {
        program("notify-send", "");

        assertThat(new DesktopPrograms("Linux", Map.of("PATH", folder.toString()), "Open").show(HOSTILE))
                .isEqualTo(Outcome.IMPOSSIBLE);
        assertThat(folder.resolve("given")).doesNotExist();
    }

    @Test
    void whatIsToldIsOneShortPrintableLine() {
        var told = new Notification("a\u001b[31m\nb\u202e" + "x".repeat(1_000), "y".repeat(1_000), false, () -> {});

        assertThat(told.title()).startsWith("a[31mbx").hasSizeLessThanOrEqualTo(120).endsWith("…");
        assertThat(told.text()).hasSizeLessThanOrEqualTo(400);
    }
}
