package dev.mintmark.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/// Reads small documents that a stranger sends: never more than is allowed, and not for ever.
final class BoundedDocument {

    private static final int PIECE = 16 << 10;
    private static final int DEEPEST = 64;
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build()).build().reader();

    private BoundedDocument() {}

    /// @throws RegistryFault if there is more of it
    static byte[] read(InputStream body, int most, Duration patience) throws IOException, RegistryFault {
        var deadline = System.nanoTime() + patience.toNanos();
        var all = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (var count = body.read(piece); count >= 0; count = body.read(piece)) {
            all.write(piece, 0, count);
            if (all.size() > most) {
                throw new RegistryFault(RegistryFault.Kind.MALFORMED, "The registry sends a document of more than "
                        + most + " bytes, where none may be larger.", null);
            }
            if (System.nanoTime() - deadline > 0) {
                throw new HttpTimeoutException("the document was not there within " + patience.toSeconds() + " s");
            }
        }
        return all.toByteArray();
    }

    /// What is no JSON is a missing node: whoever asks finds none of the fields there.
    static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException _) {
            // The parser's message may quote a token, so it goes nowhere.
            return MissingNode.getInstance();
        }
    }
}
