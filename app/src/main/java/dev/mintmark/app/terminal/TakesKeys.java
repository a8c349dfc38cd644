package dev.mintmark.app.terminal;

import javafx.scene.Node;

/// Marks a node that wants every key: while it has the focus, the window's own keys rest, but for those with Ctrl and
/// Shift together, which no program in a terminal can tell apart anyhow.
public final class TakesKeys {

    private static final Object MARK = new Object();

    private TakesKeys() {}

    public static void mark(Node node) {
        node.getProperties().put(MARK, Boolean.TRUE);
    }

    /// @param node null if nothing has the focus
    public static boolean is(Node node) {
        return node != null && node.hasProperties() && node.getProperties().containsKey(MARK);
    }
}
