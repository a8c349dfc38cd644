package dev.mintmark.app.cli;

/// Hears `~.` at the begin of a line, by which one leaves a shell that hangs, as one does with ssh.
final class ShellEscape {

    private enum Place { BEGIN, TILDE, WITHIN }

    private Place place = Place.BEGIN;

    /// Whether these keys complete it.
    boolean isIn(byte[] keys, int count) {
        for (var at = 0; at < count; at++) {
            if (place == Place.TILDE && keys[at] == '.') {
                return true;
            }
            if (keys[at] == '\r' || keys[at] == '\n') {
                place = Place.BEGIN;
            } else {
                place = place == Place.BEGIN && keys[at] == '~' ? Place.TILDE : Place.WITHIN;
            }
        }
        return false;
    }
}
