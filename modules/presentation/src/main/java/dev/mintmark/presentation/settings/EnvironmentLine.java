package dev.mintmark.presentation.settings;

import dev.mintmark.presentation.environment.Environment;

/// One environment on the page, and the patterns of where it is.
public record EnvironmentLine(Environment environment, String place) {}
