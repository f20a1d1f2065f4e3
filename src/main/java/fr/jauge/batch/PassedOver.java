package fr.jauge.batch;

import fr.jauge.inventory.InputMessages;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import java.util.ArrayList;
import java.util.List;

/** Name what lay in the depots and was ignored, in French. */
final class PassedOver {
    private PassedOver() {}

    static List<String> of(List<DepotReading> depots) {
        List<String> names = new ArrayList<>();
        for (DepotReading depot : depots) {
            String where = depot.month() + "/" + depot.name();
            depot.ignored().forEach(name -> names.add(InputMessages.ignored(where, name)));
            for (FileMeasure file : depot.files()) {
                String in = where + "/" + file.extrait().fileName();
                file.unknownColumns().forEach(column -> names.add(InputMessages.unknownColumn(in, column)));
            }
        }
        return names;
    }
}
