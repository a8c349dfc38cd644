package dev.mintmark.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.theme.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class TerminalPaneTest {

    private static final int NOTICEABLE_MILLIS = 1_000;

    private WrittenProcess process;
    private TerminalPane pane;
    private FxRobot hands;

    @AfterEach
    void close() {
        Headless.onFx(() -> {
            pane.close();
            return null;
        });
    }

    private void opens(InputStream output) {
        process = new WrittenProcess(output);
        var theme = Headless.onFx(Theme::new);
        hands = Headless.show(theme, _ -> {
            pane = new Terminals(theme, new FxThread()).open(process, "Shell in a copy");
            return new StackPane(pane.node());
        });
        hands.interact(pane::focus);
    }

    private void opens(String output) {
        opens(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)));
    }

    /// An output that ends only when the test says so.
    private PipedOutputStream opensAnOutput() throws IOException {
        var written = new PipedOutputStream();
        opens(new PipedInputStream(written, 65_536));
        return written;
    }

    private void shows(String text) {
        Headless.await("the terminal shows " + text, () -> pane.text().contains(text));
    }

    private void typed(String text) {
        Headless.await("the program was sent " + text.codePoints().boxed().toList() + " but has "
                + process.typed().codePoints().boxed().toList(), () -> process.typed().equals(text));
    }

    @Test
    void keysReachTheProgramAndAShiftAloneDoesNot() throws IOException {
        try (var _ = opensAnOutput()) {
            hands.write("ls -l");
            hands.push(KeyCode.SHIFT).push(KeyCode.CONTROL).push(KeyCode.ALT);
            hands.push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.C).push(KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
            hands.push(KeyCode.ESCAPE).push(KeyCode.BACK_SPACE).push(KeyCode.UP).push(KeyCode.CONTROL, KeyCode.LEFT);
            typed("ls -l\r\u0003\t\u001b[Z\u001b\u007f\u001b[A\u001b[1;5D");
        }
    }

    @Test
    void theProgramIsToldHowLargeItsTerminalIs() throws IOException {
        try (var _ = opensAnOutput()) {
            Headless.await("a size", () -> process.size.get() != null && process.size.get().columns() > 100);
            assertThat(process.size.get().rows()).isGreaterThan(30);
        }
    }

    @Test
    void fullScreenProgramsColoursAndWideCharactersAreShownAndTheEndToo() {
        opens("first\r\n\u001b[?1049h\u001b[2J\u001b[3;5Hin the other screen\u001b[?1049l\u001b[31mred\u001b[0m 漢字 é ─┐");
        shows("first");
        shows("red 漢");
        shows("é ─┐");
        assertThat(pane.text()).doesNotContain("other screen");
        assertThat(pane.stateProperty().get()).isEqualTo(new TerminalState.Running());
        process.exit.complete(3);
        Headless.await("the end", () -> pane.stateProperty().get().equals(new TerminalState.Ended(3)));
    }

    @Test
    void theClipboardIsTheOperatorsAlone() {
        Headless.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "mine")));
        opens("\u001b]52;c;ZXZpbA==\u0007\u001b]0;I am root\u0007done");
        shows("done");
        Headless.await("the title", () -> pane.titleProperty().get().equals("I am root"));
        assertThat(Headless.onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("mine");
        assertThat(process.typed()).isEmpty();
    }

    @Test
    void theAnswerToWhereTheCursorIsHoldsNumbersAlone() throws IOException {
        try (var written = opensAnOutput()) {
            written.write("rm -rf\r\n\u001b[6n\u001bP$qm\u001b\\\u001b[21t\u001b]11;?\u0007".getBytes(StandardCharsets.UTF_8));
            written.flush();
            typed("\u001b[2;1R");
        }
    }

    @Test
    void whatIsPastedCannotEndItself() throws IOException {
        try (var written = opensAnOutput()) {
            written.write("\u001b[?2004hready".getBytes(StandardCharsets.UTF_8));
            written.flush();
            shows("ready");
            hands.interact(() -> pane.paste("a\u001b[201~\nrm -rf\u0003\r\nb"));
            typed("\u001b[200~a[201~\rrm -rf\rb\u001b[201~");
        }
    }

    @Test
    void wordsAreFoundInWhatHasScrolledAway() {
        opens("needle one\r\n" + "hay\r\n".repeat(200) + "Needle two\r\nend");
        shows("end");
        assertThat(Headless.onFx(() -> pane.search("needle"))).isEqualTo(2);
        hands.interact(() -> pane.toMatch(true));
        assertThat(Headless.onFx(() -> pane.selection())).isEqualToIgnoringCase("needle");
        assertThat(Headless.onFx(() -> pane.search(""))).isZero();
    }

    @Test
    void whatHasScrolledFarAwayIsForgotten() {
        opens("lost\r\n" + "x\r\n".repeat(TerminalLook.SCROLLBACK + 500) + "end");
        shows("end");
        assertThat(pane.text()).doesNotContain("lost");
    }

    @Test
    void bytesThatAreNoTextAndALineWithoutEndAreBorne() {
        var noise = new byte[400_000];
        new Random(7).nextBytes(noise);
        opens(new java.io.SequenceInputStream(new ByteArrayInputStream(noise), new java.io.SequenceInputStream(
                new Flood("x".getBytes(StandardCharsets.UTF_8), 1_000_000),
                new ByteArrayInputStream("\u001bc\u001b[?7l\r\nafter all".getBytes(StandardCharsets.UTF_8)))));
        shows("after all");
    }

    /// The window answers within a moment however much comes, and the program is held back instead.
    @Test
    void aFloodHoldsTheProgramBackAndNotTheWindow() throws InterruptedException {
        var line = "\u001b[38;2;200;100;50m0123456789 the quick brown fox jumps over the lazy dog \u001b[0m\r\n";
        var flood = new Flood(line.getBytes(StandardCharsets.UTF_8), Long.MAX_VALUE);
        opens(flood);
        var begun = System.nanoTime();
        var longest = 0L;
        for (var turn = 0; turn < 40 || flood.given.get() < 3_000_000; turn++) {
            var asked = System.nanoTime();
            var answered = new CountDownLatch(1);
            new FxThread().execute(answered::countDown);
            assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
            longest = Math.max(longest, System.nanoTime() - asked);
        }
        var megabytesASecond = flood.given.get() / 1e6 / ((System.nanoTime() - begun) / 1e9);
        flood.stop();
        org.slf4j.LoggerFactory.getLogger(getClass()).info("A flood: {} MB/s, the FX thread answered within {} ms",
                String.format("%.1f", megabytesASecond), longest / 1_000_000);
        assertThat(longest / 1_000_000).as("the longest wait of the FX thread").isLessThan(NOTICEABLE_MILLIS);
    }
}
