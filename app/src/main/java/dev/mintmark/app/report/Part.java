package dev.mintmark.app.report;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageUnreadable;
import java.util.Optional;

/// A part of an answer, and how well it is known.
public sealed interface Part<T> {

    record Known<T>(T known) implements Part<T> {}

    /// It was asked for and could not be read.
    record Unreadable<T>(Problem cause) implements Part<T> {}

    record NotAsked<T>() implements Part<T> {}

    /// Reads a part if it is wanted. Blocks.
    static <T> Part<T> of(boolean wanted, Reading<T> reading) throws InterruptedException {
        if (!wanted) {
            return new NotAsked<>();
        }
        try {
            return new Known<>(reading.read());
        } catch (ImageUnreadable unreadable) {
            return new Unreadable<>(unreadable.problem());
        }
    }

    default Optional<T> value() {
        return this instanceof Known<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<Problem> problem() {
        return this instanceof Unreadable<T>(var problem) ? Optional.of(problem) : Optional.empty();
    }

    default boolean isAsked() {
        return !(this instanceof NotAsked<T>);
    }

    @FunctionalInterface
    interface Reading<T> {

        T read() throws ImageUnreadable, InterruptedException;
    }
}
