package dev.mintmark.kubernetes.inside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Texts that are each ended by a NUL.
final class NulRecords {

    private NulRecords() {}

    /// What is not ended was cut off, and is left out. What is no UTF-8 is replaced.
    static List<String> of(byte[] bytes) {
        var records = new ArrayList<String>();
        var start = 0;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                records.add(new String(bytes, start, at - start, StandardCharsets.UTF_8));
                start = at + 1;
            }
        }
        return records;
    }
}
