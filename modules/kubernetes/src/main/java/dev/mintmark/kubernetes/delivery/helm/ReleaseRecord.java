package dev.mintmark.kubernetes.delivery.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Reads what Helm keeps of a revision: JSON, packed with gzip (in its first years not), in base64, in a Secret's
/// base64.
final class ReleaseRecord {

    /// A Secret holds a mebibyte at most; nobody's manifests unpack to more than this.
    static final int LARGEST = 32 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private ReleaseRecord() {}

    /// Empty if it is none, or too large.
    static Optional<JsonNode> read(String data) {
        try {
            var once = Base64.getDecoder().decode(data);
            var packed = Base64.getDecoder().decode(new String(once, StandardCharsets.US_ASCII).strip());
            var text = isGzip(packed) ? unpacked(packed) : packed;
            return text.length > LARGEST ? Optional.empty() : Optional.of(JSON.readTree(text))
                    .filter(JsonNode::isObject);
        } catch (IllegalArgumentException | IOException _) {
            return Optional.empty();
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == GZIP_1 && (bytes[1] & 0xff) == GZIP_2;
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readNBytes(LARGEST + 1);
        }
    }
}
