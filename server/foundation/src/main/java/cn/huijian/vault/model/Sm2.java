package cn.huijian.vault.model;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.jce.interfaces.ECPublicKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** SM2 keys, signatures with SM3 and certificates (GB/T 32918.2, GB/T 32918.5, GM/T 0009). Pure; the provider is not registered with the JVM. */
public final class Sm2 {
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final String CURVE = "sm2p256v1";
    private static final String ALGORITHM = "SM3withSM2";
    private static final int KEY_ID_BYTES = 8;
    private static final int SERIAL_BITS = 120;
    // A key is in use for a year (GB/T 39786: changed yearly); its signatures are checked for as long as files are
    // kept.
    private static final int YEARS_CHECKED = 30;

    private Sm2() {}

    /** A fresh pair of keys on the curve of GB/T 32918.5. */
    public static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(CURVE), new SecureRandom());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SM2 keys cannot be made", e);
        }
    }

    /** The signature of {@code message}, DER in base64. */
    public static String sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initSign(key, new SecureRandom());
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    /** Whether the signature fits; a malformed one does not. */
    public static boolean verify(PublicKey key, byte[] message, String value) {
        try {
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(value));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** First 8 bytes of SM3 over the encoded public key, hex. */
    public static String keyId(PublicKey key) {
        byte[] encoded = key.getEncoded();
        var sm3 = new SM3Digest();
        sm3.update(encoded, 0, encoded.length);
        byte[] digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return HexFormat.of().formatHex(Arrays.copyOf(digest, KEY_ID_BYTES));
    }

    /** @throws IllegalArgumentException if the bytes are no PKCS#8 key of an elliptic curve */
    public static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an SM2 key", e);
        }
    }

    /** @throws IllegalArgumentException if {@code pem} is no certificate with an SM2 key */
    public static PublicKey publicKey(String pem) {
        try {
            PublicKey key = CertificateFactory.getInstance("X.509", PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .getPublicKey();
            if (!(key instanceof ECPublicKey curve) || !isSm2(curve)) {
                throw new IllegalArgumentException("证书里不是 SM2 公钥；请对方提供 SM2 证书（PEM）。");
            }
            return key;
        } catch (GeneralSecurityException | NullPointerException e) {
            throw new IllegalArgumentException("不是 X.509 证书（PEM）；请整段粘贴，含 BEGIN 与 END 两行。", e);
        }
    }

    /** A self-signed certificate of the pair, PEM. */
    public static String certificate(KeyPair keys, String name, Instant now) {
        var subject = new X500Name("CN=" + name + ",O=Huijian");
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(YEARS_CHECKED * 365L, ChronoUnit.DAYS)),
                subject,
                keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var signer =
                    new JcaContentSignerBuilder(ALGORITHM).setProvider(PROVIDER).build(keys.getPrivate());
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(builder.build(signer).getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (OperatorCreationException | java.io.IOException e) {
            throw new IllegalStateException("the certificate cannot be made", e);
        }
    }

    private static boolean isSm2(ECPublicKey key) {
        var curve = org.bouncycastle.asn1.gm.GMNamedCurves.getByName(CURVE);
        return key.getParameters() != null
                && key.getParameters().getCurve().equals(curve.getCurve())
                && key.getParameters().getG().equals(curve.getG());
    }
}
