package dev.mintmark.app;

import dev.mintmark.fleet.Source;
import java.util.List;

/// Finds what can be watched. Reads files and the environment, and reaches nowhere. Blocks.
@FunctionalInterface
public interface Discovery {

    /// The sources, in no particular order, each id once. What cannot be used is among them too, as an
    /// [UnusableSource], so that it is said and not passed over.
    List<Source> find();
}
