package dev.mintmark.app.terminal;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;

/// A terminal over one process. FX thread only.
///
/// The node takes every key that is typed at it, but for those the window keeps to itself; see [TakesKeys]. What the
/// process writes can reach nothing but this pane.
public interface TerminalPane {

    Node node();

    /// Whether the process still runs, and how it ended.
    ReadOnlyObjectProperty<TerminalState> stateProperty();

    /// What the program calls itself: short, printable, and not to be trusted. Empty while it has said nothing.
    ReadOnlyStringProperty titleProperty();

    void focus();

    /// Whether text is selected in it.
    boolean hasSelection();

    /// The selected text; empty if there is none.
    String selection();

    /// Types this text into it, without anything that a program could take for the end of what was pasted.
    void paste(String text);

    /// Marks what matches, above in the scrollback too.
    ///
    /// @param words empty ends the search
    /// @return how many places match
    int search(String words);

    /// Goes to another match.
    void toMatch(boolean next);

    /// Everything that can still be scrolled to, as text.
    String text();

    /// Lets go of the process.
    void close();
}
