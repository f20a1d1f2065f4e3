# One image for every command. A run ends; serve stays.
#
#   docker build -t jauge .
#   docker run --rm --read-only --tmpfs /tmp -v "$PWD/sample-data:/entrees:ro" -v jauge-sorties:/sorties jauge run --period=2023-10
#
# /entrees   depots/ and referentiel/, only read
# /sorties   rapports/ (to share), rapports-prive/ (for the establishments alone) and jauge-data/ (the file database: the
#            journal of decisions, and what a run that failed is taken up from)

FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /src
COPY .mvn .mvn
COPY pom.xml ./
COPY src src
COPY jobs jobs
RUN --mount=type=cache,target=/maven mvn -B -ntp -Dmaven.repo.local=/maven -Dmaven.test.skip=true package

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN useradd --system --uid 10001 --no-create-home --home-dir /sorties --shell /usr/sbin/nologin jauge \
    && install -d -o jauge -g jauge -m 0750 /sorties /entrees
# the libraries change less often than the program
COPY --from=build /src/target/lib /opt/jauge/lib
COPY --chmod=0755 jobs/container/jauge /usr/local/bin/jauge
COPY jobs/java.options /opt/jauge/java.options
COPY --from=build /src/target/jauge.jar /src/target/jauge.cdx.json /opt/jauge/
# What a run loads, linked and profiled once: a run then starts in about half the time. It holds for this Java and these
# files alone, which is why it is made here; Java goes without it when they differ.
RUN --mount=type=bind,source=sample-data,target=/tmp/train/sample-data \
    cd /tmp/train \
    && java @/opt/jauge/java.options -XX:-UsePerfData -XX:AOTCacheOutput=/opt/jauge/jauge.aot -jar /opt/jauge/jauge.jar run --period=2023-10 \
    && test -s /opt/jauge/jauge.aot \
    && rm -rf rapports rapports-prive jauge-data
USER 10001:10001
WORKDIR /sorties
VOLUME ["/entrees", "/sorties"]
# names of files with accents need a UTF-8 locale; the file database lies in the working folder
ENV LANG=C.UTF-8 \
    JAUGE_DEPOTS=/entrees/depots \
    JAUGE_REFERENTIEL=/entrees/referentiel \
    JAUGE_OUT=/sorties/rapports
# nothing is written outside /sorties and /tmp: the root file system may be read-only
ENTRYPOINT ["jauge"]
CMD ["--help"]
# of serve alone: a run has no port, and its exit code says how it ended
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD grep -qzx serve /proc/1/cmdline || exit 0; exec jauge health
