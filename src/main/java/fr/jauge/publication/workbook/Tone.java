package fr.jauge.publication.workbook;

import org.dhatim.fastexcel.StyleSetter;

/** Name the colours that underline what a cell says in words or figures: they never say it alone. */
enum Tone {
    GOOD("D5EFD9", "0B4F1A", false),
    BAD("F9D3D0", "7A0C0C", true),
    WAITING("FFEDB8", "5C4300", false),
    QUIET("E9E9E9", "3B3B3B", false);

    private final String fill;
    private final String ink;
    private final boolean bold;

    Tone(String fill, String ink, boolean bold) {
        this.fill = fill;
        this.ink = ink;
        this.bold = bold;
    }

    StyleSetter on(StyleSetter style) {
        style.fillColor(fill).fontColor(ink);
        return bold ? style.bold() : style;
    }
}
