package dev.mintmark.registry;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.registry.RegistryFault.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The bytes of a blob, from a registry as they are read. If the connection breaks, goes on where it was; if the place
/// does not give it, goes on at the next one. Ends after exactly as many bytes as the manifest says. Does not verify
/// their digest.
///
/// To be read by one thread. Why it failed is [#fault()].
final class BlobStream extends InputStream {

    /// After so many bytes a connection was worth it, and the patience with the next one is fresh.
    private static final long PROGRESS = 1 << 20;
    private static final int PARTIAL = 206;
    private static final int FINE = 200;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    private final RegistryCalls calls;
    private final Iterator<RemoteRepository> others;
    private final Digest digest;
    private final long size;
    private RemoteRepository repository;
    private Answer current;
    private RegistryFault fault;
    private long position;
    private long worthIt;
    private int breaks;

    /// @param places where it is to be had, one at least
    BlobStream(RegistryCalls calls, List<RemoteRepository> places, Digest digest, long size) {
        this.calls = calls;
        this.others = places.iterator();
        this.repository = others.next();
        this.digest = digest;
        this.size = size;
    }

    Optional<RegistryFault> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (position < size) {
                var count = some(into, offset, (int) Math.min(length, size - position));
                if (count > 0) {
                    position += count;
                    return count;
                }
            }
            refuseMore();
            return -1;
        } catch (RegistryFault ended) {
            fault = ended;
            close();
            throw new IOException(ended.why(), ended);
        } catch (InterruptedException cancelled) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was cancelled");
        }
    }

    private int some(byte[] into, int offset, int length) throws RegistryFault, InterruptedException {
        try {
            if (current == null) {
                current = open();
            }
            var count = current.body().read(into, offset, length);
            if (count < 0) {
                broken(new IOException("the answer ended after " + position + " of " + size + " bytes"));
            }
            return count;
        } catch (IOException broken) {
            broken(broken);
            return 0;
        }
    }

    private Answer open() throws RegistryFault, InterruptedException, IOException {
        if (fault != null) {
            throw fault;
        }
        var answer = ask();
        try {
            check(answer);
            if (answer.status() == FINE) {
                answer.body().skipNBytes(position);
            }
            return answer;
        } catch (RegistryFault | IOException unusable) {
            answer.close();
            throw unusable;
        }
    }

    private Answer ask() throws RegistryFault, InterruptedException {
        Map<String, String> range = position == 0 ? Map.of() : Map.of("Range", "bytes=" + position + "-");
        while (true) {
            try {
                return calls.get(repository, repository.address("blobs/" + digest), range);
            } catch (RegistryFault refused) {
                if (!others.hasNext()) {
                    throw refused;
                }
                repository = others.next();
            }
        }
    }

    private void check(Answer answer) throws RegistryFault {
        if (answer.status() == PARTIAL && position > 0) {
            var range = RANGE.matcher(answer.header("Content-Range").orElse(""));
            if (!range.matches() || Long.parseLong(range.group(1)) != position) {
                throw malformed("was asked for the rest from byte " + position + " on, and sends another part.");
            }
            if (!range.group(2).equals("*") && Long.parseLong(range.group(2)) != size) {
                throw malformed("has " + range.group(2) + " bytes of it, and the manifest says " + size + ".");
            }
        } else if (answer.status() != FINE) {
            throw malformed("answered with status " + answer.status() + ".");
        } else if (answer.length().orElse(size) > size) {
            throw malformed("has " + answer.length().getAsLong() + " bytes of it, and the manifest says " + size + ".");
        }
    }

    private void broken(IOException why) throws RegistryFault, InterruptedException {
        close();
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled while reading a blob");
        }
        if (position - worthIt >= PROGRESS) {
            breaks = 0;
        }
        worthIt = position;
        breaks++;
        if (breaks >= calls.patience().attempts()) {
            var last = WireFaults.of("The registry " + repository.origin().authority(), why);
            throw new RegistryFault(last.kind(), last.why() + " It happened " + breaks + " times, at last after "
                    + position + " of " + size + " bytes.", why);
        }
        calls.retries().pause(breaks, Optional.empty());
    }

    /// A body with a length was checked before; one without could go on for ever.
    private void refuseMore() throws RegistryFault {
        if (current == null || current.length().isPresent()) {
            return;
        }
        try {
            if (current.body().read() >= 0) {
                throw malformed("sends more than the " + size + " bytes of which the manifest speaks.");
            }
        } catch (IOException _) {
            // All of it is there. How the connection ended does not matter.
        }
        close();
    }

    private RegistryFault malformed(String what) {
        return new RegistryFault(Kind.MALFORMED, "The registry " + repository.origin().authority() + " " + what, null);
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
