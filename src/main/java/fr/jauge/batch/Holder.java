package fr.jauge.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Describe this process to the others, in French. */
final class Holder {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private Holder() {}

    static String describe() {
        return "l’exécution de " + System.getProperty("user.name", "?") + " sur " + machine() + " (processus "
                + ProcessHandle.current().pid() + "), commencée le "
                + MOMENT.format(Instant.now().atZone(ZoneId.of("Europe/Paris")));
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "une machine sans nom";
        }
    }
}
