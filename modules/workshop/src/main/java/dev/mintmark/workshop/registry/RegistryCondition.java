package dev.mintmark.workshop.registry;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips tests where there is no `docker-registry`, or refuses to let that pass.
final class RegistryCondition implements ExecutionCondition {

    static final String REQUIRED = "mintmark.registry.required";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(DebianRegistry.program().isPresent(), Boolean.getBoolean(REQUIRED));
    }

    static ConditionEvaluationResult decide(boolean isThere, boolean required) {
        if (!isThere && required) {
            throw new IllegalStateException("There is no docker-registry. This test may not be skipped, because "
                    + REQUIRED + " is true.");
        }
        return isThere ? ConditionEvaluationResult.enabled("There is a docker-registry.")
                : ConditionEvaluationResult.disabled("There is no docker-registry.");
    }
}
