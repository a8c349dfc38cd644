package dev.mintmark.images.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// One block of 512 bytes before an entry
/// ([pax(1)](https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html), "ustar Interchange Format").
record TarHeader(byte[] block, long at) {

    static final int BLOCK = 512;

    private static final int NAME = 0;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int TYPE = 156;
    private static final int LINK = 157;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;
    private static final int BINARY = 0x80;

    boolean isEnd() {
        for (var one : block) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /// @throws IOException if this is no header
    void check() throws IOException {
        var sum = 0L;
        for (var place = 0; place < BLOCK; place++) {
            var isSum = place >= CHECKSUM && place < CHECKSUM + CHECKSUM_LENGTH;
            sum += isSum ? ' ' : Byte.toUnsignedInt(block[place]);
        }
        if (sum != number(CHECKSUM, CHECKSUM_LENGTH)) {
            throw new DamagedArchive("There is no valid entry at byte " + at + ".");
        }
    }

    char type() {
        return (char) Byte.toUnsignedInt(block[TYPE]);
    }

    String name() {
        var prefix = text(MAGIC, 6).equals("ustar") ? text(PREFIX, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? text(NAME, NAME_LENGTH) : prefix + "/" + text(NAME, NAME_LENGTH);
    }

    String link() {
        return text(LINK, NAME_LENGTH);
    }

    long size() throws IOException {
        return number(SIZE, SIZE_LENGTH);
    }

    private String text(int from, int length) {
        var end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }

    /// In octal digits, or as GNU writes what does not fit into them: in binary, with the first bit set.
    private long number(int from, int length) throws IOException {
        var number = 0L;
        if ((block[from] & BINARY) != 0) {
            number = block[from] & 0x3F;
            for (var place = from + 1; place < from + length; place++) {
                number = fitting(number) << 8 | Byte.toUnsignedInt(block[place]);
            }
            return (block[from] & 0x40) == 0 ? number : fitting(-1);
        }
        for (var digit : text(from, length).strip().toCharArray()) {
            if (digit < '0' || digit > '7') {
                throw new DamagedArchive("A number at byte " + (at + from) + " is none.");
            }
            number = fitting(number) << 3 | digit - '0';
        }
        return number;
    }

    private long fitting(long number) throws IOException {
        if (number < 0 || number > Long.MAX_VALUE >> 9) {
            throw new DamagedArchive("A number at byte " + at + " is negative or too large.");
        }
        return number;
    }
}
