package dev.mintmark.registry;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.ImageIndex;
import dev.mintmark.images.manifest.Manifests;
import dev.mintmark.registry.Distribution.Document;
import dev.mintmark.registry.RegistryFault.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Follows one target from its digest to its layers, without reading a layer.
///
/// @param reference by the target's digest
record TargetExamination(TargetFindings told, ImageReference reference, Distribution repository) {

    /// As many as an image may sensibly have; the others are taken to be there when these are.
    private static final int MOST_BLOBS = 200;

    /// @param needed empty if it is not known
    /// @throws RegistryFault if the target itself cannot be had
    List<Finding> findings(List<Platform> needed) throws RegistryFault, InterruptedException {
        var opening = new ImageOpening(new ImageName.DockerRegistry(reference), reference, repository);
        var top = opening.top();
        var findings = new ArrayList<Finding>();
        var seen = new LinkedHashSet<Digest>();
        try {
            for (var platform : needed) {
                examine(opening, top, Optional.of(platform), seen).ifPresent(findings::add);
            }
            if (needed.isEmpty()) {
                findings.addAll(ofUnknownPlatforms(opening, top, seen));
            }
        } catch (ImageUnreadable unfit) {
            findings.add(told.unreadable(Optional.empty(), unfit.problem()));
        }
        if (findings.isEmpty()) {
            findings.add(told.there(needed, seen.size()));
        }
        if (needed.isEmpty()) {
            findings.add(told.platformsUnknown());
        }
        tag().ifPresent(findings::add);
        return findings;
    }

    /// One image need not be chosen from; of an index only what it lists can be looked at.
    private List<Finding> ofUnknownPlatforms(ImageOpening opening, Document top, Set<Digest> seen)
            throws ImageUnreadable, InterruptedException {
        if (!(Manifests.parse(opening.name(), top.bytes(), top.mediaType()) instanceof ImageIndex index)) {
            return examine(opening, top, Optional.empty(), seen).stream().toList();
        }
        var findings = new ArrayList<Finding>();
        for (var child : index.images().stream().limit(MOST_BLOBS).toList()) {
            try {
                repository.manifest(child.digest().value(), Optional.of(child.digest()));
                seen.add(child.digest());
            } catch (RegistryFault fault) {
                findings.add(told.childFault(child, fault));
            }
        }
        return findings;
    }

    /// What is wrong with the image for this platform; empty if nothing is.
    private Optional<Finding> examine(ImageOpening opening, Document top, Optional<Platform> platform, Set<Digest> seen)
            throws InterruptedException {
        ImageDescription image;
        try {
            image = opening.describe(top, platform);
        } catch (ImageUnreadable unreadable) {
            return Optional.of(told.unreadable(platform, unreadable.problem()));
        }
        seen.add(image.config());
        for (var layer : image.layers()) {
            if (layer.foreign() || layer.blob().isEmpty() || seen.size() >= MOST_BLOBS
                    || !seen.add(layer.blob().get())) {
                continue;
            }
            try {
                if (!repository.has(layer.blob().get())) {
                    return Optional.of(told.layerGone(platform, layer.blob().get()));
                }
            } catch (RegistryFault fault) {
                return Optional.of(told.layerFault(platform, layer.blob().get(), fault));
            }
        }
        return Optional.empty();
    }

    /// What the tag of then names now. The plan does not go by it; people do.
    private Optional<Finding> tag() throws InterruptedException {
        var named = told.member().target().tag()
                .flatMap(tag -> ImageReference.parse(reference.registry() + "/" + reference.repository() + ":" + tag))
                .flatMap(ImageReference::tag);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        try {
            var now = repository.manifest(named.get(), Optional.empty());
            return leadsToTarget(now) ? Optional.empty() : Optional.of(told.tagMoved(named.get(), now.digest()));
        } catch (RegistryFault fault) {
            return Optional.of(fault.kind() == Kind.NOT_FOUND ? told.tagGone(named.get())
                    : told.tagFault(named.get(), fault));
        }
    }

    /// A tag mostly names an index, and a target is mostly one of its manifests.
    private boolean leadsToTarget(Document now) {
        var target = told.member().target();
        if (target.digest().equals(now.digest()) || target.version().digests().contains(now.digest())) {
            return true;
        }
        try {
            return Manifests.parse(new ImageName.DockerRegistry(reference), now.bytes(), now.mediaType())
                    instanceof ImageIndex index
                    && index.manifests().stream().anyMatch(child -> child.digest().equals(target.digest()));
        } catch (ImageUnreadable _) {
            // What is no image is not the target.
            return false;
        }
    }
}
