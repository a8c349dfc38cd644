package dev.mintmark.presentation.work;

/// What a job is called before, while and after: *"Export fleet"*, *"Exporting fleet"*, *"Fleet exported"*.
public record Tenses(String toDo, String running, String done) {}
