package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.AuditedAcceptances;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "withdraw", description = "End the acceptance of a finding before its time. Looks at no source.")
final class FindingsWithdrawCommand implements Callable<Integer> {

    private final Asking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KEY", description = "The finding's key, or its first letters.")
    private String key;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; kept in the audit.")
    private String reason;

    @Mixin
    private HomeOption home;

    FindingsWithdrawCommand(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        var around = asking.around();
        try (var audit = Wiring.audit(home.home(around), around.clock())) {
            var acceptances = new AuditedAcceptances(() -> audit, around.clock());
            var meant = acceptances.now().keySet().stream().filter(one -> FindingsLook.isTyped(one, key)).toList();
            if (meant.size() != 1) {
                throw new ParameterException(spec.commandLine(), "Not exactly one accepted finding has the key '" + key
                        + "'. 'mintmark findings --all' lists them.");
            }
            acceptances.withdraw(meant.getFirst(), around.operator(), reason);
            around.out().println(Cell.of("No longer accepted: " + meant.getFirst()).text());
            return Exit.CURRENT;
        } catch (FindingsUnavailable unavailable) {
            around.note(unavailable.problem().sentence());
            return Exit.REFUSED;
        }
    }
}
