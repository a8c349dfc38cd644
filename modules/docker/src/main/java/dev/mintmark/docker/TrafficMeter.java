package dev.mintmark.docker;

import dev.mintmark.fleet.Traffic;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// Counts what watching costs an engine. Counts the bodies of answers; headers are out of its sight. Thread-safe.
final class TrafficMeter {

    private final LongAdder requests = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private volatile Duration lag;

    void requested() {
        requests.increment();
    }

    /// The clocks of two machines differ, so an event may seem to come from the future; that counts as no lag.
    void lagged(Duration seen) {
        lag = seen.isNegative() ? Duration.ZERO : seen;
    }

    InputStream counting(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                var one = super.read();
                if (one >= 0) {
                    bytes.increment();
                }
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                var count = super.read(into, offset, length);
                if (count > 0) {
                    bytes.add(count);
                }
                return count;
            }
        };
    }

    Traffic total() {
        return new Traffic(requests.sum(), bytes.sum(), Optional.ofNullable(lag));
    }
}
