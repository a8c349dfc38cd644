package dev.mintmark.fleet.finding;

import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.fleet.service.MovedTags;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tags where digests should be, as the sign `TAG_NOT_DIGEST` says it; one finding for each workload and tag.
final class TagsNotDigests implements Rule {

    @Override
    public Stream<Finding> in(Site site) {
        return site.states().stream().flatMap(state -> MovedTags.floating(List.of(state)).stream()
                .map(reference -> finding(site, state, reference)));
    }

    private static Finding finding(Site site, WorkloadState state, String reference) {
        return new Finding(Site.key(FindingKind.TAG_NOT_DIGEST, state, reference), site.service(),
                Site.upperFirst(Site.words(state)) + " asks for a tag, not a digest.",
                List.of("It runs " + reference + ", which may mean other bytes tomorrow."), Optional.empty(),
                "Ask for the image by its digest; the tag may stay beside it.", false);
    }
}
