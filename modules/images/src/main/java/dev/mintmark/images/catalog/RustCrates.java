package dev.mintmark.images.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.Purls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Finds the list of crates that cargo-auditable leaves in programs
/// ([its format](https://github.com/rust-secure-code/cargo-auditable/blob/master/PARSING.md)): JSON in a section `.dep-v0`,
/// compressed by zlib. It is told by what its first bytes inflate to.
final class RustCrates implements AutoCloseable {

    static final byte MARK = 0x78;
    /// The second byte of a zlib stream with the usual window says how hard it was tried.
    static final int FASTEST = 0x01;
    static final int FAST = 0x5e;
    static final int USUAL = 0x9c;
    static final int BEST = 0xda;
    private static final byte[] BEGIN = "{\"packages\":[".getBytes(StandardCharsets.US_ASCII);
    private static final int AHEAD = 64;
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST = 20_000;

    private final Inflater inflater = new Inflater();
    private final byte[] ahead = new byte[AHEAD];
    private final byte[] inflated = new byte[BEGIN.length];

    /// The crates, if their list begins here; then the scan has gone on behind it.
    List<InstalledPackage> look(ByteScan scan, String location) throws IOException {
        if (scan.peek(0) != MARK || !isLevel(scan.peek(1)) || !isList(scan)) {
            return List.of();
        }
        return read(scan, location);
    }

    static boolean isLevel(int flags) {
        return flags == FASTEST || flags == FAST || flags == USUAL || flags == BEST;
    }

    private boolean isList(ByteScan scan) throws IOException {
        var present = scan.peek(ahead);
        if (!ZlibBegin.mayBe(ahead, present)) {
            return false;
        }
        inflater.reset();
        inflater.setInput(ahead, 0, present);
        try {
            return inflater.inflate(inflated) == BEGIN.length && Arrays.equals(inflated, BEGIN);
        } catch (DataFormatException _) {
            return false;
        }
    }

    private List<InstalledPackage> read(InputStream rest, String location) throws IOException {
        inflater.reset();
        byte[] text;
        try {
            text = SmallFile.read(new InflaterInputStream(rest, inflater), MOST_BYTES).orElse(new byte[0]);
        } catch (java.util.zip.ZipException | java.io.EOFException _) {
            return List.of();
        }
        var packages = new ArrayList<InstalledPackage>();
        JsonText.fields(text, (name, list) -> {
            if (name.equals("packages") && list.isExpectedStartArrayToken()) {
                while (list.nextToken() == JsonToken.START_OBJECT) {
                    crate(list, location, packages);
                }
            }
        });
        return packages;
    }

    private static void crate(JsonParser crate, String location, List<InstalledPackage> packages) throws IOException {
        var fields = new HashMap<String, String>();
        JsonText.fields(crate, (name, value) -> {
            if (name.equals("name") || name.equals("version") || name.equals("kind")) {
                fields.put(name, JsonText.text(value));
            }
        });
        // What was needed only to build is not in the program.
        if (!fields.getOrDefault("kind", "runtime").equals("build") && packages.size() < MOST) {
            var name = fields.getOrDefault("name", "");
            var version = fields.getOrDefault("version", "");
            Sighting.of(PackageType.CARGO, name, version, location)
                    .withPurl(Purls.of(PackageType.CARGO, "", name, version, Map.of())).believed().ifPresent(packages::add);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
