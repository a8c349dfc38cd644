package dev.mintmark.docker.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The head of a piece of output: Docker sends output and errors in turn on one stream, each piece with such a head
/// ([ContainerAttach](https://docs.docker.com/reference/api/engine/version/v1.41/#operation/ContainerAttach)).
///
/// @param length of the piece, up to 4 GB; so it is passed on and never kept
record Frame(boolean isError, long length) {

    private static final int HEAD = 8;
    private static final int ERRORS = 2;
    private static final int ENGINE_SAYS = 3;
    private static final int LONGEST_SAYING = 1024;

    /// The next one; empty at the end of the stream.
    static Optional<Frame> next(InputStream stream) throws IOException {
        var head = stream.readNBytes(HEAD);
        if (head.length == 0) {
            return Optional.empty();
        }
        if (head.length < HEAD) {
            throw new IOException("The stream broke off in the middle");
        }
        if (head[0] < 0 || head[0] > ENGINE_SAYS || head[1] != 0 || head[2] != 0 || head[3] != 0) {
            throw new IOException("The engine's stream is not in pieces of output and errors");
        }
        var frame = new Frame(head[0] == ERRORS, ByteBuffer.wrap(head).getInt(4) & 0xffff_ffffL);
        if (head[0] == ENGINE_SAYS) {
            throw new IOException("The engine says: "
                    + new String(stream.readNBytes((int) Math.min(frame.length, LONGEST_SAYING)),
                    StandardCharsets.UTF_8));
        }
        return Optional.of(frame);
    }
}
