package dev.mintmark.registry;

import dev.mintmark.domain.Secret;
import dev.mintmark.registry.Redirections.Asking;
import dev.mintmark.registry.RegistryFault.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Asks a repository for something, with all that belongs to it: redirections, credentials, another attempt.
final class RegistryCalls {

    private static final int UNAUTHORIZED = 401;
    private static final int LARGEST_REFUSAL = 64 << 10;

    private final Redirections redirections;
    private final Authorizer authorizer;
    private final Retries retries;
    private final RegistryPatience patience;

    RegistryCalls(Redirections redirections, Authorizer authorizer, Retries retries, RegistryPatience patience) {
        this.redirections = redirections;
        this.authorizer = authorizer;
        this.retries = retries;
        this.patience = patience;
    }

    Retries retries() {
        return retries;
    }

    RegistryPatience patience() {
        return patience;
    }

    /// @param address at the repository's own place
    /// @return an answer that gives what was asked for
    Answer get(RemoteRepository repository, URI address, Map<String, String> headers)
            throws RegistryFault, InterruptedException {
        return ask(repository, address, headers, redirections::get);
    }

    /// What [#get] would be answered, without the body.
    Answer head(RemoteRepository repository, URI address, Map<String, String> headers)
            throws RegistryFault, InterruptedException {
        return ask(repository, address, headers, redirections::head);
    }

    private Answer ask(RemoteRepository repository, URI address, Map<String, String> headers, Asking asking)
            throws RegistryFault, InterruptedException {
        var host = "The registry " + repository.origin().authority();
        var answer = retries.make(host, () -> authorized(repository, address, headers, asking));
        if (answer.isFine()) {
            return answer;
        }
        try (answer) {
            throw refusal(host, answer);
        }
    }

    private Answer authorized(RemoteRepository repository, URI address, Map<String, String> headers, Asking asking)
            throws IOException, RegistryFault, InterruptedException {
        var answer = asking.ask(address, headers, authorizer.known(repository));
        // What a stranger to whom we were sent wants to see is not our registry's question.
        if (answer.status() != UNAUTHORIZED || !repository.isAt(Origin.of(answer.from()))) {
            return answer;
        }
        authorizer.forget(repository);
        Secret fresh;
        try (answer) {
            fresh = authorizer.answer(repository, Challenge.parse(answer.headers().allValues("WWW-Authenticate")));
        }
        var second = asking.ask(address, headers, Optional.of(fresh));
        if (second.status() == UNAUTHORIZED) {
            authorizer.forget(repository);
        }
        return second;
    }

    private RegistryFault refusal(String host, Answer answer) {
        var from = answer.from().getHost();
        return switch (answer.status()) {
            case UNAUTHORIZED -> new RegistryFault(Kind.UNAUTHORIZED,
                    host + " does not accept the credentials on this machine." + said(answer), null);
            case 403 -> new RegistryFault(Kind.FORBIDDEN, host + " does not allow it." + said(answer), null);
            case 404 -> new RegistryFault(Kind.NOT_FOUND, host + " does not have it." + said(answer), null);
            default -> new RegistryFault(Kind.FAILED, host + " answered with status " + answer.status() + " (from "
                    + Spoken.line(from) + ")." + said(answer), null);
        };
    }

    private String said(Answer answer) {
        try {
            var error = BoundedDocument.json(BoundedDocument.read(answer.body(), LARGEST_REFUSAL, patience.document()))
                    .path("errors").path(0);
            var words = Spoken.line(error.path("message").asText(error.path("code").asText()));
            return words.isEmpty() ? "" : " It says “" + words + "”.";
        } catch (IOException | RegistryFault _) {
            // Why it refuses is welcome, and not needed.
            return "";
        }
    }
}
