package dev.mintmark.app.wiring;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where this operator's files live.
///
/// @param config settings of the window, and what the operator configured about services
/// @param data   history, audit, plans and log
/// @param cache  what can be had again at the price of time
public record Home(Path config, Path data, Path cache) {

    private static final String NAME = "mintmark";

    /// Everything in one folder.
    public static Home in(Path folder) {
        var whole = folder.toAbsolutePath().normalize();
        return new Home(whole, whole, whole);
    }

    /// The folder given with `--home`, else as the
    /// [XDG base directories](https://specifications.freedesktop.org/basedir-spec/latest/) say.
    public static Home of(Optional<Path> given, Map<String, String> environment, Path userHome) {
        return given.map(Home::in).orElseGet(() -> new Home(
                xdg(environment, "XDG_CONFIG_HOME", userHome.resolve(".config")).resolve(NAME),
                xdg(environment, "XDG_DATA_HOME", userHome.resolve(".local/share")).resolve(NAME),
                xdg(environment, "XDG_CACHE_HOME", userHome.resolve(".cache")).resolve(NAME)));
    }

    public Path history() {
        return data.resolve("history.db");
    }

    /// What was done from here.
    public Path audit() {
        return data.resolve("audit.db");
    }

    /// The plans of rollbacks.
    public Path rollbacks() {
        return data.resolve("rollbacks.db");
    }

    public Path incidents() {
        return data.resolve("incidents.db");
    }

    /// The indexes of image layers.
    public Path layers() {
        return cache.resolve("layers.db");
    }

    public Path log() {
        return data.resolve("mintmark.log");
    }

    /// A relative path there is to be ignored, says the specification.
    private static Path xdg(Map<String, String> environment, String name, Path otherwise) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank()).map(Path::of)
                .filter(Path::isAbsolute).orElse(otherwise);
    }
}
