package fr.jauge.generator;

import java.util.Arrays;
import java.util.List;

/**
 * Name the regions by INSEE code, with the first two characters of the FINESS given there and a weight near their
 * population in hundred thousands.
 */
enum Region {
    GUADELOUPE("01", 4, "97"),
    MARTINIQUE("02", 4, "97"),
    GUYANE("03", 3, "97"),
    LA_REUNION("04", 9, "97"),
    MAYOTTE("06", 3, "98"),
    ILE_DE_FRANCE("11", 123, "75 77 78 91 92 93 94 95"),
    CENTRE_VAL_DE_LOIRE("24", 26, "18 28 36 37 41 45"),
    BOURGOGNE_FRANCHE_COMTE("27", 28, "21 25 39 58 70 71 89 90"),
    NORMANDIE("28", 33, "14 27 50 61 76"),
    HAUTS_DE_FRANCE("32", 60, "02 59 60 62 80"),
    GRAND_EST("44", 56, "08 10 51 52 54 55 57 67 68 88"),
    PAYS_DE_LA_LOIRE("52", 38, "44 49 53 72 85"),
    BRETAGNE("53", 34, "22 29 35 56"),
    NOUVELLE_AQUITAINE("75", 60, "16 17 19 23 24 33 40 47 64 79 86 87"),
    OCCITANIE("76", 60, "09 11 12 30 31 32 34 46 48 65 66 81 82"),
    AUVERGNE_RHONE_ALPES("84", 81, "01 03 07 15 26 38 42 43 63 69 73 74"),
    PROVENCE_ALPES_COTE_D_AZUR("93", 51, "04 05 06 13 83 84"),
    CORSE("94", 4, "2A 2B");

    private static final int[] WEIGHTS =
            Arrays.stream(values()).mapToInt(region -> region.weight).toArray();

    private final String code;
    private final int weight;
    private final String departments;

    Region(String code, int weight, String departments) {
        this.code = code;
        this.weight = weight;
        this.departments = departments;
    }

    static Region draw(Draw draw) {
        return draw.pick(List.of(values()), WEIGHTS);
    }

    String code() {
        return code;
    }

    List<String> departments() {
        return List.of(departments.split(" ", -1));
    }
}
