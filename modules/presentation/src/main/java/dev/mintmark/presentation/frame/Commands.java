package dev.mintmark.presentation.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Everything that can be done: by the window itself, and by the screen that is in front. The palette, the keys and the
/// help overlay all read this, so none of them can know less than another. FX thread only.
public final class Commands {

    private final List<Command> always = new ArrayList<>();
    private Supplier<List<Command>> front = List::of;
    private Map<String, String> moreKeys = Map.of();

    public void add(Command command) {
        always.add(command);
    }

    /// Names the screen in front, whose commands win over the window's own with the same key.
    public void inFront(Supplier<List<Command>> commandsOfScreen) {
        front = commandsOfScreen;
    }

    /// Gives commands, by their ids, one key more, which is then their usual one. Those that were given before
    /// are taken away.
    public void giveKeys(Map<String, String> keys) {
        moreKeys = Map.copyOf(keys);
    }

    /// The screen's, then the window's.
    public List<Command> all() {
        return Stream.concat(front.get().stream(), always.stream()).map(this::withMoreKeys).toList();
    }

    private Command withMoreKeys(Command command) {
        var more = moreKeys.get(command.id());
        return more == null ? command : command.alsoOn(more);
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
