package dev.mintmark.app.cli;

import dev.mintmark.app.crash.CrashReports;
import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Surroundings;

/// Says in one line that the program itself failed, and where the report of it is. No stack trace: that is in the report.
final class Fault {

    static final String CODE = "cli.fault";

    private static final int LONGEST = 300;

    private Fault() {}

    static void tell(Surroundings around, CrashReports reports, Throwable bug) {
        var report = reports.keep(CODE, Thread.currentThread().getName(), bug);
        var what = Crashes.redaction(around).of(bug.toString()).replaceAll("\\s+", " ");
        around.note("The command failed by a fault of ours: "
                + (what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what) + ". "
                + report.map(kept -> "A report is in " + kept.file() + "; 'mintmark log bundle' packs it up to be sent.")
                        .orElse("The log says more: 'mintmark log'.") + " [" + CODE + "]");
    }
}
