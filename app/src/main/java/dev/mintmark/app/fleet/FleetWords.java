package dev.mintmark.app.fleet;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.Sign;
import dev.mintmark.fleet.service.Sign.Severity;
import dev.mintmark.presentation.fleet.FilterFault;
import dev.mintmark.presentation.fleet.ServiceLine;
import dev.mintmark.presentation.fleet.VersionLine;
import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// How the Fleet screen puts things into words. Thread-safe.
record FleetWords(Words words, Wording wording) {

    private static final int LONGEST_REVISION = 12;

    /// The chip of a sign: *"rollout stuck"*, *"1 odd instance"*.
    String sign(Sign sign) {
        var key = "fleet.sign." + key(sign.kind());
        return switch (sign.kind()) {
            case STALE -> sign.since().map(since -> words.get(key, wording.dayAndTime(since)))
                    .orElseGet(() -> words.get("fleet.sign.neverCurrent"));
            default -> words.get(key, sign.count());
        };
    }

    /// A sign in a sentence, with the source's own words.
    String signInFull(Sign sign) {
        var text = new StringJoiner(" · ").add(sign(sign));
        if (!sign.detail().isEmpty()) {
            text.add(sign.detail());
        }
        if (sign.kind() != Sign.Kind.STALE) {
            sign.since().ifPresent(since -> text.add(words.get("fleet.since", wording.dayAndTime(since))));
        }
        return text.toString();
    }

    /// The role a severity's chips and shapes have in the theme; empty for the neutral one.
    static String role(Severity severity) {
        return switch (severity) {
            case DANGER -> "danger";
            case WARNING -> "warning";
            case NOTICE -> "accent";
            case STALE, CALM -> "";
        };
    }

    String severity(Severity severity) {
        return words.get("fleet.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /// *"Deployment ×2"*.
    String kinds(ServiceLine line) {
        return line.kinds().entrySet().stream()
                .map(kind -> words.get("fleet.kind", kind.getKey(), kind.getValue())).collect(Collectors.joining(", "));
    }

    /// *"19/24"*, with a question mark while nobody can say whether it is still so.
    String ready(ServiceSummary service) {
        return words.get(service.stale() ? "fleet.readyStale" : "fleet.ready", wording.count(service.ready()),
                wording.count(service.instances()));
    }

    String newest(ServiceSummary service) {
        return service.newest().map(wording::ago).orElseGet(() -> words.get("fleet.none"));
    }

    String sources(Collection<SourceId> sources) {
        return sources.stream().map(SourceId::name).collect(Collectors.joining(", "));
    }

    /// All of a row, for a screen reader.
    String spoken(ServiceLine line) {
        var service = line.summary();
        var signs = service.signs().stream().map(this::sign).collect(Collectors.joining(", "));
        return words.get("fleet.spoken.service", service.name(), severity(service.severity()), service.ready(),
                service.instances(), service.versions().size(), newest(service), signs.isEmpty() ? 0 : 1, signs,
                sources(service.sources()));
    }

    String spoken(VersionLine line) {
        var version = line.summary();
        return words.get("fleet.spoken.version", version.version().id().shortForm(), references(version.references()),
                version.ready(), version.instances(), line.targets().size(), wording.ago(version.since()));
    }

    /// What tells versions of one image apart: *":2.14.0"*; the whole reference where there is no tag.
    static String tag(String reference) {
        return ImageReference.parse(reference).flatMap(ImageReference::tag).map(tag -> ":" + tag).orElse("");
    }

    /// *"payments:2.14.0"*.
    static String shortReference(String reference) {
        return ImageReference.parse(reference).map(parsed -> parsed.shortName()
                + parsed.tag().map(tag -> ":" + tag).orElseGet(() -> parsed.digest()
                        .map(digest -> "@" + digest.shortForm()).orElse(""))).orElse(reference);
    }

    /// The reference with registry and tag; without its digest, which stands in full elsewhere, or with a short one
    /// where there is no tag.
    static String longReference(String reference) {
        return ImageReference.parse(reference).filter(ImageReference::isPinned).map(pinned -> pinned.registry() + "/"
                + pinned.repository() + pinned.tag().map(tag -> ":" + tag)
                        .orElseGet(() -> "@" + pinned.digest().orElseThrow().shortForm())).orElse(reference);
    }

    String references(Collection<String> references) {
        return references.stream().map(FleetWords::shortReference).distinct().collect(Collectors.joining(", "));
    }

    String state(InstanceState state) {
        return words.get("fleet.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String role(ContainerRole role) {
        return words.get("fleet.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /// *"CrashLoopBackOff, exit 3 · 5 restarts"*.
    String trouble(Instance instance) {
        var reason = instance.reason().isEmpty() ? state(instance.state()) : instance.reason();
        return instance.restarts() == 0 ? reason : words.get("fleet.trouble", reason, instance.restarts());
    }

    /// *"argocd-controller · revision 41 · raise pool size"*.
    String releasedBy(Release release) {
        var revision = release.revision();
        var text = new StringJoiner(" · ");
        release.manager().ifPresent(text::add);
        text.add(words.get("fleet.revision", revision.length() > LONGEST_REVISION
                ? revision.substring(0, LONGEST_REVISION) + "…" : revision));
        release.changeCause().ifPresent(text::add);
        return text.toString();
    }

    String fault(FilterFault fault) {
        var kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.get("fleet.fault." + kind, fault.word(), String.join(", ", fault.allowed()));
    }

    private static String key(Sign.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
