package dev.mintmark.app.cli;

import dev.mintmark.app.report.ComparisonReport;
import dev.mintmark.app.report.ComparisonSummary;
import dev.mintmark.app.report.Section;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.words.Words;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.HarmlessText;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.IncidentsUnavailable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "collect", description = "Compare two images, and keep in the incident what is different between them.")
final class IncidentCollectCommand implements Callable<Integer> {

    enum What { compare }

    private final IncidentAsking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID",
            description = "The incident: its id, the first letters of it, or its ticket.")
    private String id;

    @Parameters(index = "1", paramLabel = "compare", description = "What to collect.")
    private What what;

    @Parameters(index = "2", paramLabel = "A", description = "The image to begin with: the older one.")
    private String from;

    @Parameters(index = "3", paramLabel = "B", description = "The image to compare it with: the newer one.")
    private String to;

    @Mixin
    private ImageOptions options;

    @Mixin
    private AnswerOptions answer;

    IncidentCollectCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        var endpoints = new Endpoints(false, Optional.empty(), List.of(), Optional.empty(), List.of());
        return asking.ask(options.home(asking.around()), endpoints, this::collect);
    }

    private int collect(Wiring wiring) throws IncidentsUnavailable, ImageUnreadable, InterruptedException {
        var incidents = wiring.incidents();
        var incident = incidents.find(id);
        var collected = compared();
        var kept = incidents.add(incident.id(), collected);
        if (!answer.isJson()) {
            asking.around().out().print(HarmlessText.of(collected.title()) + "\n");
            collected.lines().forEach(line -> asking.around().out().print(HarmlessText.of("  " + line) + "\n"));
        }
        asking.tell(kept, answer, "Kept in");
        return Exit.DONE;
    }

    private Collected compared() throws ImageUnreadable, InterruptedException {
        var older = ImageAsking.name(spec, from);
        var newer = ImageAsking.name(spec, to);
        var around = asking.around();
        try (var images = asking.wirer().wireImages(around, options.home(around), options.places());
                var comparison = images.compare(older, newer, options.platform())) {
            return ComparisonSummary.of(ComparisonReport.of(comparison, EnumSet.allOf(Section.class), images.commits()),
                    Words.load());
        }
    }
}
