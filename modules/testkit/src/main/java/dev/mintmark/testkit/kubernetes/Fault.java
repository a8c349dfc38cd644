package dev.mintmark.testkit.kubernetes;

import java.util.OptionalInt;

/// Something a [ReplayServer] does instead of answering.
public sealed interface Fault {

    /// Answers with a status and a `Status` object.
    record Status(int code, String message, OptionalInt retryAfterSeconds) implements Fault {

        public Status(int code, String message) {
            this(code, message, OptionalInt.empty());
        }
    }

    /// Answers 200 and half a JSON document, then closes the connection.
    record Truncated() implements Fault {}

    /// Answers 200 and a page of HTML, as a login portal in between does.
    record NotJson() implements Fault {}

    /// Takes the request and never answers.
    record Hangs() implements Fault {}

    /// Closes the connection without an answer.
    record Drops() implements Fault {}
}
