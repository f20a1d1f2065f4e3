package fr.jauge.store;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Create the tables of Spring Batch from its own script for the database at hand.
 *
 * <p>PostgreSQL creates them in the transaction of the migration, or not at all: it is not committed here. H2 commits each
 * statement, so that a process killed in the middle leaves some of them: they hold nothing yet and are dropped first.
 */
@Component
public class V1__Spring_batch_tables extends BaseJavaMigration {
    private static final String SCRIPTS = "org/springframework/batch/core/";

    @Override
    public void migrate(Context context) throws Exception {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
        if (product.equalsIgnoreCase("PostgreSQL")) {
            scripts.addScript(new ClassPathResource(SCRIPTS + "schema-postgresql.sql"));
        } else {
            scripts.addScript(new ClassPathResource(SCRIPTS + "schema-drop-h2.sql"));
            scripts.addScript(new ClassPathResource(SCRIPTS + "schema-h2.sql"));
        }
        scripts.populate(context.getConnection());
    }
}
