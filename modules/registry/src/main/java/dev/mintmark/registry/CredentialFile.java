package dev.mintmark.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Docker's `config.json` or Podman's `auth.json` says of registries
/// ([containers-auth.json](https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md)).
///
/// Keys are normal: without scheme, with `docker.io` for all of its names.
///
/// @param logins  by registry, or by registry and the beginning of repositories
/// @param helpers names of programs, likewise
/// @param store   the program for all the rest
record CredentialFile(Map<String, Credential> logins, Map<String, String> helpers, Optional<String> store) {

    static final CredentialFile EMPTY = new CredentialFile(Map.of(), Map.of(), Optional.empty());

    private static final long LARGEST = 1 << 20;
    private static final Pattern SCHEME = Pattern.compile("^https?://");
    private static final Pattern OF_DOCKER =
            Pattern.compile("^(?:index\\.docker\\.io|registry-1\\.docker\\.io|registry\\.docker\\.io)(?=/|$)");

    /// @throws RegistryFault if there is such a file, and it cannot be read
    static CredentialFile read(Path file) throws RegistryFault {
        if (!Files.isRegularFile(file)) {
            return EMPTY;
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw unreadable(file, "is too large", null);
            }
            var json = BoundedDocument.json(Files.readAllBytes(file));
            if (!json.isObject()) {
                throw unreadable(file, "is not a JSON object", null);
            }
            return new CredentialFile(logins(json.path("auths")), helpers(json.path("credHelpers")),
                    Optional.of(json.path("credsStore").asText()).filter(name -> !name.isBlank()));
        } catch (IOException cause) {
            throw unreadable(file, "could not be read", cause);
        }
    }

    /// The key that counts for a registry and repository in normal form: the longest one that it begins with.
    static <T> Optional<T> longest(Map<String, T> byKey, String wanted) {
        for (var key = wanted; true; key = key.substring(0, key.lastIndexOf('/'))) {
            var found = byKey.get(key);
            if (found != null || !key.contains("/")) {
                return Optional.ofNullable(found);
            }
        }
    }

    /// `https://index.docker.io/v1/` is `docker.io`, `https://registry.example/v2/` is `registry.example`.
    static String normal(String key) {
        var bare = SCHEME.matcher(key.strip()).replaceFirst("");
        var hasScheme = bare.length() < key.strip().length();
        var slash = bare.indexOf('/');
        var host = (slash < 0 ? bare : bare.substring(0, slash)).toLowerCase(Locale.ROOT);
        var rest = slash < 0 ? "" : bare.substring(slash);
        var path = hasScheme || rest.matches("/(?:v[12]/?)?") ? "" : rest;
        return OF_DOCKER.matcher(host + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path))
                .replaceFirst("docker.io");
    }

    private static Map<String, Credential> logins(JsonNode auths) {
        var all = new LinkedHashMap<String, Credential>();
        auths.properties().forEach(entry -> login(entry.getValue()).ifPresent(credential ->
                all.putIfAbsent(normal(entry.getKey()), credential)));
        return all;
    }

    private static Optional<Credential> login(JsonNode entry) {
        var identity = entry.path("identitytoken").asText();
        if (!identity.isBlank()) {
            return Optional.of(new Credential.Identity(new Secret(identity)));
        }
        var pair = decoded(entry.path("auth").asText());
        var colon = pair.indexOf(':');
        if (colon > 0) {
            return Optional.of(new Credential.Login(pair.substring(0, colon), new Secret(pair.substring(colon + 1))));
        }
        var user = entry.path("username").asText();
        return user.isBlank() ? Optional.empty()
                : Optional.of(new Credential.Login(user, new Secret(entry.path("password").asText())));
    }

    private static String decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            return new String(bytes, StandardCharsets.UTF_8).replaceFirst("\0+$", "");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static Map<String, String> helpers(JsonNode helpers) {
        var all = new LinkedHashMap<String, String>();
        helpers.properties().forEach(entry -> all.putIfAbsent(normal(entry.getKey()), entry.getValue().asText()));
        return all;
    }

    private static RegistryFault unreadable(Path file, String why, Throwable cause) {
        return new RegistryFault(RegistryFault.Kind.CREDENTIALS, "The file " + file + ", which holds credentials, "
                + why + ".", cause);
    }
}
