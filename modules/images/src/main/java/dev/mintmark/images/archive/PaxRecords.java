package dev.mintmark.images.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Reads what stands before an entry whose name does not fit into its header: `27 path=blobs/sha256/…` in lines
/// ([pax(1)](https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html), "pax Extended Header").
final class PaxRecords {

    private static final int LONGEST_NUMBER = 18;

    private PaxRecords() {}

    /// Lengths count bytes and only names in ASCII matter here, so lines are told apart by their ends.
    static Map<String, String> of(String text) {
        var records = new HashMap<String, String>();
        for (var line : text.split("\n")) {
            var space = line.indexOf(' ');
            var equals = line.indexOf('=');
            if (space > 0 && equals > space) {
                records.put(line.substring(space + 1, equals), line.substring(equals + 1));
            }
        }
        return records;
    }

    static long number(String digits) throws IOException {
        if (digits.length() > LONGEST_NUMBER || !digits.matches("[0-9]+")) {
            throw new DamagedArchive("The size of an entry is none.");
        }
        return Long.parseLong(digits);
    }
}
