package dev.mintmark.app.configuration;

import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Changes of the file that are made for the operator, and the way back. Thread-safe; blocks.
public final class ConfigurationChanges {

    private static final int MOST_KEPT = 50;

    private final CurrentConfiguration configuration;
    private final ConfigurationStore store;
    private final Deque<Change> made = new ArrayDeque<>();

    public ConfigurationChanges(CurrentConfiguration configuration) {
        this.configuration = configuration;
        store = new ConfigurationStore(configuration.file().path());
    }

    /// @param before empty if there was no file
    private record Change(Optional<String> before, String after) {}

    /// Puts one value into the file, if the file can then be read as well as before, and lets everything else stand.
    ///
    /// @return why it was not done
    public synchronized Optional<Problem> set(Setting setting, String value) {
        try {
            var before = store.text();
            var after = ConfigurationEdit.of(before.orElse(""), setting, value);
            return refusal(before, after, setting).or(() -> replace(new Change(before, after)));
        } catch (Mistake mistake) {
            return Optional.of(refused(mistake.sentence()));
        } catch (IOException failed) {
            return Optional.of(refused("Reading it failed: " + failed.getMessage() + "."));
        }
    }

    public synchronized boolean canUndo() {
        return !made.isEmpty();
    }

    /// Puts back what was in the file before the last change.
    ///
    /// @return why it was not done
    public synchronized Optional<Problem> undo() {
        if (made.isEmpty()) {
            return Optional.empty();
        }
        var last = made.pop();
        var problem = store.replace(Optional.of(last.after), last.before);
        configuration.reload();
        return problem;
    }

    private Optional<Problem> replace(Change change) {
        var problem = store.replace(change.before, Optional.of(change.after));
        if (problem.isEmpty()) {
            made.push(change);
            if (made.size() > MOST_KEPT) {
                made.removeLast();
            }
        }
        configuration.reload();
        return problem;
    }

    /// A text that means something else than was wanted is not written.
    private Optional<Problem> refusal(Optional<String> before, String after, Setting setting) {
        var known = configuration.file().read(before.orElse("")).mistakes();
        var then = configuration.file().read(after);
        var own = then.mistakes().stream()
                .filter(mistake -> then.lines().getOrDefault(setting.key(), 0) == mistake.line()).findFirst();
        if (own.isPresent()) {
            return Optional.of(refused(own.get().what()));
        }
        if (then.mistakes().size() > known.size() || !then.lines().containsKey(setting.key())) {
            return Optional.of(refused(then.mistakes().isEmpty() ? "It is written in a way that cannot be changed here."
                    : then.mistakes().stream().filter(mistake -> known.stream()
                            .noneMatch(old -> old.getMessage().equals(mistake.getMessage())))
                            .findFirst().orElseGet(then.mistakes()::getFirst).sentence()));
        }
        return Optional.empty();
    }

    private Problem refused(String why) {
        return new Problem("configuration.refused", "The configuration was not changed.", why,
                "Choose another value, or change " + configuration.file().path() + " itself.");
    }
}
