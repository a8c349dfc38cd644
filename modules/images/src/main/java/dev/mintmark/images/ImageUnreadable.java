package dev.mintmark.images;

import dev.mintmark.domain.Problem;

/// An image, or a part of it, could not be read: it is not there, it cannot be reached, or it is not what it says it is.
public final class ImageUnreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param problem names the image, and the layer if one is at fault
    /// @param cause   for the log; null if there is none
    public ImageUnreadable(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
