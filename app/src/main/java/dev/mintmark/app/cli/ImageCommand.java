package dev.mintmark.app.cli;

import dev.mintmark.app.report.ContentsJson;
import dev.mintmark.app.report.ContentsReport;
import dev.mintmark.app.report.ContentsText;
import dev.mintmark.app.report.Section;
import dev.mintmark.app.wiring.ImageContents;
import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.app.writing.Terminal;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "image", description = "Show what is in one image: its configuration, build history, packages and files.",
        footerHeading = "%n", footer = {"The image is named as for 'mintmark compare'.", "",
            "Exit codes:", "  0  all that was asked for is shown", "  2  wrong usage",
            "  4  something that was asked for cannot be read"})
final class ImageCommand implements Callable<Integer> {

    private final ImageAsking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE", description = "The image.")
    private String image;

    @Option(names = "--only", paramLabel = "PART", split = ",", converter = SectionWord.class,
            completionCandidates = SectionWord.Words.class,
            description = "Show these parts only: files, packages, config, history. config and history are known without "
                    + "reading layers.")
    private List<Section> only = List.of();

    @Option(names = "--all", description = "List every package and every file in the table.")
    private boolean all;

    @Mixin
    private ImageOptions options;

    @Mixin
    private AnswerOptions answer;

    ImageCommand(ImageAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        if (only.contains(Section.FINDINGS)) {
            throw new ParameterException(spec.commandLine(),
                    "Findings come of comparing: mintmark compare A B --only findings");
        }
        var name = ImageAsking.name(spec, image);
        return asking.ask(options, images -> print(images, name));
    }

    private int print(ImageReading images, ImageName name) throws ImageUnreadable, InterruptedException {
        var report = report(images, name);
        var out = asking.around().out();
        if (answer.isJson()) {
            ContentsJson.write(report, out);
        } else {
            ContentsText.print(report, asking.wording(), all || only.equals(List.of(Section.FILES)), out,
                    Terminal.of(asking.around(), answer.allowsColour()));
        }
        out.flush();
        return asking.note(report.problems(), report.isWhole(), Exit.IDENTICAL);
    }

    private ContentsReport report(ImageReading images, ImageName name) throws ImageUnreadable, InterruptedException {
        var opened = new AtomicReference<ImageContents>();
        try (var _ = asking.progress(() -> Optional.ofNullable(opened.get()).map(ImageContents::reading));
                var contents = images.open(name, options.platform())) {
            opened.set(contents);
            return ContentsReport.of(contents, only.isEmpty() ? EnumSet.allOf(Section.class) : EnumSet.copyOf(only));
        }
    }
}
