package dev.mintmark.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import dev.mintmark.docker.EngineFault.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How an engine answers `GET /_ping`.
///
/// @param path  what to put before each path; empty if the engine names no version
/// @param clock the engine's own time, cut to the second; empty if it does not say
public record EngineGreeting(String path, Optional<Instant> clock) {

    /// Docker 1.13: before it, neither a ping nor an inspection says what is needed.
    private static final int OLDEST = 25;

    /// The latest that this room was written against. A newer engine is asked in this version.
    private static final int NEWEST = 51;

    static EngineGreeting of(DockerHttpClient.Response response) throws EngineFault {
        var said = response.getHeader("Api-Version");
        if (said == null || !said.matches("1\\.[0-9]{1,4}")) {
            return new EngineGreeting("", date(response));
        }
        var minor = Integer.parseInt(said.substring(2));
        if (minor < OLDEST) {
            throw new EngineFault(Kind.TOO_OLD, "It speaks version " + said + " of the API, and 1." + OLDEST
                    + " is the oldest that is understood.", null);
        }
        return new EngineGreeting("/v1." + Math.min(minor, NEWEST), date(response));
    }

    private static Optional<Instant> date(DockerHttpClient.Response response) {
        try {
            return Optional.ofNullable(response.getHeader("Date"))
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
