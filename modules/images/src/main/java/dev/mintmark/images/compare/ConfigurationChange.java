package dev.mintmark.images.compare;

import java.util.Optional;

/// One setting that differs.
///
/// @param key    `env.APP_POOL`, `entrypoint`, `cmd`, `user`, `workdir`, `port.8443/tcp`, `volume./data`, `label.KEY`,
///               `healthcheck.interval`, `stopsignal`, `platform`, `shell`, `onbuild`
/// @param from   absent if it was not set; `•••` if it is masked
/// @param to     absent if it is not set any longer; `•••` if it is masked
/// @param masked whether it looks like a secret, so that only the fact that it differs is told
public record ConfigurationChange(String key, Optional<String> from, Optional<String> to, boolean masked) {}
