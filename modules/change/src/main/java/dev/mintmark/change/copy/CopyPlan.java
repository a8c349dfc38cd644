package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import java.util.List;
import java.util.Optional;

/// What a copy will and will not have, worked out before anything is made. Holds everything the launch needs.
///
/// @param image            what is launched, pinned where the place can pin it: `shop/web@sha256:…`, or an image ID
/// @param digest           of those bytes; absent if the place does not know it yet, because the image is not pulled
/// @param environment      by name
/// @param user             as the image or the request says; empty means root
/// @param workingDirectory empty for the image's root
/// @param command          what will run first, or is held back: entry point and command
/// @param network          `none`, or what the operator opened
/// @param readOnlyRoot     whether only `/tmp` can be written
/// @param capabilities     what is kept, without `CAP_`
/// @param traits           what of the image or instance is kept and what is dropped, in the order in which to show it
/// @param warnings         what the operator should know before launching, worst first
public record CopyPlan(CopyRequest request, String image, Optional<Digest> digest, List<Variable> environment,
        String user, String workingDirectory, List<String> command, String network, boolean readOnlyRoot,
        List<String> capabilities, List<Trait> traits, List<Problem> warnings) {

    public CopyPlan {
        requireNonNull(request, "request");
        requireNonNull(image, "image");
        requireNonNull(digest, "digest");
        requireNonNull(user, "user");
        requireNonNull(workingDirectory, "workingDirectory");
        requireNonNull(network, "network");
        environment = List.copyOf(environment);
        command = List.copyOf(command);
        capabilities = List.copyOf(capabilities);
        traits = List.copyOf(traits);
        warnings = List.copyOf(warnings);
    }

    /// The version it is a copy of, as far as it is known.
    public Optional<ImageVersion> version() {
        return digest.map(ImageVersion::of);
    }

    public long withheld() {
        return environment.stream().filter(Variable.Withheld.class::isInstance).count();
    }
}
