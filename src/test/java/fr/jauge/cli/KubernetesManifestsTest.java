package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every manifest holds against the API of Kubernetes, and every pod against its restricted profile. */
class KubernetesManifestsTest {
    private static final Path FOLDER = Path.of("jobs/kubernetes");
    private static final String KUSTOMIZATION = "kustomization.yaml";

    static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(KUSTOMIZATION))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void manifestHasTheFieldsOfTheApiAndNoOther(Path manifest) throws Exception {
        for (Map<String, Object> document : documents(Files.readString(manifest))) {
            assertThat(model(document)).isNotNull();
        }
    }

    /** The judge judges: a field misspelt or of the wrong type, deep in a manifest, is refused. */
    @Test
    void misspeltFieldIsRefused() throws Exception {
        String right = Files.readString(FOLDER.resolve("run/cronjob.yaml"));
        for (List<String> fault : List.of(
                List.of("concurrencyPolicy:", "concurrencyPolice:"),
                List.of("fsGroupChangePolicy:", "fsGroupPolicy:"),
                List.of("readOnlyRootFilesystem: true", "readOnlyRootFileSystem: true"),
                List.of("backoffLimit: 5", "backoffLimit: five"))) {
            assertThat(right).contains(fault.get(0));
            Map<String, Object> wrong =
                    documents(right.replace(fault.get(0), fault.get(1))).get(0);
            assertThatThrownBy(() -> model(wrong)).as(fault.get(1)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void everyManifestIsInOneKustomization() throws IOException {
        List<Path> listed = new ArrayList<>();
        try (Stream<Path> folders = Files.list(FOLDER)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Map<String, Object> kustomization = documents(Files.readString(folder.resolve(KUSTOMIZATION)))
                        .get(0);
                assertThat(kustomization).containsEntry("kind", "Kustomization");
                for (Object resource : (List<?>) Objects.requireNonNull(kustomization.get("resources"))) {
                    Path path = folder.resolve(resource.toString()).normalize();
                    assertThat(path).exists();
                    if (Files.isRegularFile(path)) {
                        listed.add(path);
                    }
                }
            }
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(manifests());
    }

    @Test
    void podsHoldTheRestrictedProfileAndBoundWhatTheyTake() throws Exception {
        for (V1PodSpec pod : pods()) {
            var all = Objects.requireNonNull(pod.getSecurityContext());
            assertThat(all.getRunAsNonRoot()).isTrue();
            assertThat(all.getRunAsUser()).isEqualTo(10001L);
            assertThat(Objects.requireNonNull(all.getSeccompProfile()).getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(all.getFsGroupChangePolicy()).isEqualTo("OnRootMismatch");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
            assertThat(pod.getHostNetwork()).isNull();
            assertThat(Objects.requireNonNull(pod.getVolumes()))
                    .allMatch(volume -> volume.getPersistentVolumeClaim() != null || volume.getEmptyDir() != null);
            V1Container container = pod.getContainers().get(0);
            var own = Objects.requireNonNull(container.getSecurityContext());
            assertThat(own.getAllowPrivilegeEscalation()).isFalse();
            assertThat(own.getReadOnlyRootFilesystem()).isTrue();
            assertThat(own.getPrivileged()).isNull();
            assertThat(Objects.requireNonNull(own.getCapabilities()).getDrop()).containsExactly("ALL");
            assertThat(own.getCapabilities().getAdd()).isNullOrEmpty();
            assertThat(Objects.requireNonNull(container.getResources()).getLimits())
                    .containsKeys("cpu", "memory", "ephemeral-storage");
        }
    }

    /** Every variable is a setting that is there, and no password is written in a manifest. */
    @Test
    void settingsExistAndSecretsComeFromOutside() throws Exception {
        KnownSettings known = new KnownSettings();
        for (V1PodSpec pod : pods()) {
            List<V1EnvVar> variables =
                    Objects.requireNonNull(pod.getContainers().get(0).getEnv());
            assertThat(variables).allMatch(each -> known.isKnown(each.getName()));
            assertThat(variables.stream().filter(each -> each.getName().contains("PASSWORD")))
                    .isNotEmpty()
                    .allMatch(each -> each.getValue() == null
                            && Objects.requireNonNull(each.getValueFrom()).getSecretKeyRef() != null);
        }
        assertThat(kinds()).doesNotContain("Secret").contains("NetworkPolicy", "ServiceAccount");
    }

    @Test
    void runIsScheduledInParisOneAtATime() throws Exception {
        V1CronJob job = (V1CronJob) model(
                documents(Files.readString(FOLDER.resolve("run/cronjob.yaml"))).get(0));
        var spec = Objects.requireNonNull(job.getSpec());
        assertThat(spec.getSchedule()).isEqualTo("0 2 1 * *");
        assertThat(spec.getTimeZone()).isEqualTo("Europe/Paris");
        assertThat(spec.getConcurrencyPolicy()).isEqualTo("Forbid");
    }

    private static List<V1PodSpec> pods() throws Exception {
        V1CronJob job = (V1CronJob) model(
                documents(Files.readString(FOLDER.resolve("run/cronjob.yaml"))).get(0));
        V1Deployment serve = (V1Deployment) model(documents(Files.readString(FOLDER.resolve("serve/deployment.yaml")))
                .get(0));
        return List.of(
                Objects.requireNonNull(Objects.requireNonNull(Objects.requireNonNull(job.getSpec())
                                .getJobTemplate()
                                .getSpec())
                        .getTemplate()
                        .getSpec()),
                Objects.requireNonNull(
                        Objects.requireNonNull(serve.getSpec()).getTemplate().getSpec()));
    }

    private static List<String> kinds() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (Path manifest : manifests()) {
            documents(Files.readString(manifest)).forEach(each -> kinds.add(String.valueOf(each.get("kind"))));
        }
        return kinds;
    }

    /** The document as its kind, checked against the fields of the API. */
    private static Object model(Map<String, Object> document) throws ReflectiveOperationException {
        String kind = String.valueOf(document.get("kind"));
        Class<?> type = Class.forName("io.kubernetes.client.openapi.models.V1" + kind);
        JsonElement json = JSON.getGson().toJsonTree(document);
        try {
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    kind + ": " + e.getTargetException().getMessage(), e);
        }
        Object model = Objects.requireNonNull(JSON.getGson().fromJson(json, type));
        return model;
    }

    @SuppressWarnings("unchecked") // a manifest is a map with names as keys
    private static List<Map<String, Object>> documents(String yaml) {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(yaml)
                .forEach(each -> documents.add((Map<String, Object>) each));
        assertThat(documents.stream().map(each -> each.get("kind")).collect(Collectors.toList()))
                .isNotEmpty()
                .doesNotContainNull();
        return documents;
    }
}
