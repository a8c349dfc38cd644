package dev.mintmark.workshop.docker;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips tests where there is no Docker engine, or refuses to let that pass.
final class DockerCondition implements ExecutionCondition {

    static final String REQUIRED = "mintmark.docker.required";

    /// Asked once: an engine that goes away during the tests is a failure.
    private static final class Once {
        private static final Optional<String> MISSING = DockerCommand.missing().or(Busybox::missing);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(Once.MISSING, Boolean.getBoolean(REQUIRED));
    }

    static ConditionEvaluationResult decide(Optional<String> missing, boolean required) {
        if (missing.isPresent() && required) {
            throw new IllegalStateException(missing.get() + " This test may not be skipped, because " + REQUIRED
                    + " is true.");
        }
        return missing.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("A Docker engine answers."));
    }
}
