package dev.mintmark.presentation.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything that can be done: by the window itself, and by the screen that is in front. The palette, the keys and the
/// help overlay all read this, so none of them can know less than another. FX thread only.
public final class Commands {

    private final List<Command> always = new ArrayList<>();
    private Supplier<List<Command>> front = List::of;

    public void add(Command command) {
        always.add(command);
    }

    /// Names the screen in front, whose commands win over the window's own with the same key.
    public void inFront(Supplier<List<Command>> commandsOfScreen) {
        front = commandsOfScreen;
    }

    /// The screen's, then the window's.
    public List<Command> all() {
        var all = new ArrayList<>(front.get());
        all.addAll(always);
        return List.copyOf(all);
    }

    /// The available command on this key.
    public Optional<Command> onKey(String key) {
        return all().stream().filter(command -> command.keys().contains(key)).filter(Command::isAvailable).findFirst();
    }

    /// Whether some available command's keys begin with this one, so that a second is worth waiting for.
    public boolean hasKeysAfter(String first) {
        return all().stream().filter(Command::isAvailable).flatMap(command -> command.keys().stream())
                .anyMatch(keys -> keys.startsWith(first + " "));
    }
}
