package dev.mintmark.workshop.postgresql;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips tests where there is no PostgreSQL server, or refuses to let that pass.
final class PostgresqlCondition implements ExecutionCondition {

    static final String REQUIRED = "mintmark.postgresql.required";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(DebianPostgresql.programs().isPresent(), Boolean.getBoolean(REQUIRED));
    }

    static ConditionEvaluationResult decide(boolean isThere, boolean required) {
        if (!isThere && required) {
            throw new IllegalStateException("There is no PostgreSQL server. This test may not be skipped, because "
                    + REQUIRED + " is true.");
        }
        return isThere ? ConditionEvaluationResult.enabled("There is a PostgreSQL server.")
                : ConditionEvaluationResult.disabled("There is no PostgreSQL server.");
    }
}
