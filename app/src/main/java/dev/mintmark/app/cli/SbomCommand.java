package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.ImageContents;
import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.sbom.Sbom;
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

@Command(name = "sbom", description = "Write the bill of materials of an image: every package that is found in it.",
        footerHeading = "%n", footer = {"The image is named as for 'mintmark compare'.", "",
            "Exit codes:", "  0  the bill is written", "  2  wrong usage",
            "  4  the image cannot be read; nothing is written. Or a part of it cannot: standard error says which"})
final class SbomCommand implements Callable<Integer> {

    enum Format { cyclonedx, spdx }

    private final ImageAsking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE", description = "The image.")
    private String image;

    @Option(names = "--format", paramLabel = "FORMAT", required = true,
            description = "cyclonedx (CycloneDX 1.6) or spdx (SPDX 2.3), both as JSON.")
    private Format format;

    @Mixin
    private ImageOptions options;

    SbomCommand(ImageAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        var name = ImageAsking.name(spec, image);
        return asking.ask(options, images -> print(images, name));
    }

    private record Bill(String text, List<Problem> gaps) {}

    private int print(ImageReading images, ImageName name) throws ImageUnreadable, InterruptedException {
        var bill = bill(images, name);
        asking.around().out().println(bill.text().stripTrailing());
        asking.around().out().flush();
        return asking.note(bill.gaps(), bill.gaps().isEmpty(), Exit.IDENTICAL);
    }

    private Bill bill(ImageReading images, ImageName name) throws ImageUnreadable, InterruptedException {
        var opened = new AtomicReference<ImageContents>();
        try (var _ = asking.progress(() -> Optional.ofNullable(opened.get()).map(ImageContents::reading));
                var contents = images.open(name, options.platform())) {
            opened.set(contents);
            var packages = contents.distributedPackages();
            var now = asking.around().clock().instant();
            return new Bill(switch (format) {
                case cyclonedx -> Sbom.cyclonedx(contents.description(), packages, now);
                case spdx -> Sbom.spdx(contents.description(), packages, now);
            }, contents.gaps());
        }
    }
}
