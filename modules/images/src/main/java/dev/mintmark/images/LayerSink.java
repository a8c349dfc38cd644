package dev.mintmark.images;

/// Takes layers as a store reads them.
@FunctionalInterface
public interface LayerSink {

    /// Takes one layer. Called from several threads at once. It need not read to the end; the store closes the bytes.
    void take(LayerBytes layer) throws ImageUnreadable, InterruptedException;
}
