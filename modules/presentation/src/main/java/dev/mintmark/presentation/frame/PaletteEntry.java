package dev.mintmark.presentation.frame;

import static java.util.Objects.requireNonNull;

/// A line of the command palette: something to do or somewhere to go.
///
/// @param id     stable, so that what was used lately can rise: `service/payments`
/// @param title  what is matched and shown: `payments`
/// @param detail shown beside it, muted: `24 instances, 2 versions`; may be empty
/// @param keys   the key that does the same; may be empty
/// @param action does it, on the FX thread
public record PaletteEntry(String id, String title, String detail, String keys, Runnable action) {

    public PaletteEntry {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(detail, "detail");
        requireNonNull(keys, "keys");
        requireNonNull(action, "action");
    }
}
