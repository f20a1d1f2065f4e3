package fr.jauge.generator;

/**
 * Share the ESSMS out between projects: 26 a project on average, 15 at least when there are enough, several hundred in a
 * few (the programme counts 36,500 ESSMS in 1,400 projects of 15 to several hundred).
 */
final class ProjectSizes {
    private static final int MEAN = 26;
    private static final int FEWEST = 15;
    private static final double SKEW = 1.35;
    /** No project has more than this many times the median beyond the fewest. */
    private static final double LARGEST_WEIGHT = 120;

    private ProjectSizes() {}

    /** The number of ESSMS of each project; they add up to the ESSMS. */
    static int[] draw(Draw draw, int essms) {
        int projects = Math.max(1, Math.round((float) essms / MEAN));
        int floor = Math.min(FEWEST, essms / projects);
        double[] cumulated = new double[projects];
        double sum = 0;
        for (int i = 0; i < projects; i++) {
            sum += Math.min(LARGEST_WEIGHT, draw.skewed(SKEW));
            cumulated[i] = sum;
        }
        int[] sizes = new int[projects];
        int shared = essms - floor * projects;
        int given = 0;
        for (int i = 0; i < projects; i++) {
            int upTo = (int) Math.round(shared * (cumulated[i] / sum));
            sizes[i] = floor + upTo - given;
            given = upTo;
        }
        return sizes;
    }
}
