package fr.jauge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 256 MiB are ample for a thousand establishments, 640 for the 36,400 of the country. */
class MachineCheckTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # Java, heap MiB, names in,       establishments, Java,       memory,       names
            16,     256,      UTF-8,          0,              A_CORRIGER, OK,           OK
            17,     230,      UTF-8,          0,              OK,         A_SURVEILLER, OK
            17,     256,      utf-8,          1000,           OK,         OK,           OK
            25,     256,      UTF-8,          36400,          OK,         A_SURVEILLER, OK
            25,     640,      ANSI_X3.4-1968, 36400,          OK,         OK,           A_SURVEILLER
            """)
    void machineIsHeldAgainstWhatARunNeeds(
            int version, long heap, String encoding, int essms, Level java, Level memory, Level names) {
        MachineCheck machine = new MachineCheck(version, version + ".0.1, Exemple", heap << 20, 2, encoding);
        assertThat(machine.observations(essms)).extracting(Observation::level).containsExactly(java, memory, names);
    }
}
