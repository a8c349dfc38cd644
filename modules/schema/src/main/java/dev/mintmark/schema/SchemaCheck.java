package dev.mintmark.schema;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.domain.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Whether migrations were applied that the target has never run with: an old image often refuses a newer schema, and
/// taking the image back does not take them back.
public final class SchemaCheck implements Check {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Configuration configuration;
    private final Map<String, String> environment;

    /// @param environment the variables of this process, which passwords are taken from when they are needed
    public SchemaCheck(Configuration configuration, Map<String, String> environment) {
        this.configuration = requireNonNull(configuration, "configuration");
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return SchemaFindings.NAME;
    }

    @Override
    public List<Finding> look(Member member) throws InterruptedException {
        var place = configuration.schema(member.workload());
        if (place.isEmpty()) {
            return List.of();
        }
        try {
            return new SchemaFindings(member, read(place.get())).all();
        } catch (SchemaUnreadable unreadable) {
            return List.of(Finding.untold(SchemaFindings.NAME, member,
                    "Which migrations were applied could not be learnt", unreadable.getMessage(), unreadable.next()));
        }
    }

    private SchemaRecord read(SchemaPlace place) throws SchemaUnreadable, InterruptedException {
        var password = password(place);
        return switch (place.kind()) {
            case FLYWAY -> {
                var table = new FlywayTable(TableName.of(place.table().orElse(FlywayTable.USUAL)));
                yield look(new Database(JdbcAddress.of(place.url()), place.user(), password), table::read);
            }
            case LIQUIBASE -> {
                var table = new LiquibaseTable(TableName.of(place.table().orElse(LiquibaseTable.USUAL)));
                yield look(new Database(JdbcAddress.of(place.url()), place.user(), password), table::read);
            }
            case ACTUATOR_FLYWAY -> {
                var actuator = new Actuator(ActuatorAddress.of(place.url()), place.user(), password);
                yield within(actuator.address().host(), () -> ActuatorRecord.flyway(actuator.read()));
            }
            case ACTUATOR_LIQUIBASE -> {
                var actuator = new Actuator(ActuatorAddress.of(place.url()), place.user(), password);
                yield within(actuator.address().host(), () -> ActuatorRecord.liquibase(actuator.read()));
            }
        };
    }

    private static SchemaRecord look(Database database, Database.Look<SchemaRecord> look)
            throws SchemaUnreadable, InterruptedException {
        return within(database.address().host(), () -> database.look(look));
    }

    private static SchemaRecord within(String host, Callable<SchemaRecord> work)
            throws SchemaUnreadable, InterruptedException {
        return Aside.within(PATIENCE, host, work);
    }

    private Optional<Secret> password(SchemaPlace place) throws SchemaUnreadable {
        if (place.password().isEmpty()) {
            return Optional.empty();
        }
        var variable = place.password().get();
        var value = environment.get(variable);
        if (value == null || value.isEmpty()) {
            throw new SchemaUnreadable("The variable " + Migration.plain(variable) + ", which should hold the password,"
                    + " is not set.", "Set it, and start the console again.", null);
        }
        return Optional.of(new Secret(value));
    }
}
