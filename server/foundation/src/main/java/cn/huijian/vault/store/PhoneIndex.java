package cn.huijian.vault.store;

import cn.huijian.vault.model.PhoneDigits;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Digests of telephones under the pepper of the master key, which stays when keys are changed (ADR 23): a number that was put away last year and the same
 * number of today have one digest, whatever key seals them. Each entry names the key whose pepper made it, so that entries of a pepper that is gone are
 * made anew instead of being taken for other numbers.
 */
@Component
class PhoneIndex {
    private static final int BYTES = 16;
    private static final byte[] NONE = new byte[0];

    private final MasterKey master;

    PhoneIndex(MasterKey master) {
        this.master = master;
    }

    /** The entry of a person; of no length if there is no telephone. */
    byte[] entry(Map<String, String> person) {
        @Nullable String phone = person.get("phone");
        String digits = phone == null ? "" : PhoneDigits.of(phone);
        if (digits.isEmpty()) {
            return NONE;
        }
        byte[] pepper = pepper();
        return ByteBuffer.allocate(pepper.length + BYTES)
                .put(pepper)
                .put(master.mac("phone-index\u0000" + digits), 0, BYTES)
                .array();
    }

    /** Whether an entry can be compared with those that are made now. */
    boolean stands(byte[] entry) {
        byte[] pepper = pepper();
        return entry.length == 0 || Arrays.equals(entry, 0, pepper.length, pepper, 0, pepper.length);
    }

    /** The digest in an entry; of no length if there is none. */
    byte[] digest(byte[] entry) {
        return entry.length == 0 ? NONE : Arrays.copyOfRange(entry, entry.length - BYTES, entry.length);
    }

    private byte[] pepper() {
        return HexFormat.of().parseHex(master.ids().getLast());
    }
}
