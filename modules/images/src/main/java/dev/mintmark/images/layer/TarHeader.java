package dev.mintmark.images.layer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One block of a tar archive that describes what follows
/// ([tar(5)](https://man.freebsd.org/cgi/man.cgi?query=tar&sektion=5)).
final class TarHeader {

    static final int BLOCK = 512;

    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int MAGIC = 257;
    private static final byte[] USTAR = "ustar\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] GNU = "ustar  \0".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] block;

    /// @throws LayerDamaged if its checksum is wrong
    TarHeader(byte[] block) throws LayerDamaged {
        this.block = block;
        var unsigned = 0;
        var signed = 0;
        for (var place = 0; place < BLOCK; place++) {
            var one = place >= CHECKSUM && place < CHECKSUM + CHECKSUM_LENGTH ? ' ' : block[place];
            unsigned += one & 0xFF;
            signed += one;
        }
        var sum = TarNumbers.number(block, CHECKSUM, CHECKSUM_LENGTH);
        if (sum != unsigned && sum != signed) {
            throw LayerDamaged.broken("A header of its tar archive does not match its own checksum.");
        }
    }

    byte[] block() {
        return block;
    }

    char type() {
        return (char) Byte.toUnsignedInt(block[156]);
    }

    byte[] name() throws LayerDamaged {
        var name = TarNumbers.text(block, 0, 100);
        var prefix = prefix();
        if (prefix.length == 0) {
            return name;
        }
        var whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
        whole[prefix.length] = '/';
        System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
        return whole;
    }

    byte[] link() {
        return TarNumbers.text(block, 157, 100);
    }

    int mode() throws LayerDamaged {
        return (int) (TarNumbers.number(block, 100, 8) & 07777);
    }

    long uid() throws LayerDamaged {
        return TarNumbers.number(block, 108, 8);
    }

    long gid() throws LayerDamaged {
        return TarNumbers.number(block, 116, 8);
    }

    long size() throws LayerDamaged {
        return TarNumbers.number(block, 124, 12);
    }

    long modified() throws LayerDamaged {
        return TarNumbers.moment(TarNumbers.number(block, 136, 12), 0);
    }

    /// 0 where the header is so old that it has none.
    long major() throws LayerDamaged {
        return isOld() ? 0 : TarNumbers.number(block, 329, 8);
    }

    long minor() throws LayerDamaged {
        return isOld() ? 0 : TarNumbers.number(block, 337, 8);
    }

    boolean isGnu() {
        return begins(GNU);
    }

    private boolean isOld() {
        return !begins(USTAR) && !isGnu();
    }

    /// GNU keeps times where POSIX has the first part of the name. Go once wrote headers that call themselves GNU's and
    /// have a prefix all the same; as Go does now, it is believed where the times make no sense.
    private byte[] prefix() {
        if (begins(USTAR)) {
            var star = block[508] == 't' && block[509] == 'a' && block[510] == 'r' && block[511] == 0;
            return TarNumbers.text(block, 345, star ? 131 : 155);
        }
        if (!isGnu() || isTime(345) && isTime(357)) {
            return new byte[0];
        }
        var prefix = TarNumbers.text(block, 345, 155);
        for (var one : prefix) {
            if (one < 0) {
                return new byte[0];
            }
        }
        return prefix;
    }

    private boolean isTime(int offset) {
        try {
            TarNumbers.number(block, offset, 12);
            return true;
        } catch (LayerDamaged _) {
            return false;
        }
    }

    private boolean begins(byte[] magic) {
        return Arrays.equals(block, MAGIC, MAGIC + magic.length, magic, 0, magic.length);
    }
}
