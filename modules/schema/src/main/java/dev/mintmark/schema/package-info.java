/// Which schema migrations were applied, as Flyway, Liquibase or Spring Boot's actuator have it on record.
///
/// **In this room** the check of a rollback that looks for migrations the target has never seen. Reads only.
/// **Not in this room** applying, undoing or judging migrations.
/// **May use** `change`, `domain`, JDBC. **Used by** `app`.
/// **Start reading at** the check.
package dev.mintmark.schema;
