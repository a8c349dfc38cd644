package dev.mintmark.app.report;

import dev.mintmark.images.layer.LayerEntry;

/// Writes kind and permissions as `ls -l` does: `-rwsr-xr-x`.
final class ModeWords {

    private static final int SETUID = 04000;
    private static final int SETGID = 02000;
    private static final int STICKY = 01000;

    private ModeWords() {}

    static String of(LayerEntry entry) {
        var mode = entry.mode();
        return kind(entry) + rights(mode >> 6, (mode & SETUID) != 0, 's') + rights(mode >> 3, (mode & SETGID) != 0, 's')
                + rights(mode, (mode & STICKY) != 0, 't');
    }

    private static String rights(int bits, boolean special, char sign) {
        var execute = (bits & 1) != 0;
        return ((bits & 4) != 0 ? "r" : "-") + ((bits & 2) != 0 ? "w" : "-")
                + (special ? execute ? sign : Character.toUpperCase(sign) : execute ? 'x' : '-');
    }

    private static char kind(LayerEntry entry) {
        return switch (entry.kind()) {
            case DIRECTORY -> 'd';
            case SYMBOLIC_LINK -> 'l';
            case CHARACTER_DEVICE -> 'c';
            case BLOCK_DEVICE -> 'b';
            case FIFO -> 'p';
            case FILE, HARD_LINK, WHITEOUT, OPAQUE -> '-';
        };
    }
}
