package cn.huijian.access.store;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.access.model.SignedIn;
import cn.huijian.access.model.Token;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The token by which {@code hj} talks to the instance it started: new at each start, in a file of the data folder that only its owner can read. It
 * works from this machine only and carries the rights of an operator, none of an administrator.
 */
@Component
public final class ToolToken implements SmartInitializingSingleton {
    private static final String LOGIN = "hj";
    private static final Set<String> PERMISSIONS = Set.of(
            "exchange.import",
            "exchange.read",
            "entity.read",
            "dossier.read",
            "jobs.read",
            "jobs.cancel",
            "backup.make",
            "vault.rotate");

    private final Path file;
    private final AccountStore accounts;
    private final TransactionTemplate transaction;
    private volatile @Nullable Known known;

    private record Known(String digestOfToken, SignedIn person) {}

    ToolToken(
            @Value("${huijian.data-dir:data}") Path folder,
            AccountStore accounts,
            PlatformTransactionManager transactions) {
        this.file = folder.resolve("token");
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        String token = Token.random();
        AccountId id = transaction.execute(status -> accounts.find(LOGIN)
                .map(row -> row.account().id())
                .orElseGet(() -> accounts.insert(LOGIN, "本机运维工具", UnitId.UNASSIGNED, null, false)));
        var staff = new Staff(id, "本机运维工具", UnitId.UNASSIGNED, PERMISSIONS, Scope.ofBureau());
        try {
            write(token);
        } catch (IOException e) {
            throw new IllegalStateException("the token of the local tools cannot be written to " + file, e);
        }
        known = new Known(hex(token), new SignedIn(staff, LOGIN, false, false, "本机运维工具"));
    }

    /** Who calls with this token; empty if it is not the one of this run. */
    public Optional<SignedIn> authenticate(String token) {
        Known now = known;
        return now != null && MessageDigest.isEqual(bytes(now.digestOfToken()), bytes(hex(token)))
                ? Optional.of(now.person())
                : Optional.empty();
    }

    private void write(String token) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "token",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, token + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String hex(String token) {
        return java.util.HexFormat.of().formatHex(Token.digest(token));
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
