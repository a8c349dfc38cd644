package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "verify", description = "Check that no line of the audit was changed, removed or moved.")
final class AuditVerifyCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private HomeOption home;

    @Mixin
    private AnswerOptions answer;

    AuditVerifyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var audit = Wiring.audit(home.home(around), around.clock())) {
            var verdict = audit.verify();
            if (answer.isJson()) {
                Json.write(around.out(), json -> write(json, verdict));
            } else {
                around.out().println(switch (verdict) {
                    case AuditVerdict.Intact(var entries) -> "Intact: " + entries + " lines, each as it was written.";
                    case AuditVerdict.Broken(var number, var why) -> "Not intact from line " + number + " on. " + why;
                });
            }
            return verdict instanceof AuditVerdict.Intact ? Exit.CURRENT : Exit.REFUSED;
        } catch (AuditUnavailable unavailable) {
            around.note(unavailable.problem().sentence());
            return Exit.REFUSED;
        }
    }

    private static void write(Json json, AuditVerdict verdict) {
        json.truth("intact", verdict instanceof AuditVerdict.Intact);
        switch (verdict) {
            case AuditVerdict.Intact(var entries) -> json.number("entries", entries);
            case AuditVerdict.Broken(var number, var why) -> {
                json.number("line", number);
                json.text("why", why);
            }
        }
    }
}
