package dev.mintmark.images.manifest;

import dev.mintmark.images.BuildStep;
import dev.mintmark.images.HealthCheck;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads configurations of images ([OCI](https://github.com/opencontainers/image-spec/blob/main/config.md), with
/// Docker's additions).
public final class ImageConfigurations {

    /// Docker's own are a few thousand bytes; long histories and labels make some of them larger.
    public static final int LARGEST = 4 << 20;

    private ImageConfigurations() {}

    /// @param image whose it is, for problems
    public static ImageConfiguration parse(ImageName image, byte[] json) throws ImageUnreadable {
        var fields = new Document(image, "configuration", LARGEST).read(json);
        var run = fields.object("config");
        var platform = Platforms.of(fields.text("os"), fields.text("architecture"), fields.text("variant"));
        return new ImageConfiguration(platform, time(fields.text("created")), fields.someText("author"),
                run.texts("Env"), run.words("Entrypoint"), run.words("Cmd"), run.text("User"), run.text("WorkingDir"),
                run.names("ExposedPorts"), run.names("Volumes"), run.map("Labels"), healthCheck(run),
                run.someText("StopSignal"), run.words("Shell"), run.texts("OnBuild"), history(fields),
                fields.object("rootfs").digests("diff_ids"));
    }

    private static Optional<HealthCheck> healthCheck(Fields run) throws ImageUnreadable {
        if (!run.has("Healthcheck")) {
            return Optional.empty();
        }
        var check = run.object("Healthcheck");
        var retries = check.count("Retries");
        return Optional.of(new HealthCheck(check.words("Test"), duration(check, "Interval"),
                duration(check, "Timeout"), duration(check, "StartPeriod"),
                retries == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.min(retries, Integer.MAX_VALUE))));
    }

    /// In nanoseconds; 0 means that the engine decides.
    private static Optional<Duration> duration(Fields check, String name) throws ImageUnreadable {
        var nanoseconds = check.count(name);
        return nanoseconds == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanoseconds));
    }

    private static List<BuildStep> history(Fields fields) throws ImageUnreadable {
        var steps = new ArrayList<BuildStep>();
        for (var step : fields.objects("history")) {
            steps.add(new BuildStep(time(step.text("created")), step.text("created_by"), step.text("author"),
                    step.text("comment"), step.flag("empty_layer")));
        }
        return steps;
    }

    /// A time that nobody can read is no reason not to read the image. Go writes the year 1 for *never*.
    private static Optional<Instant> time(String text) {
        try {
            var time = text.isEmpty() ? Instant.MIN : OffsetDateTime.parse(text).toInstant();
            return Optional.of(time).filter(at -> !at.isBefore(Instant.EPOCH));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
