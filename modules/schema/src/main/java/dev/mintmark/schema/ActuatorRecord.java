package dev.mintmark.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the actuator's endpoints tell, of all contexts and all beans of an application.
final class ActuatorRecord {

    private static final Set<String> NOT_RUN = Set.of("MARK_RAN", "SKIPPED");
    private static final Set<String> NO_CHANGE = Set.of("SCHEMA", "DELETE");

    private ActuatorRecord() {}

    static SchemaRecord flyway(JsonNode document) throws SchemaUnreadable {
        var migrations = new ArrayList<Migration>();
        for (var line : lines(document, "flywayBeans", "migrations")) {
            var type = line.path("type").asText();
            // What waits to be applied has no time.
            if (line.path("installedOn").isTextual() && !NO_CHANGE.contains(type)) {
                migrations.add(new Migration(FlywayTable.name(text(line, "version"), text(line, "description"), type),
                        time(line.path("installedOn")), !line.path("state").asText().contains("FAILED")));
            }
        }
        return latest(migrations);
    }

    static SchemaRecord liquibase(JsonNode document) throws SchemaUnreadable {
        var migrations = new ArrayList<Migration>();
        for (var line : lines(document, "liquibaseBeans", "changeSets")) {
            var type = line.path("execType").asText();
            if (!NOT_RUN.contains(type)) {
                migrations.add(new Migration(LiquibaseTable.name(line.path("id").asText(), line.path("author").asText(),
                        line.path("changeLog").asText()), time(line.path("dateExecuted")), !type.equals("FAILED")));
            }
        }
        return latest(migrations);
    }

    private static List<JsonNode> lines(JsonNode document, String beans, String key) throws SchemaUnreadable {
        var lines = new ArrayList<JsonNode>();
        var found = false;
        for (var context : document.path("contexts")) {
            for (var bean : context.path(beans)) {
                found |= bean.path(key).isArray();
                bean.path(key).forEach(lines::add);
            }
        }
        if (!found) {
            throw new SchemaUnreadable("The answer is not that of an actuator with " + key + ".",
                    "Check the URL, and which tool is configured.", null);
        }
        return lines;
    }

    private static SchemaRecord latest(List<Migration> all) {
        var sorted = all.stream().sorted(Comparator.comparing(Migration::at).reversed()).toList();
        return new SchemaRecord(sorted.stream().limit(SchemaRecord.MOST).toList(), sorted.size() > SchemaRecord.MOST,
                true, Optional.empty());
    }

    private static String text(JsonNode line, String key) {
        return line.path(key).isTextual() ? line.path(key).asText() : null;
    }

    /// What is no time is as late as can be: nobody can say that it was before.
    private static Instant time(JsonNode text) {
        try {
            return Instant.parse(text.asText());
        } catch (DateTimeException _) {
            return Instant.MAX;
        }
    }
}
