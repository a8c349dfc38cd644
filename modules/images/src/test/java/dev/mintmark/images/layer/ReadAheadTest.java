package dev.mintmark.images.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private final CountDownLatch hanging = new CountDownLatch(1);

    private static StoredBytes stored(InputStream source) {
        return new StoredBytes(source, Optional.empty(), _ -> {});
    }

    private static byte[] all(ReadAhead ahead) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var chunk = ahead.next(); chunk.length() > 0; chunk = ahead.next()) {
            all.write(chunk.bytes(), 0, chunk.length());
        }
        return all.toByteArray();
    }

    /// Of a registry that fell silent.
    private InputStream silence() {
        return new InputStream() {

            @Override
            public int read() throws IOException {
                hanging.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException _) {
                    throw new InterruptedIOException("interrupted");
                }
                return -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };
    }

    @Test
    void allBytesComeInOrderAndTheEndIsToldAsOftenAsItIsAskedFor() throws IOException {
        var bytes = new byte[3_000_001];
        new Random(1).nextBytes(bytes);
        var source = stored(new ByteArrayInputStream(bytes));
        try (var ahead = new ReadAhead(source, source)) {
            assertThat(all(ahead)).isEqualTo(bytes);
            assertThat(ahead.next().length()).isZero();
            assertThat(ahead.next().stored()).isEqualTo(bytes.length);
        }
    }

    @Test
    void whatBreaksTheStreamIsToldBehindWhatCameBeforeIt() throws IOException {
        var broken = new IOException("broken");
        var source = stored(new SequenceInputStream(new ByteArrayInputStream(new byte[1 << 18]), new InputStream() {

            @Override
            public int read() throws IOException {
                throw broken;
            }
        }));
        try (var ahead = new ReadAhead(source, source)) {
            assertThat(ahead.next().length() + ahead.next().length()).isPositive();
            assertThatThrownBy(() -> all(ahead)).isSameAs(broken);
            assertThatThrownBy(ahead::next).isSameAs(broken);
        }
    }

    @Test
    void aFewChunksAreReadAheadAndNoMore() throws IOException {
        var read = new AtomicLong();
        var source = new StoredBytes(new InputStream() {

            @Override
            public int read() {
                return 7;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        }, Optional.empty(), read::addAndGet);
        try (var ahead = new ReadAhead(source, source)) {
            for (var chunk = 1; chunk <= 50; chunk++) {
                assertThat(ahead.next().length()).isPositive();
                assertThat(read.get()).isLessThanOrEqualTo((chunk + 4L) << 17);
            }
        }
        var behind = read.get();
        assertThat(behind).isLessThanOrEqualTo(54L << 17);
    }

    @Test
    void anInterruptOfItsTakerEndsAStreamThatFellSilent() throws Exception {
        var source = stored(silence());
        var ended = new CountDownLatch(1);
        var taker = Thread.ofVirtual().start(() -> {
            try (var ahead = new ReadAhead(source, source)) {
                ahead.next();
            } catch (IOException told) {
                if (told instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
                    ended.countDown();
                }
            }
        });
        hanging.await();
        taker.interrupt();
        taker.join();
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void toCloseItEarlyInterruptsNothingBecauseOthersMayReadOnInTheSameArchive() throws Exception {
        var gate = new CountDownLatch(1);
        var interrupted = new AtomicLong();
        var source = stored(new InputStream() {

            @Override
            public int read() {
                hanging.countDown();
                try {
                    gate.await();
                } catch (InterruptedException _) {
                    interrupted.incrementAndGet();
                }
                return 7;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return read() > 0 ? length : -1;
            }
        });
        var ahead = new ReadAhead(source, source);
        hanging.await();
        var closing = Thread.currentThread();
        Thread.ofVirtual().start(() -> {
            while (closing.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            gate.countDown();
        });
        ahead.close();
        assertThat(interrupted.get()).isZero();
    }
}
