package fr.jauge.reference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A folder or an archive of one month, and its extracts, unless it is refused; its key is its name in lower case. */
record Delivery(String name, String refusal, Map<String, Extract> extracts) {
    private static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;

    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What was delivered, by key. */
    static Map<String, Delivery> in(Path month) throws IOException {
        Map<String, List<Path>> places = new TreeMap<>();
        if (Files.isDirectory(month)) {
            try (Stream<Path> all = Files.list(month)) {
                all.sorted().forEach(place -> {
                    if (Files.isDirectory(place) || isArchive(place)) {
                        places.computeIfAbsent(nameOf(place).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                                .add(place);
                    }
                });
            }
        }
        Map<String, Delivery> delivered = new LinkedHashMap<>();
        for (Map.Entry<String, List<Path>> each : places.entrySet()) {
            delivered.put(each.getKey(), of(each.getValue()));
        }
        return delivered;
    }

    private static boolean isArchive(Path place) {
        return Files.isRegularFile(place)
                && place.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static String nameOf(Path place) {
        String name = String.valueOf(place.getFileName());
        return isArchive(place) ? name.substring(0, name.length() - ".zip".length()) : name;
    }

    private static Delivery of(List<Path> places) throws IOException {
        String name = Collections.min(places.stream().map(Delivery::nameOf).toList());
        if (!name.matches(FORM)) {
            return new Delivery(name, "NOM_INVALIDE", Map.of());
        }
        if (places.size() > 1) {
            return new Delivery(name, "DEPOT_EN_DOUBLE", Map.of());
        }
        List<Map.Entry<String, byte[]>> found = new ArrayList<>();
        try {
            if (isArchive(places.get(0))) {
                readArchive(places.get(0), found);
            } else {
                readFolder(places.get(0), found);
            }
        } catch (IOException e) {
            return new Delivery(name, "ARCHIVE_ILLISIBLE", Map.of());
        }
        Map<String, Extract> extracts = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : found) {
            Extract extract = new Extract(file.getKey(), file.getValue(), sha256(file.getValue()));
            if (extracts.put(file.getKey(), extract) != null) {
                return new Delivery(name, "FICHIER_EN_DOUBLE", Map.of());
            }
        }
        return new Delivery(name, "", extracts);
    }

    private static void readFolder(Path folder, List<Map.Entry<String, byte[]>> found) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                keep(String.valueOf(file.getFileName()), Files.readAllBytes(file), found);
            }
        }
    }

    /** From its first byte on; a whole one ends with the record that says so. */
    private static void readArchive(Path archive, List<Map.Entry<String, byte[]>> found) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        ByteBuffer content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < END_LENGTH || content.getInt(bytes.length - END_LENGTH) != END) {
            throw new IOException("cut short");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
                zip.transferTo(unpacked);
                keep(entry.getName(), unpacked.toByteArray(), found);
            }
        }
    }

    private static void keep(String name, byte[] content, List<Map.Entry<String, byte[]>> found) {
        String file = name.toLowerCase(Locale.ROOT);
        if (Columns.files().contains(file)) {
            found.add(Map.entry(file, content));
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
