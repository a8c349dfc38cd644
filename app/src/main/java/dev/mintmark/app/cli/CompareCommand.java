package dev.mintmark.app.cli;

import dev.mintmark.app.report.ComparisonJson;
import dev.mintmark.app.report.ComparisonMarkdown;
import dev.mintmark.app.report.ComparisonReport;
import dev.mintmark.app.report.ComparisonText;
import dev.mintmark.app.report.Section;
import dev.mintmark.app.report.TextOptions;
import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "compare", description = "Show what is different between two images, from their content.",
        footerHeading = "%nImages are named as the container tools name them:%n",
        footer = {"  docker-daemon:REF, docker://HOST/REPO[:TAG|@DIGEST], oci:DIR[:TAG], oci-archive:FILE[:TAG],",
            "  docker-archive:FILE[:REF]; a bare REF means the Docker engine that has it, then its registry.", "",
            "Exit codes:",
            "  0  identical content: nothing that was asked for differs. Times of files do not count, nor does",
            "     the build history, unless it alone is asked for: a build done again has the same content",
            "  1  different",
            "  2  wrong usage",
            "  4  something that was asked for cannot be read, or Mintmark itself failed; the answer holds",
            "     what could be read"})
final class CompareCommand implements Callable<Integer> {

    enum Format { table, json, markdown }

    private final ImageAsking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "The image to begin with: the older one.")
    private String from;

    @Parameters(index = "1", paramLabel = "B", description = "The image to compare it with: the newer one.")
    private String to;

    @Option(names = "--only", paramLabel = "PART", split = ",", converter = SectionWord.class,
            completionCandidates = SectionWord.Words.class,
            description = "Look at these parts only: files, packages, config, history, findings. config and history are "
                    + "known without reading layers.")
    private List<Section> only = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "FORMAT", defaultValue = "table",
            description = "Write the answer as table, for people, as json, for scripts, or as markdown, for the incident "
                    + "channel. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--all", description = "List every file in the table, those that changed packages explain included.")
    private boolean all;

    @Option(names = "--time", description = "List files that differ in time alone, which otherwise are only counted.")
    private boolean time;

    @Option(names = "--no-color", description = "Write tables without colours. So does the variable NO_COLOR.")
    private boolean noColor;

    @Mixin
    private ImageOptions options;

    CompareCommand(ImageAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        var older = ImageAsking.name(spec, from);
        var newer = ImageAsking.name(spec, to);
        return asking.ask(options, images -> print(images, older, newer));
    }

    private int print(ImageReading images, ImageName older, ImageName newer)
            throws ImageUnreadable, InterruptedException {
        var report = report(images, older, newer);
        var out = asking.around().out();
        switch (format) {
            case table -> ComparisonText.print(report, asking.wording(), new TextOptions(all, time), out,
                    Terminal.of(asking.around(), !noColor));
            case json -> ComparisonJson.write(report, asking.wording().words(), time, out);
            case markdown -> out.print(ComparisonMarkdown.of(report, asking.wording().words()));
        }
        out.flush();
        return asking.note(report.problems(), report.isWhole(), report.isIdentical() ? Exit.IDENTICAL : Exit.DIFFERENT);
    }

    private ComparisonReport report(ImageReading images, ImageName older, ImageName newer)
            throws ImageUnreadable, InterruptedException {
        var opened = new AtomicReference<Comparison>();
        try (var _ = asking.progress(() -> Optional.ofNullable(opened.get()).map(Comparison::reading));
                var comparison = images.compare(older, newer, options.platform())) {
            opened.set(comparison);
            return ComparisonReport.of(comparison, only.isEmpty() ? EnumSet.allOf(Section.class) : EnumSet.copyOf(only),
                    images.commits());
        }
    }
}
