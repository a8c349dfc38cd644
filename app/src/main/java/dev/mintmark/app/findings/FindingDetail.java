package dev.mintmark.app.findings;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.presentation.findings.FindingLine;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The chosen finding in full: what, what shows it, what to do, what that is, and the ways on.
final class FindingDetail extends PlainScrollPane {

    static final String ID = "finding-detail";

    private final FindingsContext context;
    private final FontIcon shape = new FontIcon(Icon.CIRCLE);
    private final Label kind = Pieces.sentence("", "title");
    private final Label severity = Pieces.label("", "chip");
    private final Label guessed;
    private final Label service = Pieces.label("", "strong");
    private final Label where = Pieces.sentence("", "small", "muted");
    private final Label what = Pieces.sentence("");
    private final Label since = Pieces.label("", "small", "muted");
    private final VBox acceptance = new VBox(6);
    private final EvidenceLines evidence;
    private final Label next = Pieces.sentence("");
    private final Label about = Pieces.sentence("", "muted");
    private final Button accept;
    private final Button withdraw;
    private final ReasonForm form;

    FindingDetail(FindingsContext context, FindingActions actions, Runnable left) {
        this.context = context;
        setId(ID);
        getStyleClass().addAll("side-panel", "finding-detail");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        guessed = Pieces.label(context.word("findings.guessed"), "chip");
        evidence = new EvidenceLines(context);
        form = new ReasonForm(context, left);
        accept = Pieces.button("finding-accept", context.word("findings.acceptShort"), "a", actions::accept);
        withdraw = Pieces.button("finding-withdraw", context.word("findings.withdrawShort"), "w", actions::withdraw);
        var ways = new FlowPane(8, 8,
                Pieces.button("finding-open", context.word("findings.openShort"), "Enter", actions::open),
                Pieces.button("finding-compare", context.word("findings.compareShort"), "d", actions::compare),
                Pieces.button("finding-rollback", context.word("findings.rollbackShort"), "R", actions::rollback),
                accept, withdraw,
                Pieces.button("finding-incident", context.word("findings.incidentShort"), "i", actions::toIncident));
        acceptance.getStyleClass().addAll("card", "acceptance");
        var copy = Pieces.button("finding-copy", context.word("findings.copyShort"), "y", actions::copy);
        copy.getStyleClass().addAll("quiet", "small");
        var head = new VBox(8, Pieces.line(10, shape, kind), Pieces.line(8, severity, guessed));
        var inner = new VBox(16, head, new VBox(3, service, where), new VBox(6, what, since), acceptance, ways, form,
                new VBox(6, Pieces.line(8, heading("findings.evidence"), Pieces.spring(), copy), evidence),
                new VBox(6, heading("findings.next"), next), new VBox(6, heading("findings.about"), about));
        inner.getStyleClass().add("finding-inner");
        setContent(inner);
        context.model().chosenProperty().subscribe(this::show);
        context.model().askingProperty().subscribe(_ -> showForm());
    }

    private Label heading(String key) {
        return Pieces.label(context.word(key), "heading");
    }

    private void show(Optional<FindingLine> chosen) {
        chosen.ifPresent(line -> {
            var finding = line.finding();
            var matters = FindingShape.of(finding.severity());
            matters.show(shape);
            kind.setText(context.says().kind(finding.key().kind()));
            severity.setText(context.says().severity(finding.severity()));
            severity.getStyleClass().setAll("label", "chip", matters.chip());
            Pieces.show(guessed, finding.guessed());
            service.setText(Bounded.line(finding.service()));
            where.setText(context.says().where(finding.key().workload()));
            what.setText(Bounded.line(finding.what()));
            since.setText(context.word("findings.since", context.says().since(finding), finding.since().isPresent() ? 1 : 0,
                    context.says().ago(finding)));
            evidence.show(finding.evidence());
            next.setText(Bounded.line(finding.next()));
            about.setText(context.says().about(finding.key().kind()));
            showAcceptance(line);
            Pieces.show(accept, !line.isAccepted());
            Pieces.show(withdraw, line.isAccepted());
        });
        showForm();
    }

    private void showAcceptance(FindingLine line) {
        acceptance.getChildren().setAll(line.acceptance().stream().<Node>mapMulti((one, lines) -> {
            lines.accept(Pieces.label(context.says().accepted(line), "heading"));
            lines.accept(Pieces.sentence(Bounded.line(one.reason())));
            lines.accept(Pieces.sentence(context.word("findings.acceptedBy", Bounded.name(one.operator()),
                    context.wording().dayAndTime(one.at())), "small", "muted"));
        }).toList());
        Pieces.show(acceptance, line.isAccepted());
    }

    private void showForm() {
        var asked = context.model().askingProperty().get().filter(asking -> context.model().chosenProperty().get()
                .filter(line -> line.key().equals(asking.line().key())).isPresent());
        asked.ifPresent(form::show);
        Pieces.show(form, asked.isPresent());
    }

    void focusForm() {
        if (form.isVisible()) {
            form.focus();
        }
    }
}
