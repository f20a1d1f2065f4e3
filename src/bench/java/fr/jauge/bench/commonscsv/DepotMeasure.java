package fr.jauge.bench.commonscsv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVRecord;

/** Fold the rows of a depot into its ESSMS. */
final class DepotMeasure {
    private final Path depot;
    private final Map<String, Window> windows;
    private final Map<String, EssmsMeasure> essms = new HashMap<>();

    DepotMeasure(Path depot, Map<String, Window> windows) {
        this.depot = depot;
        this.windows = windows;
    }

    List<String> rates() throws IOException {
        read("dossiers.csv", DepotMeasure::dossier);
        read("effectifs.csv", (row, measure) -> measure.declare(Long.parseLong(row.get("personnes_accompagnees"))));
        read("mises_a_jour.csv", DepotMeasure::miseAJour);
        read("projets_personnalises.csv", DepotMeasure::projet);
        read("evenements_agenda.csv", DepotMeasure::evenement);
        read("messages_mssante.csv", DepotMeasure::message);
        read("alimentations_dmp.csv", DepotMeasure::dmp);
        return essms.values().stream().flatMap(each -> each.rates().stream()).toList();
    }

    private void read(String file, BiConsumer<CSVRecord, EssmsMeasure> fold) throws IOException {
        Extracts.forEachRow(depot.resolve(file), row -> {
            String finess = row.get("finess_et");
            Window window = windows.get(finess);
            if (window != null) {
                fold.accept(row, essms.computeIfAbsent(finess, key -> new EssmsMeasure(key, window)));
            }
        });
    }

    private static void dossier(CSVRecord row, EssmsMeasure essms) {
        String dossier = row.get("dossier_id");
        String usager = row.get("usager_id");
        Person person = essms.person(dossier, usager.isEmpty() ? dossier : usager);
        LocalDate entry = LocalDate.parse(row.get("date_entree"));
        if (essms.window().overlaps(entry, Extracts.date(row.get("date_sortie"), LocalDate.MAX))) {
            person.present = true;
            person.eligible |= !row.get("eligible_projet").equalsIgnoreCase("NON")
                    || row.get("motif_non_eligible").isEmpty();
        }
        String updated = row.get("derniere_mise_a_jour");
        person.active |= !updated.isEmpty() && essms.window().contains(Extracts.day(updated));
    }

    private static void miseAJour(CSVRecord row, EssmsMeasure essms) {
        if (!row.get("origine").equalsIgnoreCase("TECHNIQUE")
                && essms.window().contains(Extracts.day(row.get("date_mise_a_jour")))) {
            essms.personOf(row.get("dossier_id")).ifPresent(person -> person.active = true);
        }
    }

    private static void projet(CSVRecord row, EssmsMeasure essms) {
        Window window = essms.window();
        LocalDate begin = Extracts.date(row.get("date_debut"), LocalDate.MIN);
        LocalDate end = Extracts.date(row.get("date_fin"), LocalDate.MAX);
        boolean counts = switch (Extracts.code(row.get("statut"))) {
            case "ENPREPARATION", "EN_PREPARATION" -> !end.isBefore(window.first());
            case "ENCOURS", "EN_COURS", "ACTIF" -> window.overlaps(begin, end);
            default -> false;
        };
        if (counts) {
            essms.personOf(row.get("dossier_id")).ifPresent(person -> person.projet = true);
        }
    }

    private static void evenement(CSVRecord row, EssmsMeasure essms) {
        if (row.get("statut").equalsIgnoreCase("ANNULE")) {
            return;
        }
        LocalDate begin = Extracts.day(row.get("date_debut"));
        String end = row.get("date_fin");
        if (essms.window().overlaps(begin, end.isEmpty() ? begin : Extracts.day(end))) {
            essms.personOf(row.get("dossier_id")).ifPresent(person -> person.evenement = true);
        }
    }

    private static void message(CSVRecord row, EssmsMeasure essms) {
        if (!row.get("sens").equalsIgnoreCase("RECU")
                && !row.get("statut").equalsIgnoreCase("REJETE")
                && essms.window().contains(Extracts.day(row.get("date_envoi")))) {
            essms.sent(row.get("message_id"));
        }
    }

    private static void dmp(CSVRecord row, EssmsMeasure essms) {
        if (!row.get("statut").equalsIgnoreCase("REJETE")
                && essms.window().contains(Extracts.day(row.get("date_alimentation")))) {
            essms.personOf(row.get("dossier_id")).ifPresent(person -> person.dmp = true);
        }
    }
}
