package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.change.rollback.Run;

/// Tells how a run ended, or how it stands.
record RunEnd(RollbackAsking asking, AnswerOptions answer) {

    /// @return the exit code that follows from it
    int tell(Run run) {
        var code = Exit.of(run);
        if (answer.isJson()) {
            Json.write(asking.around().out(), json -> new RollbackJson(json).run(run));
        } else {
            print(sentence(run), code == Exit.DONE ? Tone.GOOD : Tone.DANGER);
        }
        asking.around().out().flush();
        if (!RunWords.hasComeSince(run)) {
            run.problem().ifPresent(asking::note);
        }
        for (var step : run.owed()) {
            asking.note("Still to be done: step " + step.number() + ", " + step.title() + step.before()
                    .map(due -> ", by " + asking.phrases().exact(due)).orElse("") + ".");
        }
        return code;
    }

    private static String sentence(Run run) {
        var plan = run.plan();
        var what = RunWords.services(plan) + " to " + RunWords.targets(plan);
        var seen = run.members().stream().mapToInt(member -> member.arrived()).sum() + " of "
                + run.members().stream().mapToInt(member -> member.wanted()).sum() + " instances";
        if (RunWords.hasComeSince(run)) {
            return "Rolled back " + what + ", later than it was waited for: seen on " + seen + " now.";
        }
        return run.took().map(took -> switch (run.stage()) {
            case DONE -> "Rolled back " + what + ": seen on " + seen + ", took " + RunWords.span(took) + ".";
            default -> "Seen on " + seen + " after " + RunWords.span(took) + ", but the rollback of " + what + " is "
                    + run.stage().word() + ".";
        }).orElseGet(() -> "The rollback of " + what + " is " + run.stage().word() + ": seen on " + seen + ".");
    }

    private void print(String sentence, Tone tone) {
        var shown = Cell.of(sentence).text();
        asking.around().out().print((Terminal.of(asking.around(), answer.allowsColour()).colour() ? tone.paint(shown)
                : shown) + '\n');
    }
}
