package dev.mintmark.app.findings;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.frame.Screens;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.look.NoComparing;
import dev.mintmark.app.look.NoRollingBack;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.look.SampleServices;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.sources.SourcesScreen;
import dev.mintmark.change.arm.Arming;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.findings.FindingsModel;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.incident.IncidentDoor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A window with the Findings screen and one other, over findings in memory. FX thread only.
final class FindingsStage {

    final Tools tools;
    final SampleFindings findings;
    final FindingsModel model;
    final NoComparing compare = new NoComparing();
    final NoRollingBack rollbacks = new NoRollingBack();
    final List<String> opened = new ArrayList<>();
    final Screens screens = new Screens();
    final FindingsScreen screen;
    final WindowFrame frame;

    FindingsStage(Tools tools, SampleFindings findings) {
        this.tools = tools;
        this.findings = findings;
        model = new FindingsModel(() -> findings, tools.outlook(), tools.background(), new FxThread(),
                FindingsScreen.work(tools.words()), Sample.CLOCK, "ana");
        screen = new FindingsScreen(model, new FindingsDoors(opened::add, compare, rollbacks,
                IncidentDoor.closed()), tools, screens);
        var seen = SampleSources.inEveryState().model();
        screens.add(new SourcesScreen(tools, seen));
        screens.add(screen);
        var armed = new ArmedModel(() -> new Arming(Sample.CLOCK, Set.of()), List::of);
        frame = new WindowFrame(tools, screens, seen, new FirstRunModel(() -> { }, () -> { }), armed, false);
    }

    void sees(FleetSnapshot fleet) {
        model.accept(fleet);
    }

    /// A fleet that is seen in full.
    static FleetSnapshot whole() {
        return new SampleServices().onAnOrdinaryDay().snapshot();
    }
}
