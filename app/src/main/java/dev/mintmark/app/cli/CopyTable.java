package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.SeenCopies;
import dev.mintmark.change.copy.Variable;
import java.time.Duration;
import java.util.List;

/// Debug copies for people.
final class CopyTable {

    private CopyTable() {}

    static Table of(SeenCopies seen) {
        var table = new Table("ID", "LEFT", "STATE", "IMAGE", "PLACE", "OWNER", "MODE", "PURPOSE");
        for (var copy : seen.copies()) {
            var past = copy.isPastLease(seen.at());
            table.row(Cell.of(copy.id().value()),
                    new Cell(past ? "past its lease" : left(Duration.between(seen.at(), copy.expiresAt())),
                            past ? Tone.DANGER : Tone.PLAIN),
                    Cell.of(copy.state().word() + (copy.reason().isEmpty() ? "" : ": " + copy.reason())),
                    Cell.of(copy.image()), Cell.of(copy.place().toString()), Cell.of(copy.owner()),
                    Cell.of(copy.mode().word()), Cell.of(copy.purpose()));
        }
        return table;
    }

    /// *"3h 20m"*, *"29m"*, *"40s"*: as exact as one needs.
    static String left(Duration span) {
        if (span.toHours() > 0) {
            return span.toHours() + "h " + span.toMinutesPart() + "m";
        }
        return span.toMinutes() > 0 ? span.toMinutes() + "m" : Math.max(0, span.toSeconds()) + "s";
    }

    /// What was done to a copy, in a line.
    static String line(DebugCopy copy, Phrases phrases) {
        return copy.id() + "  " + copy.image() + " on " + copy.place() + ", " + copy.state().word() + " until "
                + phrases.exact(copy.expiresAt());
    }

    static Table settings(CopyPlan plan) {
        var request = plan.request();
        var table = new Table("SETTING", "VALUE");
        setting(table, "image", plan.image());
        setting(table, "digest", plan.digest().map(Object::toString).orElse("not known before it is pulled"));
        setting(table, "place", request.place().toString());
        setting(table, "mode", request.mode().word());
        setting(table, "lease", left(request.lease().length()) + ", " + left(request.lease().most()) + " at most");
        setting(table, "user", plan.user().isEmpty() ? "root" : plan.user());
        setting(table, "directory", plan.workingDirectory().isEmpty() ? "/" : plan.workingDirectory());
        setting(table, "command", String.join(" ", plan.command()));
        setting(table, "network", plan.network());
        setting(table, "root", plan.readOnlyRoot() ? "read-only, but /tmp" : "writable");
        setting(table, "capabilities", plan.capabilities().isEmpty() ? "none" : String.join(" ", plan.capabilities()));
        request.toolbox().ifPresent(image -> setting(table, "toolbox", image));
        return table;
    }

    static Table environment(List<Variable> environment) {
        var table = new Table("VARIABLE", "VALUE");
        for (var variable : environment) {
            table.row(Cell.of(variable.name()), switch (variable) {
                case Variable.Given(_, var value) -> Cell.of(value);
                case Variable.Withheld(_, var why) -> new Cell("withheld: " + why, Tone.FAINT);
                case Variable.Revealed(_, var secret) -> Cell.of(secret + " given to the copy");
            });
        }
        return table;
    }

    static Table traits(CopyPlan plan) {
        var table = new Table("OF THE ORIGIN", "", "WHY");
        plan.traits().forEach(trait -> table.row(Cell.of(trait.name()),
                new Cell(trait.kept() ? "kept" : "dropped", trait.kept() ? Tone.PLAIN : Tone.FAINT),
                Cell.of(trait.why())));
        return table;
    }

    private static void setting(Table table, String name, String value) {
        table.row(Cell.of(name), Cell.of(value));
    }
}
