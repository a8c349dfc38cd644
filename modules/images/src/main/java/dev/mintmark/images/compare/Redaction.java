package dev.mintmark.images.compare;

import dev.mintmark.domain.secret.Masking;
import dev.mintmark.images.secrets.TextSecrets;
import java.util.HexFormat;

/// Takes the secrets out of texts that are shown.
final class Redaction {

    private Redaction() {}

    /// The text with each secret as `•••` and two digits of its digest, so that two that differ are seen to differ.
    static String of(String path, String text) {
        var redacted = new StringBuilder();
        var done = 0;
        for (var secret : TextSecrets.find(path, text)) {
            if (secret.start() >= done) {
                redacted.append(text, done, secret.start()).append(Masking.MASK)
                        .append(HexFormat.of().toHexDigits((byte) secret.value().hashCode()));
                done = secret.start() + secret.value().length();
            }
        }
        return redacted.append(text, done, text.length()).toString();
    }
}
