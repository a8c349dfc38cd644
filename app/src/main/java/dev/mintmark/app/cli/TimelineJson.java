package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Json;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.fleet.timeline.VersionNames;
import java.util.List;
import java.util.Optional;

/// A stretch of the timeline as JSON.
final class TimelineJson {

    private final Json json;
    private final VersionNames names;

    TimelineJson(Json json, VersionNames names) {
        this.json = json;
        this.names = names;
    }

    void stretch(Stretch stretch) {
        json.list("events", stretch.events(), this::event);
        json.list("lanes", stretch.lanes(), this::lane);
    }

    private void event(TimelineEvent event) {
        json.time("at", event.at());
        json.time("seenAt", event.seenAt());
        switch (event) {
            case TimelineEvent.Release release -> {
                subject("release", release);
                json.object("release", _ -> ServiceJson.release(json, release.release()));
                versions("versions", release.versions());
            }
            case TimelineEvent.VersionsChanged changed -> {
                subject("versionsChanged", changed);
                json.text("container", Optional.of(changed.container()).filter(container -> !container.isEmpty()));
                versions("came", changed.came());
                versions("went", changed.went());
            }
            case TimelineEvent.TagMoved moved -> {
                subject("tagMoved", moved);
                json.text("reference", moved.reference());
                versions("versions", moved.versions());
            }
            case TimelineEvent.WorkloadGone gone -> subject("workloadGone", gone);
            case TimelineEvent.SightLost lost -> {
                subject("sightLost", lost);
                new SourcesJson(json).problem("problem", Optional.of(lost.problem()));
            }
            case TimelineEvent.SightGained gained -> subject("sightGained", gained);
        }
    }

    private void subject(String type, TimelineEvent event) {
        json.text("type", type);
        Stretch.service(event).ifPresent(service -> json.text("service", service));
        Stretch.workload(event).ifPresentOrElse(workload -> ServiceJson.names(json, workload),
                () -> json.text("source", Stretch.source(event).value()));
    }

    private void versions(String key, List<ImageVersion> versions) {
        json.list(key, versions, this::version);
    }

    private void version(ImageVersion version) {
        json.text("id", version.id().value());
        json.texts("references", names.of(version));
        json.texts("digests", version.digests());
    }

    private void lane(Lane lane) {
        json.text("service", lane.service());
        json.texts("sources", lane.sources());
        json.list("stretches", lane.stretches(), stretch -> {
            json.time("from", stretch.from());
            json.time("to", stretch.to());
            json.number("instances", stretch.instances());
            json.list("shares", stretch.shares(), this::share);
        });
        json.list("gaps", lane.gaps(), gap -> {
            json.text("source", gap.source().value());
            json.time("from", gap.from());
            json.time("to", gap.to());
            new SourcesJson(json).problem("problem", Optional.of(gap.problem()));
        });
    }

    private void share(Lane.Share share) {
        json.text("version", Optional.ofNullable(share.version()).map(version -> version.id().value()));
        json.number("instances", share.instances());
        json.number("ready", share.ready());
    }
}
