package fr.jauge.publication.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Hold what stands in every page: its style, its script, and the policy that lets a browser run these and nothing else.
 *
 * @param style the style sheet
 * @param script what makes a page handier; it does all without
 * @param policy no other style, no other script, nothing fetched, nothing sent
 */
public record Assets(String style, String script, String policy) {
    private Assets(String style, String script) {
        this(style, script, policy(style, script));
    }

    /** Of the pages of the site. */
    public static Assets ofTheSite() {
        return new Assets(read("page.css"), read("page.js"));
    }

    /** Of the reports that are printed. */
    static Assets ofTheReports() {
        return new Assets(read("print.css"), "");
    }

    /** Of the private lists. */
    public static Assets ofTheLists() {
        return new Assets(read("list.css"), "");
    }

    /** The same for pages in which nothing is sorted or searched. */
    public Assets withoutScript() {
        return new Assets(style, "");
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is part of the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
