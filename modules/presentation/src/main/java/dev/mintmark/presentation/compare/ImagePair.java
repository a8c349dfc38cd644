package dev.mintmark.presentation.compare;

import static java.util.Objects.requireNonNull;

/// Two images to compare: what was, and what is.
public record ImagePair(ComparedImage from, ComparedImage to) {

    public ImagePair {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    public ImagePair swapped() {
        return new ImagePair(to, from);
    }

    /// The service both run in; empty if they are of two, or of none.
    public String service() {
        return from.service().equals(to.service()) ? to.service() : "";
    }
}
