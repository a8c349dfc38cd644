package dev.mintmark.docker.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The stream of an engine that is broken or lies.
class FrameTest {

    @Test
    void outputAndErrorsArePartedWhateverTheirPieces() throws Exception {
        var parts = read(frames(1, "he", 2, "oops", 1, "", 1, "llo"));
        assertThat(Reads.all(parts.output())).isEqualTo("hello");
        assertThat(Reads.all(parts.errors())).isEqualTo("oops");
    }

    @Test
    void aStreamThatBreaksOffIsNotAnEnd() {
        var whole = frames(1, "hello");
        for (var length : new int[] {3, 8, 10}) {
            var parts = read(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> parts.output().readAllBytes()).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> parts.errors().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsNotInPiecesIsRefused() {
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK".getBytes(UTF_8)).output().read())
                .hasMessageContaining("not in pieces");
    }

    @Test
    void whatTheEngineItselfSaysIsToldInShort() {
        assertThatThrownBy(() -> read(frames(3, "no space left" + "!".repeat(5000))).output().read())
                .hasMessageContaining("no space left").satisfies(told ->
                        assertThat(told.getMessage().length()).isLessThan(2000));
    }

    @Test
    void aPieceOfFourGigabytesIsNotKept() {
        var head = new byte[] {1, 0, 0, 0, -1, -1, -1, -1, 'x'};
        var parts = read(head);
        assertThatThrownBy(() -> parts.output().readAllBytes()).isInstanceOf(IOException.class);
    }

    private static Demultiplexer read(byte[] stream) {
        var parts = new Demultiplexer(new ByteArrayInputStream(stream));
        parts.run();
        return parts;
    }

    private static byte[] frames(Object... kindsAndTexts) {
        var stream = new ByteArrayOutputStream();
        for (var at = 0; at < kindsAndTexts.length; at += 2) {
            var text = ((String) kindsAndTexts[at + 1]).getBytes(UTF_8);
            stream.writeBytes(new byte[] {(byte) (int) kindsAndTexts[at], 0, 0, 0, 0, 0, (byte) (text.length >> 8),
                (byte) text.length});
            stream.writeBytes(text);
        }
        return stream.toByteArray();
    }
}
