package dev.mintmark.schema;

import java.net.URI;
import java.net.URISyntaxException;

/// The URL of an actuator's endpoint that may be asked, without credentials in it.
record ActuatorAddress(URI uri) {

    private static final String CONFIGURE = "Configure the URL as https://HOST/actuator/flyway, and the user and the"
            + " variable of the password apart from it.";

    static ActuatorAddress of(String url) throws SchemaUnreadable {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException wrong) {
            // Its message would quote the URL, which may hold a password.
            throw new SchemaUnreadable("The configured URL is no URL.", CONFIGURE, null);
        }
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new SchemaUnreadable("The configured URL is none of HTTP.", CONFIGURE, null);
        }
        if (uri.getRawUserInfo() != null) {
            throw new SchemaUnreadable("The configured URL holds credentials, and is not used.", CONFIGURE, null);
        }
        return new ActuatorAddress(uri);
    }

    String host() {
        return Migration.plain(uri.getRawAuthority());
    }

    /// Whether nobody on the way can read what is sent.
    boolean isPrivate() {
        return uri.getScheme().equals("https")
                || uri.getHost().matches("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");
    }
}
