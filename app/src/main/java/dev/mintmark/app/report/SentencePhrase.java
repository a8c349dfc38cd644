package dev.mintmark.app.report;

/// A part of the sentence.
///
/// @param text without a comma or a full stop
public record SentencePhrase(String text, Level level) {

    /// How much a phrase should worry a tired person.
    public enum Level { PLAIN, WARNING, DANGER }
}
