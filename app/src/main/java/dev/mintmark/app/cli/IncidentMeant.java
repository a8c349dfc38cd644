package dev.mintmark.app.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Which incident is meant, whose it is, and how the answer is to be written.
final class IncidentMeant {

    @Parameters(index = "0", paramLabel = "ID",
            description = "The incident: its id, the first letters of it, or its ticket.")
    private String id;

    @Mixin
    private IncidentOptions options;

    @Mixin
    private AnswerOptions answer;

    String id() {
        return id;
    }

    IncidentOptions options() {
        return options;
    }

    AnswerOptions answer() {
        return answer;
    }
}
