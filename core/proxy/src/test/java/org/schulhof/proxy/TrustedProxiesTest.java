package org.schulhof.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R7")
class TrustedProxiesTest {

    private static final String OURS = "192.0.2.1, 10.0.0.0/8, 2001:db8:1::/48";

    @Test
    void whoIsNoProxyOfTheSchoolIsWhereTheRequestComesFrom() {
        assertThat(TrustedProxies.parse(OURS, ProxyHeader.X_FORWARDED_FOR)
                        .originOf(address("192.0.2.2"), headers("X-Forwarded-For", "203.0.113.9")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                "6.6.6.6, 203.0.113.9 | 203.0.113.9",
                "6.6.6.6, 203.0.113.9, 10.1.2.3 | 203.0.113.9",
                "10.1.2.3, 10.4.5.6 | 10.1.2.3",
                "203.0.113.9:4711 | 203.0.113.9",
                "2001:db8::7 | 2001:db8:0:0:0:0:0:7",
                "[2001:db8::7]:4711 | 2001:db8:0:0:0:0:0:7",
                "203.0.113.9, unknown | 192.0.2.1",
                "203.0.113.9, localhost | 192.0.2.1",
                "203.0.113.9, 1.2.3 | 192.0.2.1",
                "203.0.113.9, 999.1.1.1 | 192.0.2.1",
                ", | 192.0.2.1"
            })
    void theNearestThatIsNoProxySentIt(String forwarded, String expected) {
        assertThat(origin(ProxyHeader.X_FORWARDED_FOR, "X-Forwarded-For", forwarded)
                        .address()
                        .getHostAddress())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "for=203.0.113.9;proto=https | 203.0.113.9 | https",
                "For=\"[2001:db8::7]:4711\";By=10.0.0.1;Proto=HTTPS | 2001:db8:0:0:0:0:0:7 | https",
                "for=6.6.6.6;proto=http, for=203.0.113.9;proto=https | 203.0.113.9 | https",
                "for=203.0.113.9;proto=https, for=10.1.2.3;proto=http | 203.0.113.9 | https",
                "for=203.0.113.9, for=_hidden;proto=https | 192.0.2.1 | https",
                "for=\"6.6.6.6, for=203.0.113.9 | 203.0.113.9 | ",
                "for=6.6.6.6;x=\", proto=https | 192.0.2.1 | https",
                "for=\"6.6.6.6\\\", for=203.0.113.9;proto=https | 203.0.113.9 | https",
                "proto=gopher;for=203.0.113.9 | 203.0.113.9 | ",
                "nonsense | 192.0.2.1 | "
            })
    void theStandardsHeaderSaysTheSame(String forwarded, String address, String scheme) {
        Origin origin = origin(ProxyHeader.FORWARDED, "Forwarded", forwarded);
        assertThat(origin.address().getHostAddress()).isEqualTo(address);
        assertThat(origin.scheme()).isEqualTo(Optional.ofNullable(scheme));
    }

    @Test
    void onlyTheHeaderThatTheProxyWritesIsRead() {
        assertThat(origin(ProxyHeader.X_FORWARDED_FOR, "Forwarded", "for=6.6.6.6;proto=https"))
                .isEqualTo(new Origin(address("192.0.2.1"), Optional.empty()));
        assertThat(origin(ProxyHeader.FORWARDED, "X-Forwarded-For", "6.6.6.6"))
                .isEqualTo(new Origin(address("192.0.2.1"), Optional.empty()));
    }

    @Test
    void theNearestProxyTellsTheScheme() {
        Map<String, List<String>> headers = Map.of(
                "X-Forwarded-For", List.of("6.6.6.6", "203.0.113.9"), "X-Forwarded-Proto", List.of("http", "https"));
        assertThat(TrustedProxies.parse(OURS, ProxyHeader.X_FORWARDED_FOR)
                        .originOf(address("192.0.2.1"), name -> headers.getOrDefault(name, List.of())))
                .contains(new Origin(address("203.0.113.9"), Optional.of("https")));
    }

    @ParameterizedTest
    @CsvSource({
        "10.255.0.1, true",
        "11.0.0.1, false",
        "192.0.2.1, true",
        "192.0.2.0, false",
        "2001:db8:1:ffff::1, true",
        "2001:db8:2::1, false",
        "::ffff:10.1.1.1, true",
        "172.16.0.1, false"
    })
    void aRangeEndsWhereItSays(String peer, boolean trusted) {
        assertThat(TrustedProxies.parse(OURS + ",203.0.113.8/31", ProxyHeader.FORWARDED)
                        .originOf(address(peer), name -> List.of())
                        .isPresent())
                .isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/", "10.0.0", "", "10.0.0.0/x", "1::/129"})
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> TrustedProxies.parse("192.0.2.1," + text, ProxyHeader.FORWARDED))
                .isInstanceOfSatisfying(
                        UnreadableNetworkException.class,
                        e -> assertThat(e.text()).isEqualTo(text));
    }

    private static Origin origin(ProxyHeader header, String name, String value) {
        return TrustedProxies.parse(OURS, header)
                .originOf(address("192.0.2.1"), headers(name, value))
                .orElseThrow();
    }

    private static Function<String, List<String>> headers(String name, String value) {
        return asked -> asked.equals(name) ? List.of(value) : List.of();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
