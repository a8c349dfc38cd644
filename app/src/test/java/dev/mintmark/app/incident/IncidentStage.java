package dev.mintmark.app.incident;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.fleet.FleetDoors;
import dev.mintmark.app.fleet.FleetScreen;
import dev.mintmark.app.frame.Screens;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.look.NoComparing;
import dev.mintmark.app.look.NoCopying;
import dev.mintmark.app.look.NoRollingBack;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.look.SampleServices;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.sources.SourcesScreen;
import dev.mintmark.change.arm.Arming;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.findings.FindingsDoor;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.incident.IncidentsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A window with the Fleet screen and the Incidents screen, over services and incidents in memory. FX thread only.
final class IncidentStage {

    final Tools tools;
    final SampleIncidents behind;
    final IncidentsModel model;
    final FleetModel fleet;
    final NoComparing compare = new NoComparing();
    final NoCopying copies = new NoCopying();
    final NoRollingBack rollbacks = new NoRollingBack();
    final List<String> opened = new ArrayList<>();
    final Screens screens = new Screens();
    final IncidentScreen screen;
    final WindowFrame frame;

    IncidentStage(Tools tools, SampleIncidents behind) {
        this.tools = tools;
        this.behind = behind;
        model = new IncidentsModel(() -> behind.incidents, tools.background(), new FxThread(),
                IncidentScreen.work(tools.words()));
        screen = new IncidentScreen(model, new IncidentDoors(opened::add, compare, copies, rollbacks), tools, screens);
        fleet = new FleetModel(tools.outlook(), new FxThread());
        screens.add(new FleetScreen(fleet, tools.outlook(), tools.words(), tools.wording(), tools.theme(), screens,
                new FleetDoors(compare, copies, rollbacks, FindingsDoor.closed(), screen.door("fleet"))));
        screens.add(screen);
        var seen = SampleSources.inEveryState().model();
        screens.add(new SourcesScreen(tools, seen));
        frame = new WindowFrame(tools, screens, seen, new FirstRunModel(() -> { }, () -> { }),
                new ArmedModel(() -> new Arming(Sample.CLOCK, Set.of()), List::of), false);
        frame.addToHeader(screen.chip(), screen::tickChip);
        var services = new SampleServices().onAnOrdinaryDay().snapshot();
        fleet.accept(services);
        model.present(services);
        model.refresh();
    }

    void close() {
        fleet.close();
        model.close();
    }
}
