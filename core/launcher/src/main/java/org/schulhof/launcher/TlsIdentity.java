package org.schulhof.launcher;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** By which the portal shows browsers that it is itself; the chain begins with its own certificate. */
record TlsIdentity(PrivateKey key, List<X509Certificate> chain) {

    private static final byte[] SAMPLE = {'S', 'c', 'h', 'u', 'l', 'h', 'o', 'f'};

    boolean keyFits() {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(chain.get(0).getPublicKey());
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (InvalidKeyException | SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform can't sign by " + algorithm, e);
        }
    }

    /** For asking the portal from its own machine, by a name that need not be the certificate's. */
    SSLContext trustedAlone() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OneCertificate(chain.get(0))}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    @Override
    public String toString() {
        return chain.get(0).getSubjectX500Principal().toString();
    }

    private static final class OneCertificate extends X509ExtendedTrustManager {

        private final X509Certificate expected;

        OneCertificate(X509Certificate expected) {
            this.expected = expected;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String method) throws CertificateException {
            if (!shown[0].equals(expected)) {
                throw new CertificateException("Another server answers at the portal's port");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String method, Socket socket)
                throws CertificateException {
            checkServerTrusted(shown, method);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String method, SSLEngine engine)
                throws CertificateException {
            checkServerTrusted(shown, method);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String method) throws CertificateException {
            throw new CertificateException("Nobody signs in by certificate here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String method, Socket socket)
                throws CertificateException {
            checkClientTrusted(shown, method);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String method, SSLEngine engine)
                throws CertificateException {
            checkClientTrusted(shown, method);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
