package dev.mintmark.docker.copy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads as much of a program's header as is needed ([elf(5)](https://man7.org/linux/man-pages/man5/elf.5.html)).
final class ElfProgram {

    private static final int MAGIC = 0x7f454c46;
    private static final int HEADER = 64;
    private static final int WIDE = 2;
    private static final int LITTLE = 1;
    private static final int TABLE_AT = 32;
    private static final int ENTRY_SIZE_AT = 54;
    private static final int ENTRY_COUNT_AT = 56;
    private static final int INTERPRETER = 3;

    private ElfProgram() {}

    /// Whether this is a 64-bit program that names no interpreter, so that it needs no library.
    static boolean isStatic(byte[] program) {
        var elf = ByteBuffer.wrap(program);
        if (program.length < HEADER || elf.getInt(0) != MAGIC || program[4] != WIDE || program[5] != LITTLE) {
            return false;
        }
        elf.order(ByteOrder.LITTLE_ENDIAN);
        var table = elf.getLong(TABLE_AT);
        var size = Short.toUnsignedInt(elf.getShort(ENTRY_SIZE_AT));
        var count = Short.toUnsignedInt(elf.getShort(ENTRY_COUNT_AT));
        if (table < 0 || table > program.length - (long) size * count || size < Integer.BYTES) {
            return false;
        }
        for (var entry = 0; entry < count; entry++) {
            if (elf.getInt((int) table + entry * size) == INTERPRETER) {
                return false;
            }
        }
        return true;
    }
}
