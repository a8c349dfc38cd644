package dev.mintmark.app.cli;

import dev.mintmark.app.report.AuditExport;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Write the audit to be handed on: everything in it, with the hashes of its "
        + "chain. If it is not as it was written, it is written all the same, and standard error says so.")
final class AuditExportCommand implements Callable<Integer> {

    enum Format { json, csv }

    private final Surroundings around;

    @Option(names = "--format", paramLabel = "FORMAT", required = true,
            description = "json, by which the chain can be checked, or csv, for spreadsheets.")
    private Format format;

    @Option(names = "--since", paramLabel = "TIME", converter = Since.Converter.class,
            description = "Leave out what was written before: a span like 24h or 7d, or a moment like "
                    + "2026-11-09T14:30Z.")
    private Optional<Since> since = Optional.empty();

    @Mixin
    private HomeOption home;

    AuditExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var audit = Wiring.audit(home.home(around), around.clock())) {
            var from = since.map(time -> time.before(around.clock().instant(), around.zone())).orElse(Instant.MIN);
            var export = AuditExport.of(audit, from);
            switch (format) {
                case json -> export.json(around.out());
                case csv -> around.out().writeBytes(export.csv());
            }
            around.out().flush();
            if (export.verdict() instanceof AuditVerdict.Broken(var number, var why)) {
                around.note("Not intact from line " + number + " on. " + why);
                return Exit.REFUSED;
            }
            return Exit.CURRENT;
        } catch (AuditUnavailable unavailable) {
            around.note(unavailable.problem().sentence());
            return Exit.REFUSED;
        }
    }
}
