/// The command line: the same fleet as in the window, for scripts and for terminals.
///
/// **In this room** commands, options, exit codes, tables and JSON.
/// **Not in this room** conclusions about the fleet, which `fleet` draws, and anything of JavaFX, which must not be loaded.
/// **May use** `fleet`, `Wiring`, picocli, Jackson's generator. **Used by** `Main`.
/// **Start reading at** [CommandLineFace], then [FleetCommand].
package dev.mintmark.app.cli;
