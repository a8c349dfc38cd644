package dev.mintmark.app.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Which Mintmark this is, as its jar says.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"mintmark " + Objects.requireNonNullElse(version, "from source")
                + " on Java " + Runtime.version()};
    }
}
