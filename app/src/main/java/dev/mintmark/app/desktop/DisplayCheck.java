package dev.mintmark.app.desktop;

import dev.mintmark.domain.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Why a window cannot be opened here. JavaFX itself would answer with a stack trace. To ask the system takes a tenth of a
/// second, so it is asked when JavaFX has failed, and not at each start.
///
/// @param environment   of this process
/// @param system        as the property `os.name` has it
/// @param glassPlatform as the property `glass.platform` has it; `Headless` needs no display
/// @param loads         whether the system can load this library, for example `libgtk-3.so.0`
/// @param opens         whether the X server of `DISPLAY` answers
public record DisplayCheck(Map<String, String> environment, String system, String glassPlatform,
        Predicate<String> loads, Predicate<String> opens) {

    private static final String GTK = "libgtk-3.so.0";

    /// Asks this very machine.
    public static DisplayCheck ofThisMachine() {
        return new DisplayCheck(System.getenv(), System.getProperty("os.name", ""),
                System.getProperty("glass.platform", ""), NativeLibraries::loads, NativeLibraries::opensDisplay);
    }

    /// That no display is named, or empty if one is or none is needed. Asks nothing of the system.
    public Optional<Problem> unset() {
        if (!needsDisplay() || !display().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Problem("window.display", "The window cannot be opened.",
                "There is no display: DISPLAY is not set.",
                "Start it from a desktop session or with ssh -X, or use the command line: mintmark fleet."));
    }

    /// What is missing, or empty if a window can be opened.
    public Optional<Problem> problem() {
        if (!needsDisplay()) {
            return Optional.empty();
        }
        var display = display();
        if (display.isBlank()) {
            return unset();
        }
        if (!loads.test(GTK)) {
            return Optional.of(new Problem("window.gtk", "The window cannot be opened.",
                    "The GTK 3 library (" + GTK + ") is not installed.",
                    "Install it: on Debian and Ubuntu the package libgtk-3-0, on Fedora gtk3."));
        }
        if (!opens.test(display)) {
            return Optional.of(new Problem("window.display", "The window cannot be opened.",
                    "The display " + display + " does not answer.",
                    "Check DISPLAY and that you may use it, or use the command line: mintmark fleet."));
        }
        return Optional.empty();
    }

    private boolean needsDisplay() {
        return system.equalsIgnoreCase("Linux") && !glassPlatform.equalsIgnoreCase("Headless");
    }

    private String display() {
        return environment.getOrDefault("DISPLAY", "");
    }
}
