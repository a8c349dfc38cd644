package dev.mintmark.kubernetes.access;

import java.io.IOException;

/// An answer had begun, and the connection ended before it was complete.
final class BrokenOff extends IOException {

    private static final long serialVersionUID = 1;

    BrokenOff(Throwable cause) {
        super("the answer broke off", cause);
    }
}
