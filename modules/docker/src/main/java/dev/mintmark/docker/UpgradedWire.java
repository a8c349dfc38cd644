package dev.mintmark.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What is left of a connection after its last words of HTTP.
///
/// @param input begins with what was read too far
record UpgradedWire(EngineWire wire, InputStream input, EngineUpgrade upgrade) implements EngineWire {

    @Override
    public OutputStream output() {
        return wire.output();
    }

    @Override
    public void finish() throws IOException {
        wire.finish();
    }

    @Override
    public void close() {
        upgrade.close();
    }
}
