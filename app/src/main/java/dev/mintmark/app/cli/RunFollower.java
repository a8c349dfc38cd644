package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.StepState;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Tells on standard error how a run goes on, and only what is new.
final class RunFollower implements Consumer<Run> {

    private final RollbackAsking asking;
    private final Map<Integer, String> steps = new HashMap<>();
    private final Map<Integer, String> bars = new HashMap<>();

    RunFollower(RollbackAsking asking) {
        this.asking = asking;
    }

    @Override
    public void accept(Run run) {
        for (var state : run.steps()) {
            if (state.state() != StepState.State.WAITING) {
                var line = step(run, state);
                tell(steps, state.step(), line, line);
            }
        }
        for (var progress : run.members()) {
            tell(bars, progress.member(), RunWords.standing(run.plan(), progress) + withoutNumbers(progress.waiting()),
                    RunWords.bar(run.plan(), progress));
        }
        asking.around().err().flush();
    }

    private static String step(Run run, StepState state) {
        var step = run.plan().step(state.step());
        var said = state.problem().map(problem -> ": " + problem.sentence())
                .orElse(state.answer().isEmpty() ? "" : ": " + state.answer());
        return "step " + state.step() + " of " + run.plan().steps().size() + "  " + step.title() + "  "
                + state.state().word() + said;
    }

    /// How many wait for the same goes up and down all the time, and tells nothing new.
    private static String withoutNumbers(String waiting) {
        return waiting.replaceAll("\\d+", "#");
    }

    /// @param news what has to differ for the line to be told
    private void tell(Map<Integer, String> told, int number, String news, String line) {
        if (!news.equals(told.put(number, news))) {
            asking.around().err().println(Cell.of(line).text());
        }
    }
}
