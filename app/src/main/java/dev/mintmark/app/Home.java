package dev.mintmark.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where this operator's files live.
///
/// @param config settings of the window
/// @param data   history
public record Home(Path config, Path data) {

    private static final String NAME = "mintmark";

    /// The folder given with `--home`, else as the
    /// [XDG base directories](https://specifications.freedesktop.org/basedir-spec/latest/) say.
    public static Home of(Optional<Path> given, Map<String, String> environment, Path userHome) {
        return given.map(home -> new Home(home, home)).orElseGet(() -> new Home(
                xdg(environment, "XDG_CONFIG_HOME", userHome.resolve(".config")).resolve(NAME),
                xdg(environment, "XDG_DATA_HOME", userHome.resolve(".local/share")).resolve(NAME)));
    }

    /// A relative path there is to be ignored, says the specification.
    private static Path xdg(Map<String, String> environment, String name, Path otherwise) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank()).map(Path::of)
                .filter(Path::isAbsolute).orElse(otherwise);
    }
}
