package dev.mintmark.presentation.frame;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Something an operator can do by a key, from the palette, or by a button.
///
/// Keys are written as people read them: `d`, `R` (with Shift), `/`, `g f` (one after the other), `Ctrl+K`, `Enter`,
/// `Esc`. A key without Ctrl or Alt never fires while the operator types in a text field.
///
/// @param id        also the key of its title in the words, for example `fleet.open`; its group is the part before the dot
/// @param keys      all keys that do it, the usual one first; may be empty
/// @param available whether it makes sense just now; asked each time, on the FX thread
/// @param action    does it, on the FX thread, and returns at once
public record Command(String id, List<String> keys, BooleanSupplier available, Runnable action) {

    public Command {
        requireNonNull(id, "id");
        keys = List.copyOf(keys);
        requireNonNull(available, "available");
        requireNonNull(action, "action");
    }

    /// A command that is always available, with one key.
    public static Command of(String id, String key, Runnable action) {
        return new Command(id, List.of(key), () -> true, action);
    }

    /// A command that is always available, found in the palette only.
    public static Command of(String id, Runnable action) {
        return new Command(id, List.of(), () -> true, action);
    }

    /// The same, only while `condition` holds.
    public Command onlyWhen(BooleanSupplier condition) {
        return new Command(id, keys, condition, action);
    }

    /// The same, with this key before its own.
    public Command alsoOn(String key) {
        return new Command(id, Stream.concat(Stream.of(key), keys.stream()).distinct().toList(), available, action);
    }

    public boolean isAvailable() {
        return available.getAsBoolean();
    }

    public String group() {
        return id.substring(0, Math.max(0, id.indexOf('.')));
    }
}
