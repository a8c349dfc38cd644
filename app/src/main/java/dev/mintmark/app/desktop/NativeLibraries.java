package dev.mintmark.app.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/// Asks the system's own libraries, which JavaFX is going to load anyway.
@SuppressWarnings("restricted")
final class NativeLibraries {

    private static final String X11 = "libX11.so.6";

    private NativeLibraries() {}

    static boolean loads(String library) {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Opens and closes a connection to the X server. True also where that cannot be tried.
    static boolean opensDisplay(String display) {
        try (var arena = Arena.ofConfined()) {
            var linker = Linker.nativeLinker();
            var x11 = SymbolLookup.libraryLookup(X11, Arena.global());
            var open = linker.downcallHandle(x11.find("XOpenDisplay").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            var close = linker.downcallHandle(x11.find("XCloseDisplay").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            var connection = (MemorySegment) open.invokeExact(arena.allocateFrom(display));
            if (connection.equals(MemorySegment.NULL)) {
                return false;
            }
            var _ = (int) close.invokeExact(connection);
            return true;
        } catch (Throwable _) {
            return true;
        }
    }
}
