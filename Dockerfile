# One command a container: docker run ... jauge run --period=2023-10
#
#   docker build -t jauge .
#   docker run --rm --read-only -v "$PWD/sample-data:/entrees:ro" -v jauge-sorties:/sorties jauge run --period=2023-10
#
# /entrees   depots/ and referentiel/, only read
# /sorties   rapports/ (to share), rapports-prive/ (for the establishments alone) and base/ (to take up a run that failed)

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY .mvn .mvn
COPY pom.xml ./
COPY src src
COPY jobs jobs
RUN --mount=type=cache,target=/maven mvn -B -ntp -Dmaven.repo.local=/maven -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --home-dir /sorties jauge \
    && install -d -o jauge -g jauge -m 0750 /sorties /entrees
# the libraries change less often than the program
COPY --from=build /src/target/lib /opt/jauge/lib
COPY --from=build /src/target/jauge.jar /opt/jauge/jauge.jar
USER jauge
WORKDIR /sorties
VOLUME ["/entrees", "/sorties"]
# names of files with accents need a UTF-8 locale
ENV LANG=C.UTF-8 \
    JAUGE_DEPOTS=/entrees/depots \
    JAUGE_REFERENTIEL=/entrees/referentiel \
    JAUGE_OUT=/sorties/rapports \
    SPRING_DATASOURCE_URL=jdbc:h2:file:/sorties/base/jauge
# nothing is written outside /sorties: the root file system may be read-only
ENTRYPOINT ["java", "-XX:-UsePerfData", "-XX:MaxRAMPercentage=75", "-jar", "/opt/jauge/jauge.jar"]
CMD ["--help"]
