package fr.jauge.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Be an OpenID Connect provider that believes everybody: a code is an address of mail, given at the door. */
final class IdentityProvider implements AutoCloseable {
    private static final int KEY_BITS = 2048;
    private static final long LIFE_MILLIS = 60_000;

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    IdentityProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(KEY_BITS).keyID("essai").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        ("{'issuer':'I','authorization_endpoint':'I/authorize','token_endpoint':'I/token','jwks_uri':'I/jwks',"
                                        + "'subject_types_supported':['public'],'response_types_supported':['code'],"
                                        + "'id_token_signing_alg_values_supported':['RS256']}")
                                .replace("'I", "'" + issuer())
                                .replace('\'', '"')));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> {
            String code = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .getOrDefault("code", "");
            answer(
                    exchange,
                    "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + token(code)
                            + "\"}");
        });
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Lets somebody in: where the browser is sent back to. */
    String letIn(String email, String authorization) {
        Map<String, String> asked = parameters(authorization.substring(authorization.indexOf('?') + 1));
        nonces.put(email, asked.getOrDefault("nonce", ""));
        return asked.get("redirect_uri") + "?code=" + email + "&state="
                + java.net.URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("JavaUtilDate") // what the library takes
    private String token(String email) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("essai").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .subject(email)
                            .audience("jauge")
                            .claim("nonce", nonces.get(email))
                            .claim("email", email)
                            .claim("email_verified", true)
                            .issueTime(new Date())
                            .expirationTime(new Date(System.currentTimeMillis() + LIFE_MILLIS))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(
                        pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : ""));
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
