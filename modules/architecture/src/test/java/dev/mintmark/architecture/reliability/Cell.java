package dev.mintmark.architecture.reliability;

import dev.mintmark.testkit.reliability.Activity;
import dev.mintmark.testkit.reliability.Fault;
import java.util.List;
import java.util.stream.Stream;

/// One place of the table.
record Cell(Fault fault, Activity during) {

    /// All of them, row by row.
    static List<Cell> all() {
        return Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(Activity.values()).map(during -> new Cell(fault, during))).toList();
    }

    @Override
    public String toString() {
        return fault + " during " + during;
    }
}
