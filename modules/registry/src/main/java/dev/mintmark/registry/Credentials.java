package dev.mintmark.registry;

import java.util.Optional;

/// Finds what the operator has for a registry, where `docker login` and `podman login` left it. Reads the files anew
/// each time, so a login made meanwhile counts.
final class Credentials {

    private static final String DOCKER = "docker.io";
    private static final String DOCKER_SERVER = "https://index.docker.io/v1/";

    private final RegistrySettings settings;
    private final CredentialProgram helper;

    Credentials(RegistrySettings settings) {
        this.settings = settings;
        this.helper = new CredentialProgram(settings.environment(), settings.patience().helper());
    }

    /// @param registry   as references name it
    /// @param repository its path there
    Optional<Credential> of(String registry, String repository) throws RegistryFault, InterruptedException {
        var wanted = CredentialFile.normal(registry) + "/" + repository;
        for (var path : settings.credentials()) {
            var found = of(CredentialFile.read(path), wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Credential> of(CredentialFile file, String wanted) throws RegistryFault, InterruptedException {
        var own = CredentialFile.longest(file.helpers(), wanted).filter(name -> !name.isBlank());
        var program = own.or(file::store);
        if (program.isPresent()) {
            var registry = wanted.substring(0, wanted.indexOf('/'));
            var found = helper.ask(program.get(), registry.equals(DOCKER) ? DOCKER_SERVER : registry);
            if (found.isPresent() || own.isPresent()) {
                return found;
            }
        }
        return CredentialFile.longest(file.logins(), wanted);
    }
}
