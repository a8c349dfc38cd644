package dev.mintmark.app.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file in which the operator says what is not to be as usual. Everything has a default that works, so it need
/// not be there. Blocks.
///
/// What cannot be meant so is told by line, and does not stand in the way of the rest. Where safety hangs on it, the
/// careful value holds instead: everything is production, arming is short, no rollback starts.
public final class ConfigurationFile {

    public static final String NAME = "config.yaml";

    /// Where services were written down before there was this file.
    private static final String FORMER = "services.yaml";

    private final Path file;
    private final Optional<Path> former;

    private ConfigurationFile(Path file, Optional<Path> former) {
        this.file = file;
        this.former = former;
    }

    /// @param folder of the operator's configuration
    public static ConfigurationFile in(Path folder) {
        return new ConfigurationFile(folder.resolve(NAME), Optional.of(folder.resolve(FORMER)));
    }

    /// A file that is only to be looked at.
    public static ConfigurationFile at(Path file) {
        return new ConfigurationFile(file, Optional.empty());
    }

    public Path path() {
        return file;
    }

    public Loaded load() {
        try {
            if (Files.size(file) > YamlText.LARGEST) {
                return nothing(new Mistake(0, "it is larger than 1 MB"));
            }
            return read(Files.readString(file));
        } catch (NoSuchFileException _) {
            return with(new Loaded(file, Optional.empty(), Configured.DEFAULT, Map.of(), List.of(), false));
        } catch (CharacterCodingException _) {
            return nothing(new Mistake(0, "it is not written in UTF-8"));
        } catch (IOException failed) {
            return nothing(new Mistake(0, "reading it failed: " + failed.getMessage()));
        }
    }

    /// What this text would mean in its place.
    Loaded read(String text) {
        var loaded = ConfigurationReader.read(file, text);
        return with(loaded);
    }

    private Loaded nothing(Mistake mistake) {
        return new Loaded(file, Optional.empty(), ConfigurationReader.CAREFUL, Map.of(), List.of(mistake), true);
    }

    /// Entries that are no longer read may be what keeps a rollback from going around a repository.
    private Loaded with(Loaded loaded) {
        if (former.isEmpty() || !Files.exists(former.get())) {
            return loaded;
        }
        var mistakes = new ArrayList<>(loaded.mistakes());
        mistakes.add(new Mistake(0, former.get() + " is not read; move its entries to services: in " + NAME
                + ", those with production to environments:, and remove it"));
        return new Loaded(loaded.file(), loaded.text(), loaded.configured(), loaded.lines(), mistakes, true);
    }
}
