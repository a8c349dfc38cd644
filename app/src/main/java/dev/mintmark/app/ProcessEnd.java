package dev.mintmark.app;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/// The end of the process.
///
/// Java's own exit waits up to 300 ms while any thread is in native code (`VM_Exit::wait_for_threads_in_native_to_block` in
/// HotSpot's `vmOperations.cpp`). The thread that waits for the sockets of virtual threads always is, so each command that
/// had asked an engine or a cluster ended a third of a second after its answer.
final class ProcessEnd {

    /// The property by which the installed launcher says that Java has nothing to write at its end: no archive of classes,
    /// no recording, no profile. With [#REHEARSED] everything is made ready and Java ends in its own way, so that a
    /// training for an archive of classes loads what is needed.
    static final String AT_ONCE = "mintmark.exit.at-once";
    static final String REHEARSED = "rehearsed";

    private ProcessEnd() {}

    /// Ends the process; everything must be closed and flushed by now. Runs no shutdown hooks where it ends at once.
    static void exit(int code) {
        var atOnce = System.getProperty(AT_ONCE);
        if (atOnce != null) {
            atOnce(code, atOnce.equals(REHEARSED));
        }
        System.exit(code);
    }

    /// `_exit` of POSIX; returns where there is none.
    @SuppressWarnings("restricted")
    private static void atOnce(int code, boolean rehearsed) {
        try {
            var linker = Linker.nativeLinker();
            var exit = linker.downcallHandle(linker.defaultLookup().find("_exit").orElseThrow(),
                    FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
            if (!rehearsed) {
                exit.invokeExact(code);
            }
        } catch (Throwable _) {
            // Then Java's own way, which is slower and nothing else.
        }
    }
}
