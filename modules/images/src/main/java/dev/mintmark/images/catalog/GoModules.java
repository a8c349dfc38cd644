package dev.mintmark.images.catalog;

import dev.mintmark.images.packages.InstalledPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Finds the build information that Go leaves in programs
/// ([debug/buildinfo](https://pkg.go.dev/debug/buildinfo)).
///
/// Since Go 1.18 it follows its mark. Before, the mark points to it; but the list of modules has marks of its own at both
/// ends, so it is found all the same, and only the version of Go is not.
final class GoModules {

    static final byte[] INFO_MARK = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
    static final byte[] MODULES_MARK = {0x30, 0x77, (byte) 0xaf, 0x0c, (byte) 0x92, 0x74, 0x08, 0x02, 0x41, (byte) 0xe1,
        (byte) 0xc1, 0x07, (byte) 0xe6, (byte) 0xd6, 0x18, (byte) 0xe6};
    /// How the mark at the end begins; no UTF-8 text has this byte.
    private static final int END = 0xf9;
    static final int ALIGNMENT = 16;
    private static final int HEADER = 32;
    private static final int INLINE = 2;
    private static final int LONGEST_VERSION = 256;
    private static final int LONGEST_LIST = 4 * 1024 * 1024;

    private String version = "";
    private String list = "";
    private boolean complete;

    boolean isComplete() {
        return complete;
    }

    /// Looks whether build information begins here, and goes on behind what it looked at.
    void look(ByteScan scan) throws IOException {
        if (scan.beginsWith(MODULES_MARK)) {
            scan.pass(MODULES_MARK.length);
            var found = untilEnd(scan);
            list = list.isEmpty() ? found : list;
        } else if (isHeader(scan)) {
            var isInline = (scan.peek(INFO_MARK.length + 1) & INLINE) != 0;
            scan.pass(HEADER);
            if (isInline) {
                version = text(scan, LONGEST_VERSION);
                var found = text(scan, LONGEST_LIST);
                list = found.isEmpty() ? list : found;
            }
            complete = !isInline || version.startsWith("go") || version.startsWith("devel");
        } else {
            scan.pass(1);
        }
    }

    /// Programs that read build information have the mark among their own data, too; what follows there is no header.
    private static boolean isHeader(ByteScan scan) throws IOException {
        var size = scan.beginsWith(INFO_MARK) ? scan.peek(INFO_MARK.length) : -1;
        var flags = scan.peek(INFO_MARK.length + 1);
        return scan.position() % ALIGNMENT == 0 && scan.peek(HEADER - 1) >= 0 && flags >= 0 && flags <= 3
                && (size == 0 || size == 4 || size == 8);
    }

    /// A text with its length before it, as a number in groups of seven bits.
    private static String text(ByteScan scan, int longest) throws IOException {
        long length = 0;
        for (var shift = 0; shift < 35; shift += 7) {
            var next = scan.read();
            length |= (next & 0x7fL) << shift;
            if (next < 0x80) {
                break;
            }
        }
        return length < 0 || length > longest ? "" : new String(scan.readNBytes((int) length), StandardCharsets.ISO_8859_1);
    }

    private static String untilEnd(ByteScan scan) throws IOException {
        var text = new ByteArrayOutputStream();
        for (var next = scan.read(); next >= 0 && next != END && text.size() < LONGEST_LIST; next = scan.read()) {
            text.write(next);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    List<InstalledPackage> packages(String location) {
        return new GoModuleList(location).read(version, list);
    }
}
