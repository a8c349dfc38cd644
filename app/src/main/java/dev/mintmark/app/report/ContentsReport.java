package dev.mintmark.app.report;

import dev.mintmark.app.wiring.ImageContents;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.compare.BuildAligner;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.ConfigurationComparer;
import dev.mintmark.images.filesystem.ImageFilesystem;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.Platform;
import dev.mintmark.images.packages.InstalledPackage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One image as far as it was asked for and could be read. Immutable.
///
/// @param configuration each setting as a change from nothing, so that secrets are masked by the same rule
public record ContentsReport(ImageDescription image, Part<ImageFilesystem> files, Part<List<InstalledPackage>> packages,
        Part<List<ConfigurationChange>> configuration, Part<List<BuildChange.Step>> build, List<Problem> gaps) {

    public ContentsReport {
        gaps = List.copyOf(gaps);
    }

    /// Reads these parts. Blocks.
    public static ContentsReport of(ImageContents contents, Set<Section> wanted) throws InterruptedException {
        var image = contents.description();
        Part<List<ConfigurationChange>> settings = Part.of(wanted.contains(Section.CONFIG),
                () -> ConfigurationComparer.compare(nothing(image.configuration().platform()), image.configuration()));
        Part<List<BuildChange.Step>> build = Part.of(wanted.contains(Section.HISTORY), () -> BuildAligner
                .align(image, image).stream().flatMap(change -> change.to().stream()).toList());
        Part<List<InstalledPackage>> packages = Part.of(wanted.contains(Section.PACKAGES), contents::packages);
        Part<ImageFilesystem> files = Part.of(wanted.contains(Section.FILES), contents::filesystem);
        return new ContentsReport(image, files, packages, settings, build, contents.gaps());
    }

    private static ImageConfiguration nothing(Platform platform) {
        return new ImageConfiguration(platform, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), "", "",
                Set.of(), Set.of(), Map.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    /// Why parts are missing, and what is left out of the others; each once.
    public List<Problem> problems() {
        return Stream.concat(parts().flatMap(part -> part.problem().stream()), gaps.stream()).distinct().toList();
    }

    /// Whether all that was asked for could be read.
    public boolean isWhole() {
        return parts().allMatch(part -> part.problem().isEmpty());
    }

    private Stream<Part<?>> parts() {
        return Stream.of(files, packages, configuration, build);
    }
}
