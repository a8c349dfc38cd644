package dev.mintmark.app.cli;

import dev.mintmark.app.report.LineageJson;
import dev.mintmark.app.report.LineageReport;
import dev.mintmark.app.report.LineageText;
import dev.mintmark.app.report.ServiceReleases;
import dev.mintmark.app.wiring.ImagePlaces;
import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.lineage.Lineage;
import dev.mintmark.images.lineage.ReleasedImage;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "history", description = "Show the versions of an image, the latest last, and what each changed.",
        footerHeading = "%n", footer = {
            "A name with a / is a repository, whose registry is asked for its tags; one without is a",
            "service, whose versions are on record.", "",
            "Exit codes:", "  0  the history is shown", "  2  wrong usage; also an unknown service",
            "  3  a source is stale or unreachable", "  4  a version cannot be read; the others are shown"})
final class HistoryCommand implements Callable<Integer> {

    private final Asking asking;
    private final ImageAsking reading;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "REPOSITORY|SERVICE", description = "What to tell the history of.")
    private String name;

    @Option(names = "--last", paramLabel = "N", defaultValue = "10",
            description = "Show so many versions, the newest. Default: ${DEFAULT-VALUE}.")
    private int last;

    @Option(names = "--no-changes", description = "Do not compare versions, which reads layers.")
    private boolean noChanges;

    @Option(names = "--platform", paramLabel = "OS/ARCH", converter = ImageOptions.PlatformWord.class,
            description = "Of images for several platforms, take this one, for example linux/arm64.")
    private Platform platform;

    @Option(names = "--plain-http", paramLabel = "HOST",
            description = "Speak to this registry without TLS. Loopback needs no asking. Repeatable.")
    private List<String> plainHttp = new ArrayList<>();

    @Mixin
    private EndpointOptions endpoints;

    @Mixin
    private AnswerOptions answer;

    HistoryCommand(Asking asking, ImageAsking reading) {
        this.asking = asking;
        this.reading = reading;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (last < 1) {
            throw new ParameterException(spec.commandLine(), "--last needs a number of versions, 1 at least");
        }
        return name.contains("/") ? ofRepository() : asking.ask(spec, endpoints, this::ofService);
    }

    private int ofRepository() {
        var repository = repository();
        if (endpoints.endpoints().demo()) {
            throw new ParameterException(spec.commandLine(), "The demo fleet has services and no repositories to list");
        }
        return reading.ask(endpoints.home(asking.around()), places(Optional.empty()),
                images -> print(images, images.lineages().of(repository, Optional.ofNullable(platform), last)));
    }

    private ImageReference repository() {
        try {
            return ImageNames.repository(name);
        } catch (ImageUnreadable wrong) {
            throw new ParameterException(spec.commandLine(), wrong.problem().sentence(), wrong);
        }
    }

    private int ofService(FleetSnapshot fleet, Wiring wiring) throws HistoryUnavailable {
        wiring.settle();
        var now = asking.around().clock().instant().plusMillis(1);
        var releases = ServiceReleases.in(wiring.history().between(Instant.EPOCH, now), name);
        if (releases.isEmpty()) {
            return unknown(fleet);
        }
        return reading.ask(endpoints.home(asking.around()), places(wiring.demoImages()), images -> print(images, lineage(images, releases)));
    }

    private Lineage lineage(ImageReading images, List<ReleasedImage> releases) throws InterruptedException {
        return images.lineages().of(releases, Optional.ofNullable(platform), last);
    }

    /// Only who sees everything can say that something is not there.
    private int unknown(FleetSnapshot fleet) {
        if (Exit.of(fleet.sources()) != Exit.CURRENT) {
            asking.around().note("No version of the service '" + name
                    + "' is on record, but not every source is current.");
            return Exit.NOT_ALL_CURRENT;
        }
        throw new ParameterException(spec.commandLine(), "No version of a service '" + name + "' is on record. "
                + "A repository is named with its registry or with a /.");
    }

    private ImagePlaces places(Optional<ImageStore> demo) {
        return new ImagePlaces(endpoints.endpoints().dockerHost(), Set.copyOf(plainHttp), demo);
    }

    private int print(ImageReading images, Lineage lineage) throws InterruptedException {
        var compared = new AtomicReference<Comparison>();
        LineageReport report;
        try (var _ = reading.progress(() -> Optional.ofNullable(compared.get()).map(Comparison::reading))) {
            report = LineageReport.of(lineage, !noChanges, (from, to) -> {
                var comparison = images.compare(from.name(), to.name(), Optional.ofNullable(platform));
                compared.set(comparison);
                return comparison;
            });
        }
        var out = asking.around().out();
        if (answer.isJson()) {
            LineageJson.write(report, reading.wording().words(), out);
        } else {
            LineageText.print(report, reading.wording(), out, Terminal.of(asking.around(), answer.allowsColour()));
        }
        out.flush();
        return reading.note(report.problems(), report.problems().isEmpty(), Exit.IDENTICAL);
    }
}
