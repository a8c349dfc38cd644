package dev.mintmark.change.inside;

/// A port of this machine that leads into a copy. Closing it ends all connections through it.
public interface PortForward extends AutoCloseable {

    int remote();

    /// On loopback.
    int local();

    @Override
    void close();
}
