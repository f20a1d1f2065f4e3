package fr.jauge.generator;

/** Say how a vendor writes a date-time. */
enum MomentStyle {
    /** {@code 2023-10-05T09:30} */
    MINUTE,
    /** {@code 2023-10-05 09:30} */
    BLANK,
    /** {@code 2023-10-05T09:30:00} */
    SECOND,
    /** {@code 2023-10-05T09:30:00+02:00} */
    OFFSET,
    /** {@code 2023-10-05T07:30:00Z} */
    UTC
}
