package dev.mintmark.presentation.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutOfACopyTest {

    private static FileContent content(String text) throws IOException {
        return FileContent.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textIsShownWithoutWhatWouldSteerOrDeceive() {
        assertThat(Printable.text("\u001b[31mred\u001b[0m \u001b]52;c;eA==\u0007a\tb\u0000\u202ec"))
                .isEqualTo("red a    b\ufffdc");
    }

    @Test
    void ofALogOnlyTheLastLinesAreKeptAndOfALineOnlyItsBeginning() {
        var tail = new LogTail();
        for (var line = 0; line < LogTail.MOST_LINES + 10; line++) {
            tail.add("line " + line + "\n");
        }
        assertThat(tail.lines()).hasSize(LogTail.MOST_LINES).first().isEqualTo("line 10");
        tail.add("x".repeat(1_000_000));
        tail.end();
        assertThat(tail.lines().getLast()).hasSize(LogTail.LONGEST);
    }

    @Test
    void aPathOfACopyLeadsNowhereElse() {
        assertThat(CopyPath.normal("/etc/../../x/./y//")).isEqualTo("/x/y");
        assertThat(CopyPath.parent("/")).isEqualTo("/");
        assertThat(CopyPath.proposedName("/tmp/../..")).isEqualTo("file");
        assertThat(CopyPath.proposedName("/tmp/a\\..\\b:c")).isEqualTo("a_.._b_c");
    }

    @Test
    void aFileIsReadToABoundAndWhatIsNoTextIsNotShown() throws IOException {
        assertThat(content("a\nb\n")).isEqualTo(new FileContent(java.util.List.of("a", "b"), true, true));
        assertThat(content("a\u0000b").text()).isFalse();
        assertThat(content("x\n".repeat(FileContent.MOST)).complete()).isFalse();
    }

    @Test
    void aLeaseRunsThroughItsStages() {
        assertThat(LeaseStage.of(Duration.ofMinutes(6))).isEqualTo(LeaseStage.PLENTY);
        assertThat(LeaseStage.of(Duration.ofMinutes(5))).isEqualTo(LeaseStage.FIVE_MINUTES);
        assertThat(LeaseStage.of(Duration.ofMinutes(1))).isEqualTo(LeaseStage.ONE_MINUTE);
        assertThat(LeaseStage.of(Duration.ZERO)).isEqualTo(LeaseStage.PAST);
    }
}
