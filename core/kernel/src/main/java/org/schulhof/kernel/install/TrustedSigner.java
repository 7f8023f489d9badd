package org.schulhof.kernel.install;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Somebody whose signature the school trusts.
 *
 * @param subject distinguished name, as the certificate has it
 * @param fingerprint SHA-256 of the certificate in hexadecimal digits, to be compared with what the signer says
 */
public record TrustedSigner(String subject, String issuer, String fingerprint, Instant from, Instant until) {

    static TrustedSigner of(X509Certificate certificate) {
        return new TrustedSigner(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                fingerprintOf(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    public boolean isValidAt(Instant time) {
        return !time.isBefore(from) && !time.isAfter(until);
    }

    private static String fingerprintOf(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
