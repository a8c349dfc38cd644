package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Step;
import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// A plan for people: what goes where, why that may fail, what will be called, what will differ.
final class PlanPage {

    private static final int MOST_LINES = 200;

    private final Plan plan;
    private final Phrases phrases;
    private final PrintStream out;
    private final Terminal terminal;

    PlanPage(Plan plan, Phrases phrases, PrintStream out, Terminal terminal) {
        this.plan = plan;
        this.phrases = phrases;
        this.out = out;
        this.terminal = terminal;
    }

    /// The step that takes care of a finding.
    static OptionalLong handledBy(Plan plan, Finding finding) {
        return plan.steps().stream().filter(step -> finding.handled().filter(step.phase()::equals).isPresent()
                && (finding.member() == 0 || step.members().contains(finding.member()))).mapToLong(Step::number).findFirst();
    }

    void print() {
        line("", "Roll back " + RunWords.services(plan) + " to " + RunWords.targets(plan) + ", " + plan.instances()
                + " instances", Tone.PLAIN);
        line("", "because " + plan.intent().because(), Tone.FAINT);
        plan.intent().breakGlass().ifPresent(glass -> line("", "BREAKING GLASS for " + RunWords.span(glass.lasts())
                + ", around its pipeline: " + glass.reason(), Tone.DANGER));
        plan.forwardOf().ifPresent(id -> line("", "takes back " + id, Tone.FAINT));
        members();
        ways();
        checks();
        steps();
        differences();
        title("HISTORY", !plan.history().isEmpty());
        plan.history().forEach(sentence -> line("  ", sentence, Tone.PLAIN));
        out.flush();
    }

    private void members() {
        out.print('\n');
        var table = new Table("WORKLOAD", "SOURCE", "FROM", "TO", "CALLED", "SEEN HEALTHY");
        for (var member : plan.members()) {
            table.row(Cell.of(Phrases.workload(member.workload())), Cell.of(member.workload().source().value()),
                    Cell.of(RunWords.mark(member.from())), Cell.of("◆ " + member.target().version().id().shortForm()),
                    Cell.of(member.target().tag().orElse("")), member.target().health().map(this::healthy)
                            .orElse(new Cell("never seen healthy there", Tone.WARNING)));
        }
        table.print(out, terminal);
    }

    private Cell healthy(Health health) {
        return Cell.of(phrases.moment(health.from()) + " to " + phrases.moment(health.to()) + ", " + health.instances()
                + " instances");
    }

    private void ways() {
        title("WAY", true);
        for (var member : plan.members()) {
            var owner = member.ownership().owner();
            line("  ", RunWords.name(plan, member) + "  " + owner.kind().word() + (owner.name().isEmpty() ? ""
                    : " " + (owner.namespace().isEmpty() ? "" : owner.namespace() + "/") + owner.name()), Tone.PLAIN);
            member.ownership().evidence().forEach(evidence -> line("    ", words(evidence), Tone.FAINT));
        }
    }

    private static String words(Ownership.Evidence evidence) {
        return evidence.what().isEmpty() ? evidence.where() : evidence.where() + ": " + evidence.what();
    }

    private void checks() {
        title("CHECKS", !plan.findings().isEmpty());
        plan.findings().forEach(finding -> check(plan, finding, out, terminal));
    }

    static void check(Plan plan, Finding finding, PrintStream out, Terminal terminal) {
        var handler = handledBy(plan, finding);
        var tone = handler.isPresent() ? Tone.NOTICE : tone(finding.verdict());
        var whose = finding.member() == 0 || plan.members().size() == 1 ? ""
                : RunWords.name(plan, plan.member(finding.member())) + ": ";
        line(out, terminal, "  ", mark(finding.verdict()) + " " + finding.verdict().word() + "  " + finding.check() + "  "
                + whose + finding.title() + (handler.isPresent() ? ", handled by step " + handler.getAsLong() : ""), tone);
        line(out, terminal, "      ", finding.evidence(), Tone.FAINT);
        if (finding.verdict() != Finding.Verdict.PASSED && handler.isEmpty()) {
            line(out, terminal, "      ", finding.next(), Tone.PLAIN);
        }
    }

    private static String mark(Finding.Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> "✖";
            case WARNED -> "!";
            case COULD_NOT_TELL -> "?";
            case PASSED -> "✔";
        };
    }

    private static Tone tone(Finding.Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> Tone.DANGER;
            case WARNED, COULD_NOT_TELL -> Tone.WARNING;
            case PASSED -> Tone.GOOD;
        };
    }

    private void steps() {
        title("STEPS", true);
        for (var step : plan.steps()) {
            line("  ", step.number() + "  " + step.phase().name().toLowerCase(Locale.ROOT) + "  " + step.title()
                    + served(step) + step.before().map(due -> ", due " + phrases.exact(due)).orElse(""), Tone.PLAIN);
            line("       ", step.call(), Tone.FAINT);
        }
    }

    private String served(Step step) {
        return plan.members().size() == 1 || step.members().size() == plan.members().size() ? "" : " ("
                + step.members().stream().map(plan::member).map(member -> RunWords.name(plan, member))
                        .collect(Collectors.joining(", ")) + ")";
    }

    private void differences() {
        title("DIFFERENCES", !plan.differences().isEmpty());
        for (var difference : plan.differences()) {
            line("  ", difference.subject(), Tone.PLAIN);
            var lines = difference.diff().lines().toList();
            lines.stream().limit(MOST_LINES).forEach(text -> line("    ", text, toneOfDiff(text)));
            if (lines.size() > MOST_LINES) {
                line("    ", "… " + (lines.size() - MOST_LINES) + " more lines; -o json has them all", Tone.FAINT);
            }
        }
    }

    private static Tone toneOfDiff(String text) {
        return text.startsWith("+") ? Tone.GOOD : text.startsWith("-") ? Tone.DANGER
                : text.startsWith("@@") ? Tone.NOTICE : Tone.PLAIN;
    }

    private void title(String title, boolean wanted) {
        if (wanted) {
            out.print('\n');
            line("", title, Tone.FAINT);
        }
    }

    private void line(String indent, String text, Tone tone) {
        line(out, terminal, indent, text, tone);
    }

    /// Whole lines, never cut: what will be called is shown to its end.
    private static void line(PrintStream out, Terminal terminal, String indent, String text, Tone tone) {
        if (!text.isBlank()) {
            var shown = Cell.of(text).text();
            out.print(indent + (terminal.colour() ? tone.paint(shown) : shown) + '\n');
        }
    }
}
