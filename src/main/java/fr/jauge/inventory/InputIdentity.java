package fr.jauge.inventory;

import fr.jauge.extract.InputDigests;

/**
 * Hold what the inputs of a period are known by.
 *
 * @param provisional whether the period had not ended
 * @param digests of every extract
 * @param fingerprint the SHA-256 of all that decides the figures
 */
public record InputIdentity(boolean provisional, InputDigests digests, String fingerprint) {}
