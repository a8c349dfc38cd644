package dev.mintmark.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mintmark.workshop.registry.SelfSigned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// Hands out tokens as Docker Hub does: to strangers for what is public, to those with the password or an identity
/// token for the rest. Signs them, so that a real registry believes them.
final class TokenServer implements AutoCloseable {

    static final String SERVICE = "registry.test";
    static final String ISSUER = "test-issuer";
    static final String IDENTITY = "identity-of-the-operator";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final SelfSigned signer;
    private final String basic;
    private final List<String> grants = new CopyOnWriteArrayList<>();

    private TokenServer(HttpServer server, SelfSigned signer, String user, String password) {
        this.server = server;
        this.signer = signer;
        this.basic = "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        server.createContext("/token", this::answer);
        server.start();
    }

    static TokenServer start(SelfSigned signer, String user, String password) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        return new TokenServer(HttpServer.create(address, 0), signer, user, password);
    }

    String realm() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /// Who got a token, and for what: `stranger repository:shop/checkout:pull`.
    List<String> grants() {
        return List.copyOf(grants);
    }

    void forgetGrants() {
        grants.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var isPost = exchange.getRequestMethod().equals("POST");
            var question = parsed(isPost ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    : exchange.getRequestURI().getRawQuery());
            var who = isPost ? "identity"
                    : exchange.getRequestHeaders().containsKey("Authorization") ? "operator" : "stranger";
            var scope = question.get("scope");
            if (!isWelcome(exchange, who, question) || !SERVICE.equals(question.get("service"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            grants.add(who + " " + scope);
            var field = isPost ? "access_token" : "token";
            var body = ("{\"" + field + "\":\"" + signed(scope) + "\",\"expires_in\":300}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (GeneralSecurityException unsigned) {
            throw new IOException(unsigned);
        }
    }

    private boolean isWelcome(HttpExchange exchange, String who, Map<String, String> question) {
        return switch (who) {
            case "identity" -> IDENTITY.equals(question.get("refresh_token"))
                    && "refresh_token".equals(question.get("grant_type"));
            case "operator" -> basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            default -> question.get("scope").startsWith("repository:public/");
        };
    }

    private String signed(String scope) throws GeneralSecurityException {
        var parts = scope.split(":");
        var now = Clock.systemUTC().instant().getEpochSecond();
        var actions = Arrays.stream(parts[2].split(",")).collect(Collectors.joining("\",\"", "\"", "\""));
        var head = "{\"typ\":\"JWT\",\"alg\":\"ES256\",\"x5c\":[\""
                + Base64.getEncoder().encodeToString(signer.certificate().getEncoded()) + "\"]}";
        var claims = "{\"iss\":\"" + ISSUER + "\",\"sub\":\"someone\",\"aud\":\"" + SERVICE
                + "\",\"jti\":\"1\",\"iat\":" + now
                + ",\"nbf\":" + (now - 10) + ",\"exp\":" + (now + 300) + ",\"access\":[{\"type\":\"" + parts[0]
                + "\",\"name\":\"" + parts[1] + "\",\"actions\":[" + actions + "]}]}";
        var text = encoded(head.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(signer.key());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return URL.encodeToString(bytes);
    }

    private static Map<String, String> parsed(String question) {
        return Arrays.stream(question.split("&")).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
