package dev.mintmark.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A JDBC URL that may be used: of PostgreSQL, without credentials, and without those settings of the driver that load
/// classes or write files.
///
/// @param url  as it was configured
/// @param host for people: host, port and database
record JdbcAddress(String url, String host) {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Set<String> SETTINGS = Set.of("ssl", "sslmode", "sslrootcert", "currentschema",
            "targetservertype", "gssencmode", "channelbinding");
    private static final String CONFIGURE = "Configure the URL as jdbc:postgresql://HOST:PORT/DATABASE, and the user"
            + " and the variable of the password apart from it.";

    static JdbcAddress of(String url) throws SchemaUnreadable {
        if (!url.startsWith(POSTGRESQL)) {
            throw new SchemaUnreadable("Only databases of PostgreSQL can be asked.", CONFIGURE, null);
        }
        var rest = url.substring(POSTGRESQL.length());
        URI address;
        try {
            address = new URI("postgresql:" + rest);
        } catch (URISyntaxException wrong) {
            // Its message would quote the URL, which may hold a password.
            throw new SchemaUnreadable("The configured URL is no URL.", CONFIGURE, null);
        }
        if (address.getRawAuthority() == null || address.isOpaque()) {
            throw new SchemaUnreadable("The configured URL names no host.", CONFIGURE, null);
        }
        if (address.getRawAuthority().contains("@")) {
            throw new SchemaUnreadable("The configured URL holds credentials, and is not used.", CONFIGURE, null);
        }
        var others = others(address.getRawQuery() == null ? "" : address.getRawQuery());
        if (!others.isEmpty()) {
            throw new SchemaUnreadable("The configured URL holds settings that are not allowed: "
                    + Migration.plain(String.join(", ", others)) + ".", CONFIGURE, null);
        }
        return new JdbcAddress(url, Migration.plain(address.getRawAuthority() + address.getRawPath()));
    }

    /// By name only: a value may be a password.
    private static Set<String> others(String query) {
        return Stream.of(query.split("&")).map(setting -> setting.split("=", 2)[0]).filter(name -> !name.isEmpty())
                .filter(name -> !SETTINGS.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
