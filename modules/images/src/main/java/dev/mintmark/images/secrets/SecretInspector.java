package dev.mintmark.images.secrets;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;

/// Looks for secrets in text files while their layer is read. Documentation, examples and tests are left out, and so is
/// what lies beyond the first megabyte of a file.
public final class SecretInspector implements FileInspector {

    private static final int SMALLEST = 12;
    private static final int LARGEST = 16 << 20;
    private static final int MOST_READ = 1 << 20;
    private static final int HEAD = 4096;

    @Override
    public boolean wants(LayerEntry file) {
        return file.kind() == EntryKind.FILE && file.size() >= SMALLEST && file.size() <= LARGEST
                && ConfigurationFiles.mayHoldSecrets(file.path());
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var head = content.readNBytes(HEAD);
        if (isBinary(head)) {
            return List.of();
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (head.length == HEAD) {
            text += new String(content.readNBytes(MOST_READ - HEAD), StandardCharsets.ISO_8859_1);
        }
        var secrets = find(file.path(), text);
        return secrets.isEmpty() ? List.of() : List.of(new FileFact.Secrets(secrets));
    }

    private static List<FileFact.Secret> find(String path, String text) {
        var secrets = new LinkedHashMap<Digest, FileFact.Secret>();
        for (var match : TextSecrets.find(path, text)) {
            var fingerprint = fingerprint(match.value());
            secrets.putIfAbsent(fingerprint, new FileFact.Secret(match.rule(), line(text, match.start()), fingerprint));
        }
        return List.copyOf(secrets.values());
    }

    private static int line(String text, int position) {
        return 1 + (int) text.chars().limit(position).filter(character -> character == '\n').count();
    }

    private static boolean isBinary(byte[] head) {
        for (var one : head) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static Digest fingerprint(String value) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.ISO_8859_1));
            return new Digest("sha256:" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
