package fr.jauge.inventory;

import fr.jauge.extract.ArchiveLimits;
import fr.jauge.measure.RejectionThreshold;

/** Hold the thresholds that the operator can set; they decide what counts, and so are part of the fingerprint. */
public record Limits(ArchiveLimits archive, RejectionThreshold rejections) {}
