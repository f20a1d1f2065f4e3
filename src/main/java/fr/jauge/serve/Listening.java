package fr.jauge.serve;

import fr.jauge.batch.WrongSettingException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Say why the server cannot listen where it is told to. */
public final class Listening {
    private static final int FIRST_OF_EVERYBODY = 1024;
    private static final String ANOTHER = " avec --port (jauge.serve.port, JAUGE_SERVE_PORT)";

    private Listening() {}

    /**
     * Tries it for a moment, before a database is opened for nothing.
     *
     * @throws WrongSettingException when the port is none
     */
    public static Optional<String> refusal(Environment environment) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(
                    new InetSocketAddress(InetAddress.getByName(ServeCheck.address(environment)), port(environment)));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(reason(environment, e));
        }
    }

    /** The same of a server that failed, should another have come first meanwhile; empty when it failed of something else. */
    public static Optional<String> reason(Environment environment, Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof BindException refused) {
                return Optional.of(reason(environment, (IOException) refused));
            }
        }
        return Optional.empty();
    }

    private static String reason(Environment environment, IOException e) {
        String address = ServeCheck.address(environment);
        int port = port(environment);
        if (!isOfThisMachine(address)) {
            return notOfThisMachine(address);
        }
        String place = "port " + port + " de « " + address + " »";
        if (port < FIRST_OF_EVERYBODY && String.valueOf(e.getMessage()).contains("ermission")) {
            return "Le " + place + " est réservé à l’administrateur du système : donner un port à partir de "
                    + FIRST_OF_EVERYBODY + ANOTHER + ".";
        }
        return "Le " + place + " est déjà pris, par un autre programme ou par un autre « jauge serve » : l’arrêter, ou"
                + " donner un autre port" + ANOTHER + ".";
    }

    static String notOfThisMachine(String address) {
        return "« " + address + " » n’est pas une adresse de cette machine : en donner une avec --address"
                + " (jauge.serve.address, JAUGE_SERVE_ADDRESS), comme 127.0.0.1, ou 0.0.0.0 pour toutes.";
    }

    private static boolean isOfThisMachine(String address) {
        try {
            InetAddress asked = InetAddress.getByName(address);
            return asked.isAnyLocalAddress()
                    || asked.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(asked) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static int port(Environment environment) {
        int port = Binder.get(environment).bind("server.port", Integer.class).orElse(0);
        if (!ServeSettings.isPort(port)) {
            throw new WrongSettingException("server.port", ServeSettings.PORTS);
        }
        return port;
    }
}
