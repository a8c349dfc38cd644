package dev.mintmark.change.copy;

/// What a copy may use up.
///
/// @param memoryBytes    above it, the kernel ends processes in the copy
/// @param milliCpu       thousandths of one processor
/// @param processes      at most so many at once
/// @param temporaryBytes size of `/tmp`, which is memory
public record CopyLimits(long memoryBytes, int milliCpu, int processes, long temporaryBytes) {

    public static final CopyLimits USUAL = new CopyLimits(512L << 20, 500, 256, 64L << 20);

    public CopyLimits {
        if (memoryBytes < 6L << 20 || milliCpu < 10 || processes < 2 || temporaryBytes < 1L << 20) {
            throw new IllegalArgumentException("Too little to live on: " + memoryBytes + " bytes, " + milliCpu
                    + " mCPU, " + processes + " processes, " + temporaryBytes + " bytes of /tmp");
        }
    }
}
