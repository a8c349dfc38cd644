package dev.mintmark.app.console;

import dev.mintmark.app.report.ServiceReleases;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.timeline.SeenVersion;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.lineage.Lineage;
import dev.mintmark.images.lineage.LineageVersion;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.Histories;
import dev.mintmark.presentation.compare.ImageHistory;
import dev.mintmark.presentation.compare.Opening;
import dev.mintmark.presentation.compare.PastVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The window's way to the versions of a service, which the record has, and of a repository, whose registry is asked.
record Versions(Wiring wiring, InstantSource clock) implements Histories {

    @Override
    public ImageHistory of(String name, int most) throws ImageUnreadable, HistoryUnavailable, InterruptedException {
        return name.contains("/") ? ofRepository(name, most) : ofService(name, most);
    }

    private ImageHistory ofRepository(String name, int most) throws ImageUnreadable, InterruptedException {
        return history(wiring.images().lineages().of(ImageNames.repository(name), Optional.empty(), most),
                Map.of());
    }

    private ImageHistory ofService(String service, int most) throws HistoryUnavailable, InterruptedException {
        var seen = SeenVersion.of(wiring.history().between(Instant.EPOCH, clock.instant().plusMillis(1)), service);
        var byName = new HashMap<ImageName, ComparedImage>();
        var releases = seen.stream().map(version -> {
            var release = ServiceReleases.release(version);
            byName.put(release.name(), ComparedImage.of(service, version.version(), version.images().stream()
                    .map(image -> image.reference()).distinct().toList(), Optional.of(release.at()), release.by()));
            return release;
        }).toList();
        return history(wiring.images().lineages().of(releases, Optional.empty(), most), byName);
    }

    private static ImageHistory history(Lineage lineage, Map<ImageName, ComparedImage> seen) {
        return new ImageHistory(lineage.versions().stream().map(version -> new PastVersion(
                Optional.ofNullable(seen.get(version.name())).orElseGet(() -> built(version)),
                version.image().map(ImageDescription::size).orElse(OptionalLong.empty()), version.problem())).toList(),
                lineage.left());
    }

    private static ComparedImage built(LineageVersion version) {
        return new ComparedImage(List.of(version.name().toString()), String.join(", ", version.labels()),
                version.image().map(Opening::digest).map(ImageVersion::of), "", version.released(), version.by(),
                Optional.empty());
    }
}
