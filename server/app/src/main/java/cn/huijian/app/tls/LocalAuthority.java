package cn.huijian.app.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The instance's own certificate authority in {@code <data>/tls}: made once, it signs a server certificate for the addresses listened on. Phones
 * trust it once and then have a secure context, without which browsers refuse camera, position and offline store.
 */
public final class LocalAuthority {
    private static final int AUTHORITY_DAYS = 3650;
    // Phones refuse server certificates that are valid for longer than 398 days.
    private static final int SERVER_DAYS = 397;
    private static final int RENEW_BEFORE_DAYS = 30;
    private static final char[] NO_PASSWORD = "huijian".toCharArray();
    private static final String ALIAS = "server";

    private final Path folder;
    private final Instant now;

    public LocalAuthority(Path dataFolder, Instant now) {
        this.folder = dataFolder.resolve("tls");
        this.now = now;
    }

    /** The key store for the server, made or renewed if it does not serve {@code hosts} or is about to expire. */
    public Path serverKeyStore(List<String> hosts) throws IOException, GeneralSecurityException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path store = folder.resolve("server.p12");
        if (!serves(store, hosts)) {
            var authority = authority();
            KeyPair keys = newKeys();
            var certificate = sign("CN=" + hosts.getFirst() + ",O=Huijian", keys, authority, SERVER_DAYS, builder -> {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
                builder.addExtension(Extension.subjectAlternativeName, false, names(hosts));
            });
            save(store, keys.getPrivate(), certificate, authority.certificate());
        }
        return store;
    }

    /** Password of the key store; the folder's permissions guard it, not this word. */
    public static String keyStorePassword() {
        return new String(NO_PASSWORD);
    }

    /** The authority's certificate in PEM form, for phones to trust. */
    public Path certificate() {
        return folder.resolve("ca.crt");
    }

    private record Authority(PrivateKey key, X509Certificate certificate) {}

    private interface Extensions {
        void addTo(JcaX509v3CertificateBuilder builder) throws IOException;
    }

    private boolean serves(Path store, List<String> hosts) throws IOException, GeneralSecurityException {
        if (!Files.exists(store)) {
            return false;
        }
        var certificate = (X509Certificate) load(store).getCertificate(ALIAS);
        if (certificate.getNotAfter().toInstant().isBefore(now.plus(RENEW_BEFORE_DAYS, ChronoUnit.DAYS))) {
            return false;
        }
        var served = certificate.getSubjectAlternativeNames().stream()
                .map(name -> String.valueOf(name.get(1)))
                .toList();
        return served.containsAll(hosts);
    }

    private Authority authority() throws IOException, GeneralSecurityException {
        Path store = folder.resolve("ca.p12");
        if (Files.exists(store)) {
            var keys = load(store);
            return new Authority(
                    (PrivateKey) keys.getKey(ALIAS, NO_PASSWORD), (X509Certificate) keys.getCertificate(ALIAS));
        }
        KeyPair keys = newKeys();
        var certificate = sign("CN=Huijian local authority,O=Huijian", keys, null, AUTHORITY_DAYS, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
        save(store, keys.getPrivate(), certificate, null);
        var pem = new StringWriter();
        try (var writer = new JcaPEMWriter(pem)) {
            writer.writeObject(certificate);
        }
        Files.writeString(certificate(), pem.toString());
        return new Authority(keys.getPrivate(), certificate);
    }

    private X509Certificate sign(
            String subject,
            KeyPair keys,
            @org.jspecify.annotations.Nullable Authority by,
            int days,
            Extensions extensions)
            throws IOException, GeneralSecurityException {
        // By its encoding: the text of a name gives its parts in the other order, and the chain would not hold.
        var issuer = by == null
                ? new X500Name(subject)
                : X500Name.getInstance(
                        by.certificate().getSubjectX500Principal().getEncoded());
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(days, ChronoUnit.DAYS)),
                new X500Name(subject),
                keys.getPublic());
        extensions.addTo(builder);
        try {
            var signer =
                    new JcaContentSignerBuilder("SHA256withECDSA").build(by == null ? keys.getPrivate() : by.key());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static GeneralNames names(List<String> hosts) {
        return new GeneralNames(hosts.stream()
                .map(host -> new GeneralName(
                        host.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, NO_PASSWORD);
        }
        return keys;
    }

    private static void save(
            Path store, PrivateKey key, X509Certificate own, @org.jspecify.annotations.Nullable X509Certificate issuer)
            throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, NO_PASSWORD);
        keys.setKeyEntry(
                ALIAS, key, NO_PASSWORD, issuer == null ? new Certificate[] {own} : new Certificate[] {own, issuer});
        try (var out = Files.newOutputStream(store)) {
            keys.store(out, NO_PASSWORD);
        }
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
    }

    /** The names and addresses under which a server listening on {@code address} can be reached. */
    public static List<String> hostsOf(String address) throws IOException {
        var hosts = new java.util.LinkedHashSet<String>();
        if (address.equals("0.0.0.0")) {
            var interfaces = java.net.NetworkInterface.getNetworkInterfaces();
            while (interfaces.hasMoreElements()) {
                interfaces
                        .nextElement()
                        .inetAddresses()
                        .filter(found -> found instanceof java.net.Inet4Address && !found.isLoopbackAddress())
                        .map(InetAddress::getHostAddress)
                        .forEach(hosts::add);
            }
        } else {
            hosts.add(address);
        }
        hosts.add("127.0.0.1");
        hosts.add("localhost");
        return List.copyOf(hosts);
    }
}
