/// Which schema migrations were applied, as Flyway, Liquibase or Spring Boot's actuator have it on record.
///
/// **In this room** the check of a rollback that looks for migrations the target has never seen. Reads only: no
/// library of Flyway or Liquibase opens a connection, because even looking changes tables with some of their versions.
/// **Not in this room** applying, undoing or judging migrations.
/// **May use** `change.rollback`, `domain`, JDBC with PostgreSQL's driver, the JDK's HTTP client, Jackson. **Used by**
/// `app`.
/// **Start reading at** [SchemaCheck], then `SchemaRecord`.
package dev.mintmark.schema;
