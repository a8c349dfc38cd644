package dev.mintmark.app.cli;

import dev.mintmark.app.explain.Explanation;
import dev.mintmark.app.explain.Explanations;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", description = "Explain a problem's code, a check, a sign or a finding: what it means, why it "
        + "matters, what to do. Without one, list them all.")
final class ExplainCommand implements Callable<Integer> {

    private static final int LONGEST = 200;

    private final Surroundings around;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "As it is shown: docker.unreachable, owner, tag-moved.")
    private Optional<String> code = Optional.empty();

    @Mixin
    private AnswerOptions answer;

    @Spec
    private CommandSpec spec;

    ExplainCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var explanations = Explanations.all();
        var found = code.map(explanations::named).orElseGet(explanations::list);
        if (found.isEmpty()) {
            throw new ParameterException(spec.commandLine(), unknown(explanations));
        }
        if (answer.isJson()) {
            Json.write(around.out(), json -> json.list("explanations", found, one -> {
                json.text("subject", one.subject());
                json.text("name", one.name());
                json.text("title", one.title());
                json.text("means", one.means());
                json.text("matters", one.matters());
                json.text("do", one.act());
                json.text("read", one.read());
            }));
        } else if (code.isPresent()) {
            found.forEach(this::print);
            noteGroup(found, explanations);
        } else {
            list(found);
        }
        around.out().flush();
        return Exit.CURRENT;
    }

    private String unknown(Explanations explanations) {
        var asked = code.map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text).orElse("");
        var near = explanations.near(asked);
        return "'" + Cell.of(asked).text() + "' is no code, check, sign or finding"
                + (near.isEmpty() ? "; 'mintmark explain' lists them all"
                        : "; nearest: " + String.join(", ", near));
    }

    /// A code without words of its own has those of its group; so has a misspelt one.
    private void noteGroup(List<Explanation> found, Explanations explanations) {
        var asked = code.orElseThrow().strip().replaceAll("^\\[|\\]$", "");
        if (found.size() == 1 && found.getFirst().subject().equals("code") && !found.getFirst().key().endsWith(asked)) {
            around.note("These words are for all codes of " + found.getFirst().name() + ". With words of their own: "
                    + String.join(", ", explanations.near(asked)) + ".");
        }
    }

    private void print(Explanation one) {
        var out = around.out();
        out.println(one.title() + "  [" + one.subject() + " " + one.name() + "]");
        out.println("  " + one.means());
        out.println("  Why it matters: " + one.matters());
        out.println("  What to do: " + one.act());
        if (!one.read().isEmpty()) {
            out.println("  Read more: " + one.read());
        }
    }

    private void list(List<Explanation> all) {
        var table = new Table("SUBJECT", "NAME", "TITLE");
        all.forEach(one -> table.row(Cell.of(one.subject()), Cell.of(one.name()), Cell.of(one.title())));
        table.print(around.out(), Terminal.of(around, answer.allowsColour()));
    }
}
