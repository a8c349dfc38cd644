package dev.mintmark.app.bundle;

import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Surroundings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// Which program, on which Java, system and desktop.
final class Versions {

    private static final List<String> OF_THE_DESKTOP = List.of("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "WAYLAND_DISPLAY",
            "DISPLAY", "GDK_SCALE", "GDK_DPI_SCALE", "LANG", "LC_ALL");
    private static final List<String> PROPERTIES = List.of("java.version", "java.vendor", "java.vm.name", "java.vm.version",
            "os.name", "os.version", "os.arch", "file.encoding", "javafx.version", "glass.platform");

    private Versions() {}

    /// @param desktop what only the window knows
    static String text(Surroundings around, List<String> desktop) {
        var lines = new ArrayList<String>();
        lines.add("mintmark: " + Crashes.version());
        PROPERTIES.forEach(name -> lines.add(name + ": " + System.getProperty(name, "")));
        lines.add("options: " + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        var runtime = Runtime.getRuntime();
        lines.add("processors: " + runtime.availableProcessors());
        lines.add("memory: " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB used, "
                + (runtime.maxMemory() >> 20) + " MiB at most");
        lines.add("zone: " + around.zone());
        OF_THE_DESKTOP.forEach(name -> around.variable(name).ifPresent(value -> lines.add(name + ": " + value)));
        lines.addAll(desktop);
        return String.join("\n", lines) + "\n";
    }
}
