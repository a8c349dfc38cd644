package dev.mintmark.app.settings;

import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// The file the settings are kept in. Blocks, but it is tiny.
///
/// It can never stop the start: what cannot be read is replaced by the defaults, with a [Problem] that says so.
public final class SettingsFile {

    private static final long LARGEST = 256 * 1024;

    private final Path file;

    /// @param folder made when it is first written to
    public SettingsFile(Path folder) {
        this.file = folder.resolve("window.properties");
    }

    /// @param problem why these are the defaults, if they should not be
    public record Loaded(Settings settings, Optional<Problem> problem) {}

    public Loaded load() {
        try {
            if (Files.size(file) > LARGEST) {
                return unreadable("it is far larger than settings can be");
            }
            var text = new Properties();
            text.load(new StringReader(Files.readString(file)));
            return new Loaded(Settings.from(text), Optional.empty());
        } catch (NoSuchFileException _) {
            return new Loaded(Settings.DEFAULTS, Optional.empty());
        } catch (IOException | IllegalArgumentException broken) {
            return unreadable(String.valueOf(broken.getMessage()));
        }
    }

    /// Replaces the file as a whole, so that a crash leaves the old one or the new one.
    public Optional<Problem> save(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            var text = new StringWriter();
            settings.toProperties().store(text, null);
            var fresh = Files.createTempFile(file.getParent(), "window", ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(new Problem("settings.unwritable", "The window’s settings were not saved.",
                    "Writing " + file + " failed: " + failed.getMessage() + ".",
                    "Free some space or mend the folder’s permissions; everything else goes on."));
        }
    }

    private Loaded unreadable(String why) {
        return new Loaded(Settings.DEFAULTS, Optional.of(new Problem("settings.unreadable",
                "The window’s settings could not be read, so it starts with the defaults.",
                "Reading " + file + " failed: " + why + ".",
                "Nothing need be done: the file is replaced when the window closes.")));
    }
}
