package dev.mintmark.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalFilterTest {

    private final List<String> titles = new ArrayList<>();
    private final TerminalFilter filter = new TerminalFilter(titles::add);

    private String passes(String written) {
        var harmless = new StringBuilder();
        filter.accept(written, harmless);
        return harmless.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain text\r\n", "tab\there", "é漢😀 ─│┌", "\u001b[1;31mred\u001b[0m", "\u001b[38;2;1;2;3m",
            "\u001b[2J\u001b[H", "\u001b[10;20H", "\u001b[?1049h", "\u001b[?25l", "\u001b[5;20r", "\u001b7\u001b8",
            "\u001bM", "\u001b(0qqq\u001b(B", "\u001b[6n", "\u001b[c", "\u001b[>c", "\u001b[!p", "\u001b[2 q", "\u001b#8"})
    void whatProgramsDrawWithPasses(String written) {
        assertThat(passes(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\u001b]52;c;cm0gLXJmIH4=\u0007", "\u001b]52;c;cm0=\u001b\\", // sets the clipboard
        "\u001b]8;;http://evil.example\u0007", // a link
        "\u001b]10;?\u0007", "\u001b]11;?\u001b\\", "\u001b]4;1;?\u0007", // ask for colours
        "\u001b]1337;File=name=YQ==:AAAA\u0007", "\u001b]1341;run;me\u0007", // files, commands of one emulator
        "\u001b]50;x\u0007", "\u001b]7;file:///etc\u0007",
        "\u001bP$q\"p\u001b\\", "\u001bP+q544e\u001b\\", "\u001bPq#0;2;0;0;0~\u001b\\", // answers with its own words; pictures
        "\u001b_Gf=100;AAAA\u001b\\", "\u001b^private\u001b\\", "\u001bXstring\u001b\\", "\u001bktitle\u001b\\",
        "\u001b[8;9999;9999t", "\u001b[21t", "\u001b[22;0t", "\u001b[?3h", // sizes and titles of the window
        "\u001b[?40h", "\u001b[>4;2m", "\u001b[=1c", "\u001b[5i", "\u001b[4i", "\u001b[?5h", "\u001b[0$p",
        "\u001bZ", "\u0005", "\u0000", "\u007f", "\u001b[>q", "\u001b[x", "\u001b[?1$p", "\u001bn", "\u001b|"})
    void whatReachesOutOfThePaneDoesNotPass(String written) {
        assertThat(passes(written)).isEmpty();
        assertThat(passes("after")).isEqualTo("after");
    }

    @Test
    void eightBitControlsBeginNothing() {
        assertThat(passes("\u009d52;c;cm0=\u009c")).isEqualTo("\ufffd52;c;cm0=\ufffd");
        assertThat(passes("\u009b2J")).isEqualTo("\ufffd2J");
    }

    @Test
    void marksOfDirectionCannotTurnWhatIsRead() {
        assertThat(passes("a\u202eb\u2066c")).isEqualTo("a\ufffdb\ufffdc");
    }

    @Test
    void aSequenceMayComeInPieces() {
        assertThat(passes("a\u001b")).isEqualTo("a");
        assertThat(passes("[3")).isEmpty();
        assertThat(passes("1mb\u001b]52;c;")).isEqualTo("\u001b[31mb");
        assertThat(passes("secret\u001b")).isEmpty();
        assertThat(passes("\\c")).isEqualTo("c");
    }

    @Test
    void whatBreaksOffAStringIsTakenForWhatItIs() {
        assertThat(passes("\u001b]0;half\u001b[31mred")).isEqualTo("\u001b[31mred");
        assertThat(passes("\u001b]0;half\u0018text")).isEqualTo("text");
        assertThat(passes("\u001b[31\u001b[32mgreen")).isEqualTo("\u001b[32mgreen");
        assertThat(titles).isEmpty();
    }

    @Test
    void aStringWithoutEndDoesNotHideWhatFollowsForEver() {
        assertThat(passes("\u001bP" + "x".repeat(TerminalFilter.LONGEST_STRING))).isEmpty();
        assertThat(passes("yseen")).isEqualTo("seen");
    }

    @Test
    void aSequenceWithoutEndIsDropped() {
        assertThat(passes("\u001b[" + "1;".repeat(100_000) + "mafter")).isEqualTo("after");
    }

    @Test
    void numbersAreCutToWhatAScreenCanNeed() {
        assertThat(passes("\u001b[2147483648L\u001b[99999999999999B\u001b[12000;3H"))
                .isEqualTo("\u001b[9999L\u001b[9999B\u001b[9999;3H");
    }

    @Test
    void aTitleIsToldShortAndPrintableAndReachesNoWindow() {
        assertThat(passes("\u001b]0;ana\u0001@\u202eweb\u0007")).isEmpty();
        assertThat(passes("\u001b]2;" + "x".repeat(5_000) + "\u001b\\")).isEmpty();
        assertThat(titles).containsExactly("ana@web", "x".repeat(TerminalFilter.LONGEST_TITLE));
    }

    @Test
    void coloursAreWrittenAsTheEmulatorUnderstandsThem() {
        assertThat(passes("\u001b[38:2::10:20:30;1m")).isEqualTo("\u001b[38;2;10;20;30;1m");
        assertThat(passes("\u001b[48:5:200m\u001b[4:3m\u001b[4:0m")).isEqualTo("\u001b[48;5;200m\u001b[4m\u001b[24m");
        assertThat(passes("\u001b[38:9:1m\u001b[;31m")).isEqualTo("\u001b[m\u001b[0;31m");
    }

    @Test
    void modesComeOneByOneAndOnlyThoseThatAreKnown() {
        assertThat(passes("\u001b[?1049;3;25h")).isEqualTo("\u001b[?1049h\u001b[?25h");
        assertThat(passes("\u001b[s\u001b[u")).isEqualTo("\u001b7\u001b8");
    }
}
