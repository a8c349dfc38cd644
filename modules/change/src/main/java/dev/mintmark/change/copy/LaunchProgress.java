package dev.mintmark.change.copy;

/// Is told what a launch does next, before it does it. Called on the launching thread; must not block.
@FunctionalInterface
public interface LaunchProgress {

    LaunchProgress NONE = (step, detail) -> {};

    /// @param detail what there is to say, in few words: *"pulling shop/web:1"*; empty if nothing
    void about(LaunchStep step, String detail);
}
