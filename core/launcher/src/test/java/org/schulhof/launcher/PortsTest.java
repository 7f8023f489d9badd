package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void noTwoAreTheSame() {
        Ports ports = new Ports(8080);

        assertThat(List.of(
                        ports.http(),
                        ports.admin(),
                        ports.https(),
                        ports.iiop(),
                        ports.iiopTls(),
                        ports.iiopMutualTls(),
                        ports.jmx(),
                        ports.jms(),
                        ports.osgiShell(),
                        ports.debugger(),
                        ports.database()))
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(8080, 8092));
    }

    @Test
    void aBusyOneIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = new Ports(other.getLocalPort());

            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> ports.requireFree("127.0.0.1", true))
                    .withMessageContaining(Integer.toString(other.getLocalPort()))
                    .withMessageContaining("--port");
        }
    }

    @Test
    void aBusyDatabasePortMattersOnlyIfTheDatabaseIsOurs() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = new Ports(other.getLocalPort() - 12);

            ports.requireFree("127.0.0.1", false);
            assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> ports.requireFree("127.0.0.1", true));
        }
    }

    @Test
    void thereMustBeRoomForTheOthersAboveTheFirst() {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> new Ports(65530));
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> new Ports(80));
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedInASentence() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Ports(28080).requireFree("192.0.2.1", true))
                .withMessageContaining("192.0.2.1");
    }
}
