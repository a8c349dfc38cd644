package dev.mintmark.app;

import java.nio.file.Path;
import java.util.Optional;

/// Where the program keeps what it has to remember.
///
/// @param state    what was seen: the history, the log
/// @param settings what was chosen: the window's size, the theme
public record Home(Path state, Path settings) {

    private static final String NAME = "mintmark";

    /// Everything in one directory, as `--home` asks for.
    public static Home in(Path directory) {
        var whole = directory.toAbsolutePath().normalize();
        return new Home(whole, whole);
    }

    /// By the [XDG base directory specification](https://specifications.freedesktop.org/basedir-spec/latest/), which
    /// says to pay no attention to relative paths.
    public static Home usual(Surroundings around) {
        var user = ofUser(around);
        return new Home(
                absolute(around, "XDG_DATA_HOME").orElse(user.resolve(".local/share")).resolve(NAME),
                absolute(around, "XDG_CONFIG_HOME").orElse(user.resolve(".config")).resolve(NAME));
    }

    public Path history() {
        return state.resolve("history.db");
    }

    public Path log() {
        return state.resolve("mintmark.log");
    }

    /// The operator's own directory, where other programs keep their configuration.
    static Path ofUser(Surroundings around) {
        return Path.of(around.variable("HOME").orElse(System.getProperty("user.home", ".")));
    }

    private static Optional<Path> absolute(Surroundings around, String variable) {
        return around.variable(variable).map(Path::of).filter(Path::isAbsolute);
    }
}
