package fr.jauge.cli;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Read the dashboards: what every panel and every variable asks Prometheus, with all that can be chosen chosen. */
final class Dashboards {
    static final Path MONITORING = Path.of("jobs/monitoring").toAbsolutePath();

    private Dashboards() {}

    /** Every expression by the place it stands at. */
    static List<Map.Entry<String, String>> expressions() throws IOException {
        List<Map.Entry<String, String>> expressions = new ArrayList<>();
        for (String board : List.of("ars.json", "exploitation.json")) {
            String json = Files.readString(MONITORING.resolve(board));
            List<Map<String, Object>> panels = JsonPath.read(json, "$.panels[*]");
            for (Map<String, Object> panel : panels) {
                List<String> asked = JsonPath.read(panel, "$..expr");
                asked.forEach(expression ->
                        expressions.add(Map.entry(board + " « " + panel.get("title") + " »", chosen(expression))));
            }
            List<String> variables = JsonPath.read(json, "$.templating.list[?(@.type == 'query')].definition");
            variables.forEach(variable -> expressions.add(Map.entry(
                    board + " " + variable, chosen(variable.replaceAll("label_values\\((.*), \\w+\\)", "$1")))));
        }
        return expressions;
    }

    private static String chosen(String expression) {
        return expression.replaceAll("\\$\\w+", ".*");
    }
}
