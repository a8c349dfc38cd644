package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Terminal;
import dev.mintmark.fleet.FleetSnapshot;
import java.io.PrintStream;

/// The end of every table: which sources are not seen, so that nobody takes the rows above for the whole truth.
final class OutOfSight {

    private OutOfSight() {}

    static void print(FleetSnapshot fleet, Phrases phrases, PrintStream out, Terminal terminal) {
        var table = SourcesTable.ofThoseOutOfSight(fleet.sources(), phrases);
        if (!table.isEmpty()) {
            out.print('\n');
            table.print(out, terminal);
        }
    }
}
