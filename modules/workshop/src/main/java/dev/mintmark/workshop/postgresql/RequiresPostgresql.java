package dev.mintmark.workshop.postgresql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks tests that start Debian's PostgreSQL.
///
/// Without it these tests are skipped; with `-Dmintmark.postgresql.required=true` they fail instead.
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PostgresqlCondition.class)
public @interface RequiresPostgresql {}
