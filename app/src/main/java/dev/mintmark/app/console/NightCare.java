package dev.mintmark.app.console;

import dev.mintmark.app.findings.FindingsDoors;
import dev.mintmark.app.findings.FindingsScreen;
import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.incident.IncidentDoors;
import dev.mintmark.app.incident.IncidentScreen;
import dev.mintmark.app.report.ComparisonReport;
import dev.mintmark.app.report.ComparisonSummary;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.incident.Incident;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.findings.FindingsModel;
import dev.mintmark.presentation.incident.IncidentsModel;
import dev.mintmark.presentation.rollback.RollbackDoor;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a night on call adds to the window: findings, incidents, and what of the other screens belongs to the one in hand.
/// FX thread only.
final class NightCare implements AutoCloseable {

    private final Tools tools;
    private final Executor fxThread;
    private final FindingsModel findingsModel;
    private final IncidentsModel incidentsModel;
    private final FindingCare findingCare;
    private final FindingsScreen findings;
    private final IncidentScreen incidents;

    /// The ways to the other screens, from the screen of an id.
    record Doors(Consumer<String> service, Function<String, CompareDoor> compare, Function<String, CopyDoor> copies,
            Function<String, RollbackDoor> rollbacks) {}

    NightCare(Wiring wiring, Tools tools, Navigator screens, Executor fxThread, Surroundings around, Doors doors) {
        this.tools = tools;
        this.fxThread = fxThread;
        findingsModel = new FindingsModel(wiring::findings, tools.outlook(), tools.background(), fxThread,
                FindingsScreen.work(tools.words()), around.clock(), around.operator());
        incidentsModel = new IncidentsModel(wiring::incidents, tools.background(), fxThread,
                IncidentScreen.work(tools.words()));
        findingCare = new FindingCare(wiring);
        incidents = new IncidentScreen(incidentsModel, new IncidentDoors(doors.service(), doors.compare().apply("incidents"),
                doors.copies().apply("incidents"), doors.rollbacks().apply("incidents")), tools, screens);
        findings = new FindingsScreen(findingsModel, new FindingsDoors(doors.service(), doors.compare().apply("findings"),
                doors.rollbacks().apply("findings"), incidents.door("findings")), tools, screens);
    }

    FindingsScreen findings() {
        return findings;
    }

    IncidentScreen incidents() {
        return incidents;
    }

    void accept(FleetSnapshot snapshot) {
        findingsModel.accept(snapshot);
        findingCare.accept(snapshot);
        incidentsModel.present(snapshot);
    }

    void begin() {
        findingCare.begin(findingsModel, fxThread);
        incidentsModel.refresh();
    }

    /// Other settings may hold than before.
    void configured() {
        findingsModel.readAgain();
    }

    /// Keeps a comparison in the incident in hand.
    void compared(ComparisonReport report) {
        if (incidentsModel.currentProperty().get().isPresent()) {
            incidents.door("compare").collect(ComparisonSummary.of(report, tools.words()));
        }
    }

    private Optional<Incident> current() {
        return incidentsModel.currentProperty().get();
    }

    /// What a rollback that is planned now is for.
    String ticket() {
        return current().flatMap(Incident::ticket).orElse("");
    }

    /// What a debug copy that is asked for now is for.
    String purpose() {
        return current().map(incident -> incident.ticket().orElse(incident.title())).orElse("");
    }

    @Override
    public void close() {
        findingsModel.close();
        incidentsModel.close();
        findingCare.close();
    }
}
