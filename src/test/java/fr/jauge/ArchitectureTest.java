package fr.jauge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hold the law of the packages: who may know whom, and what each may know of the platform. */
class ArchitectureTest {
    private static final String ROOT = "fr.jauge";

    /** One line a package: the packages of the program that it may know. */
    private static final String MAP = """
            # package,   may know
            lexicon,     ''
            campagne,    lexicon
            registry,    lexicon campagne
            extract,     lexicon campagne registry
            measure,     lexicon campagne registry extract
            inventory,   lexicon campagne registry extract measure
            indicator,   lexicon campagne registry extract measure
            decision,    lexicon campagne registry extract measure indicator
            wording,     lexicon campagne registry extract measure indicator decision
            publication, lexicon campagne registry extract measure indicator decision wording
            publication.depot,    lexicon campagne registry extract measure indicator decision wording publication
            publication.dossier,  lexicon campagne registry extract measure indicator decision wording publication
            publication.site,     lexicon campagne registry extract measure indicator decision wording publication
            publication.pdf,      lexicon campagne registry extract measure indicator decision wording publication
            publication.workbook, lexicon campagne registry extract measure indicator decision wording publication
            explanation, lexicon campagne registry extract measure indicator decision publication
            journal,     lexicon publication
            metrics,     lexicon extract publication
            diagnosis,   lexicon campagne registry extract measure inventory publication
            store,       lexicon extract measure journal metrics diagnosis
            batch,       lexicon campagne registry extract measure inventory indicator decision publication store
            serve,       lexicon publication metrics batch
            generator,   lexicon
            cli,         lexicon campagne registry extract measure inventory indicator decision wording publication explanation journal metrics diagnosis store batch serve generator
            """;

    private static final Set<String> STAGES = Set.of(
            "lexicon",
            "campagne",
            "registry",
            "extract",
            "measure",
            "inventory",
            "indicator",
            "decision",
            "wording",
            "publication",
            "journal",
            "explanation",
            "metrics",
            "diagnosis",
            "generator");

    private static JavaClasses program = new ClassFileImporter().importClasses();

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    @ParameterizedTest
    @CsvSource(textBlock = MAP)
    void packageKnowsOnlyThoseBeforeIt(String name, String known) {
        String[] allowed = Stream.concat(Stream.of(name), words(known).stream())
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .check(program);
    }

    @Test
    void everyPackageHasItsLineOnTheMap() {
        Set<String> mapped = Arrays.stream(MAP.split("\n"))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> present = packages()
                .map(JavaPackage::getName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(present).isEqualTo(mapped);
    }

    /** What people read is made of what is published, which knows nothing of it. */
    @Test
    void publicationKnowsNoneOfItsParts() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".publication")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".publication.*..")
                .check(program);
    }

    @Test
    void stagesKnowNeitherSpringNorJdbcNorMicrometer() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        STAGES.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "org.flywaydb..",
                        "org.h2..",
                        "io.micrometer..")
                .check(program);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what,                                                      known to
            org.springframework.batch..,                                 batch
            java.sql.. javax.sql.. org.springframework.jdbc.. org.flywaydb.., store
            org.springframework.boot..,                                  cli batch serve
            picocli..,                                                   cli
            org.springframework.web.. org.springframework.security.. jakarta.., serve
            org.springframework.http.. org.springframework.boot.health.., serve
            org.apache.commons.compress.. java.util.zip..,               extract generator publication.workbook
            org.dhatim..,                                                publication.workbook
            gg.jte..,                                                    publication.site publication.dossier
            com.openhtmltopdf.. org.apache.pdfbox..,                     publication.pdf
            org.yaml..,                                                  campagne cli
            tools.jackson..,                                             publication
            io.prometheus..,                                             metrics serve
            """)
    void platformIsKnownInItsPlaceAlone(String what, String places) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        words(places).stream().map(ArchitectureTest::inside).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(words(what).toArray(String[]::new))
                .check(program);
    }

    @Test
    void onlyTheCommandsKnowWhatDayItIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("cli"))
                .should()
                .accessTargetWhere(readsTheClock().and(not(target("java.time.Instant"))))
                .check(program);
    }

    /** A revision bears the moments it was begun and ended; no figure may know them. */
    @Test
    void onlyARevisionIsStamped() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inside("cli"), inside("batch"), inside("publication"))
                .should()
                .accessTargetWhere(readsTheClock().and(target("java.time.Instant")))
                .check(program);
    }

    @Test
    void onlyTheCommandsStartAndEndTheApplication() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("cli"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.boot.SpringApplication")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(program);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages().filter(each -> !each.isAnnotatedWith(NullMarked.class)))
                .extracting(JavaPackage::getName)
                .isEmpty();
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..common..", "..helper..", "..service..", "..impl..", "..dto..", "..manager..")
                .check(program);
    }

    @Test
    void nothingIsSharedByMutableStaticFields() {
        assertThat(program.stream().flatMap(each -> each.getFields().stream()))
                .filteredOn(field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.FINAL))
                .extracting(JavaField::getFullName)
                .isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return DescribedPredicate.describe("read the clock", access -> {
            String owner = access.getTargetOwner().getName();
            String member = access.getTarget().getName();
            return switch (owner) {
                case "java.time.Clock" -> true;
                case "java.lang.System" -> member.equals("currentTimeMillis");
                case "java.util.Date" -> member.equals("<init>");
                default -> owner.startsWith("java.time.") && member.equals("now");
            };
        });
    }

    private static DescribedPredicate<JavaAccess<?>> target(String owner) {
        return DescribedPredicate.describe(
                "on " + owner, access -> access.getTargetOwner().getName().equals(owner));
    }

    private static Stream<JavaPackage> packages() {
        return Stream.concat(
                Stream.of(program.getPackage(ROOT)), program.getPackage(ROOT).getSubpackagesInTree().stream());
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
