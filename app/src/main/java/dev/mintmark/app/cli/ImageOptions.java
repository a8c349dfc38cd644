package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.ImagePlaces;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.images.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Where images are read from, and which one of several platforms is meant.
final class ImageOptions {

    @Option(names = "--platform", paramLabel = "OS/ARCH", converter = PlatformWord.class,
            description = "Of an image for several platforms, take this one, for example linux/arm64. Default: this "
                    + "machine's, else the first.")
    private Platform platform;

    @Option(names = "--docker-host", paramLabel = "URI",
            description = "Ask this Docker engine, for example unix:///var/run/docker.sock. Default: all that are found.")
    private String dockerHost;

    @Option(names = "--plain-http", paramLabel = "HOST",
            description = "Speak to this registry without TLS. Loopback needs no asking. Repeatable.")
    private List<String> plainHttp = new ArrayList<>();

    @Option(names = "--home", paramLabel = "DIR",
            description = "Keep the cache of layers and the log in this directory, instead of $$XDG_CACHE_HOME/mintmark and "
                    + "$$XDG_DATA_HOME/mintmark.")
    private Path home;

    Optional<Platform> platform() {
        return Optional.ofNullable(platform);
    }

    ImagePlaces places() {
        return new ImagePlaces(Optional.ofNullable(dockerHost), Set.copyOf(plainHttp), Optional.empty());
    }

    Home home(Surroundings around) {
        return around.home(Optional.ofNullable(home));
    }

    /// For picocli.
    static final class PlatformWord implements ITypeConverter<Platform> {

        @Override
        public Platform convert(String text) {
            return Platform.parse(text).orElseThrow(() ->
                    new TypeConversionException("'" + text + "' is no platform; write it like linux/amd64 or linux/arm/v7"));
        }
    }
}
