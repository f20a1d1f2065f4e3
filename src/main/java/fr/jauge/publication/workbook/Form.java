package fr.jauge.publication.workbook;

import org.dhatim.fastexcel.Range;

/**
 * Name how a cell is shown. The signs in a format are those of the file form, a spreadsheet shows those of its country;
 * {@code _)} keeps a number off the text to its right.
 */
enum Form {
    /** As it is. */
    PLAIN(""),
    COUNT("#,##0_)"),
    /** A ratio, 1 for 100 %, with the two decimals of the published rate. */
    PERCENT("0.00\u00A0%_)"),
    TARGET("0\u00A0%_)"),
    EUROS("#,##0.00\u00A0\"€\"_)"),
    DAY("dd/mm/yyyy"),
    MONTH("mm/yyyy");

    private final String format;

    Form(String format) {
        this.format = format;
    }

    /** Gives cells the format, and their place between those beside them. */
    void on(Range cells) {
        switch (this) {
            case PLAIN -> {}
            case DAY, MONTH ->
                cells.style().format(format).horizontalAlignment("center").set();
            case COUNT, PERCENT, TARGET, EUROS -> cells.style().format(format).set();
        }
    }

    /** Where the title of such a column stands. */
    String titleAlignment() {
        return switch (this) {
            case PLAIN -> "left";
            case DAY, MONTH -> "center";
            case COUNT, PERCENT, TARGET, EUROS -> "right";
        };
    }
}
