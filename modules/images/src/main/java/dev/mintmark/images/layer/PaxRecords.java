package dev.mintmark.images.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The records of a PAX extended header
/// ([pax](https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_03)), judged as Go's
/// `archive/tar` does, since that is what the engines read with. Values stay bytes.
final class PaxRecords {

    static final PaxRecords NONE = new PaxRecords(Map.of(), List.of());

    private static final String ATTRIBUTE = "SCHILY.xattr.";
    private static final String HOLE_OFFSET = "GNU.sparse.offset";
    private static final Set<String> TEXTS = Set.of("path", "linkpath", "uname", "gname");
    private static final String HOLE_LENGTH = "GNU.sparse.numbytes";

    private final Map<String, byte[]> values;
    private final List<byte[]> sparse;

    private PaxRecords(Map<String, byte[]> values, List<byte[]> sparse) {
        this.values = values;
        this.sparse = sparse;
    }

    static PaxRecords parse(byte[] header) throws LayerDamaged {
        var values = new LinkedHashMap<String, byte[]>();
        var sparse = new ArrayList<byte[]>();
        var place = 0;
        while (place < header.length) {
            var space = place;
            var length = 0;
            while (space < header.length && header[space] >= '0' && header[space] <= '9' && space - place < 8) {
                length = length * 10 + header[space++] - '0';
            }
            var end = place + length;
            if (space == place || space >= header.length || header[space] != ' ' || end > header.length
                    || end < space + 3 || header[end - 1] != '\n') {
                throw broken();
            }
            record(values, sparse, Arrays.copyOfRange(header, space + 1, end - 1));
            place = end;
        }
        return new PaxRecords(values, sparse);
    }

    /// What the record says; absent if it is not there, or empty, which means "as in the plain header".
    Optional<byte[]> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> value.length > 0);
    }

    Map<String, byte[]> attributes() throws LayerDamaged {
        var found = new LinkedHashMap<String, byte[]>();
        for (var record : values.entrySet()) {
            if (record.getKey().startsWith(ATTRIBUTE) && record.getValue().length > 0) {
                found.put(record.getKey().substring(ATTRIBUTE.length()), record.getValue());
            }
        }
        if (found.size() > LayerLimits.ATTRIBUTES_OF_A_FILE) {
            throw LayerDamaged.tooMuch("One of its files has more than " + LayerLimits.ATTRIBUTES_OF_A_FILE
                    + " extended attributes.");
        }
        return found;
    }

    /// Offsets and lengths in turn, as GNU's format 0.0 has them in records of their own.
    List<byte[]> sparse() {
        return sparse;
    }

    private static void record(Map<String, byte[]> values, List<byte[]> sparse, byte[] record) throws LayerDamaged {
        var equals = 0;
        while (equals < record.length && record[equals] != '=') {
            equals++;
        }
        if (equals == 0 || equals == record.length) {
            throw broken();
        }
        var key = PathBytes.text(record, 0, equals);
        var value = Arrays.copyOfRange(record, equals + 1, record.length);
        if (TEXTS.contains(key) ? hasZero(value) : key.indexOf(0) >= 0) {
            throw broken();
        }
        if (key.equals(HOLE_OFFSET) || key.equals(HOLE_LENGTH)) {
            if (key.equals(HOLE_OFFSET) != (sparse.size() % 2 == 0)) {
                throw broken();
            }
            sparse.add(value);
        } else {
            values.put(key, value);
        }
    }

    private static boolean hasZero(byte[] value) {
        for (var one : value) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static LayerDamaged broken() {
        return LayerDamaged.broken("An extension header of its tar archive is malformed.");
    }
}
