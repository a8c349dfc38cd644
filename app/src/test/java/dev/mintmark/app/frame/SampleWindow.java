package dev.mintmark.app.frame;

import dev.mintmark.app.compare.SampleComparison;
import dev.mintmark.app.copies.CopiesStage;
import dev.mintmark.app.copies.SampleCopies;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.sources.SourcesScreen;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.sources.SourcesModel;
import java.util.ArrayList;
import java.util.List;

/// A whole window with two made-up screens and the real Sources screen.
public final class SampleWindow {

    public final Tools tools;
    public final List<String> asked = new ArrayList<>();
    final SampleScreen fleet = new SampleScreen("fleet", "f", Icon.ALIGN_LEFT);
    final SampleScreen timeline = new SampleScreen("timeline", "t", Icon.CLOCK);
    final Screens screens = new Screens();
    final FirstRunModel firstRun = new FirstRunModel(() -> asked.add("demo"), () -> asked.add("look again"));
    final SourcesModel sources;
    final CopiesStage.Parts copies;
    public final WindowFrame frame;

    public SampleWindow(Tools tools, SampleSources seen, boolean demo) {
        this.tools = tools;
        sources = seen.model();
        copies = CopiesStage.Parts.of(tools, SampleCopies.several());
        screens.add(fleet);
        screens.add(timeline);
        screens.add(new SourcesScreen(tools, sources));
        screens.add(SampleComparison.screen(tools, screens));
        screens.add(copies.screen(tools, screens));
        frame = new WindowFrame(tools, screens, sources, firstRun, copies.armed(), demo);
    }
}
