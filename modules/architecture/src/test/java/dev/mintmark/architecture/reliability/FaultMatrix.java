package dev.mintmark.architecture.reliability;

import dev.mintmark.testkit.reliability.Activity;
import dev.mintmark.testkit.reliability.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is shown, what is lost and how it goes on, for each fault during each activity.
///
/// @param impossible cells that cannot occur, each with a sentence that says why
record FaultMatrix(List<Claim> claims, Map<Cell, String> impossible) {

    /// What keeps the table from being whole: nothing, if it is.
    List<String> problems() {
        var found = new ArrayList<String>();
        for (var cell : Cell.all()) {
            var here = of(cell);
            if (impossible.containsKey(cell)) {
                if (!here.isEmpty()) {
                    found.add(cell + " cannot occur, and yet " + tests(here) + " proves it.");
                }
                if (!impossible.get(cell).endsWith(".")) {
                    found.add(cell + " cannot occur for a reason that is no sentence.");
                }
            } else if (here.isEmpty()) {
                found.add(cell + " is proved by no test.");
            } else {
                saidOnce(cell, "is shown", here, Claim::shown, true, found);
                saidOnce(cell, "recovers", here, Claim::recovers, true, found);
                saidOnce(cell, "is lost", here, Claim::loses, false, found);
            }
        }
        return found;
    }

    /// As a table of Markdown.
    String markdown() {
        var titles = Stream.of(Activity.values()).map(Activity::title).collect(Collectors.joining(" | "));
        var rows = Stream.of(Fault.values()).map(this::row).collect(Collectors.joining());
        return "| | " + titles + " |\n|---|" + "---|".repeat(Activity.values().length) + "\n" + rows;
    }

    private String row(Fault fault) {
        return Stream.of(Activity.values()).map(during -> text(new Cell(fault, during)))
                .collect(Collectors.joining(" | ", "| **" + fault.title() + "** | ", " |\n"));
    }

    private String text(Cell cell) {
        if (impossible.containsKey(cell)) {
            return "*" + impossible.get(cell) + "*";
        }
        var here = of(cell);
        var lost = said(here, Claim::loses).stream().map(loss -> " · lost: " + loss).collect(Collectors.joining());
        var shown = String.join("; ", said(here, Claim::shown));
        var recovers = String.join("; ", said(here, Claim::recovers));
        return (shown + lost + " · " + recovers).replace("|", "\\|");
    }

    private List<Claim> of(Cell cell) {
        return claims.stream().filter(claim -> claim.cell().equals(cell)).toList();
    }

    private static void saidOnce(Cell cell, String what, List<Claim> here, Function<Claim, String> fact, boolean needed,
            Collection<String> found) {
        var said = said(here, fact);
        if (said.size() > 1) {
            found.add("Of " + cell + ", tests say different things of what " + what + ": " + said + " (" + tests(here)
                    + ").");
        } else if (said.isEmpty() && needed) {
            found.add("Of " + cell + ", no test says what " + what + " (" + tests(here) + ").");
        }
    }

    private static List<String> said(List<Claim> here, Function<Claim, String> fact) {
        return here.stream().map(fact).filter(text -> !text.isBlank()).distinct().sorted().toList();
    }

    private static String tests(List<Claim> here) {
        return here.stream().map(Claim::test).sorted().collect(Collectors.joining(", "));
    }
}
