package dev.mintmark.docker;

import javax.net.ssl.SSLContext;

/// Stands where docker-java wants a TLS context for a local socket, which never uses it.
///
/// Without one, docker-java reads all certificates of the system: a good part of the time until the first answer.
final class NoTls extends SSLContext {

    static final SSLContext INSTANCE = new NoTls();

    private NoTls() {
        super(null, null, "none");
    }
}
