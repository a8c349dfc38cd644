package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Where schema migrations are on record.
///
/// @param kind     who keeps the record
/// @param url      JDBC URL without credentials, or the URL of the actuator's endpoint
/// @param table    with its schema if it is not on the search path; empty for the tool's own default
/// @param user     who reads it; empty where none is needed
/// @param password name of the environment variable that holds the password; it is never kept itself
public record SchemaPlace(Kind kind, String url, Optional<String> table, Optional<String> user, Optional<String> password) {

    public SchemaPlace {
        requireNonNull(kind, "kind");
        requireNonNull(url, "url");
        requireNonNull(table, "table");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    public enum Kind {
        /// Table `flyway_schema_history`.
        FLYWAY,
        /// Table `databasechangelog`.
        LIQUIBASE,
        /// Spring Boot's `/actuator/flyway`.
        ACTUATOR_FLYWAY,
        /// Spring Boot's `/actuator/liquibase`.
        ACTUATOR_LIQUIBASE
    }
}
